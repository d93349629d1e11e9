import type { Option } from "../topics/topic";

/** Codes go into the journal's hashed payload: never rename one. */
export const PROFESSIONS: readonly Option[] = [
  { value: "generalPractitioner", label: "Médecins généralistes" },
  { value: "specialistDoctor", label: "Médecins d’autres spécialités" },
  { value: "nurse", label: "Infirmiers" },
  { value: "advancedPracticeNurse", label: "Infirmiers en pratique avancée" },
  { value: "pharmacist", label: "Pharmaciens" },
  { value: "physiotherapist", label: "Masseurs-kinésithérapeutes" },
  { value: "midwife", label: "Sages-femmes" },
  { value: "dentist", label: "Chirurgiens-dentistes" },
  { value: "medicalBiologist", label: "Biologistes médicaux" },
  { value: "speechTherapist", label: "Orthophonistes" },
  { value: "orthoptist", label: "Orthoptistes" },
  { value: "podiatrist", label: "Pédicures-podologues" },
  { value: "occupationalTherapist", label: "Ergothérapeutes" },
  { value: "psychomotorTherapist", label: "Psychomotriciens" },
  { value: "psychologist", label: "Psychologues" },
  { value: "dietitian", label: "Diététiciens" },
  { value: "otherProfession", label: "Autres professions" },
];

export const STRUCTURES: readonly Option[] = [
  { value: "healthHouse", label: "Maisons de santé pluriprofessionnelles" },
  { value: "healthCentre", label: "Centres de santé" },
  { value: "primaryCareTeam", label: "Équipes de soins primaires" },
  { value: "hospital", label: "Hôpitaux et cliniques" },
  { value: "homeHospital", label: "Hospitalisation à domicile" },
  { value: "homeNursing", label: "Services autonomie et de soins à domicile" },
  { value: "nursingHome", label: "Établissements pour personnes âgées" },
  { value: "disabilityService", label: "Établissements et services pour personnes handicapées" },
  { value: "occupationalHealth", label: "Services de prévention et de santé au travail" },
  { value: "socialService", label: "Services sociaux, CCAS et CIAS" },
  { value: "otherStructure", label: "Autres structures" },
];
