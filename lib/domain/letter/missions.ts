import type { TextField } from "../topics/topic";

/** The missions of the ACI: four core ones, then two that a CPTS may choose. */
export const MISSIONS = [
  { id: "careAccess", name: "Accès aux soins", core: true },
  { id: "carePathways", name: "Parcours pluriprofessionnels", core: true },
  { id: "prevention", name: "Prévention", core: true },
  { id: "healthCrisis", name: "Crises sanitaires graves", core: true },
  { id: "careQuality", name: "Qualité et pertinence des soins", core: false },
  { id: "professionalSupport", name: "Accompagnement des professionnels", core: false },
] as const;

const HINTS: Record<(typeof MISSIONS)[number]["id"], string> = {
  careAccess: "Médecin traitant et soins non programmés.",
  carePathways: "Personnes âgées, maladies chroniques, sortie d’hôpital…",
  prevention: "Dépistage, vaccination, activité physique…",
  healthCrisis: "Préparer une réponse commune des professionnels.",
  careQuality: "Groupes d’analyse de pratiques, protocoles.",
  professionalSupport: "Accueil de stagiaires, installation, conditions de travail.",
};

const inSentence: Partial<Record<(typeof MISSIONS)[number]["id"], string>> = {
  careAccess: "l’accès aux soins",
  carePathways: "les parcours",
  prevention: "la prévention",
  healthCrisis: "les crises sanitaires",
};

export const MISSION_FIELDS: readonly TextField[] = MISSIONS.map(({ id, name, core }) => ({
  kind: "text",
  name: id,
  label: name,
  hint: HINTS[id],
  maxLength: 3000,
  rows: 3,
  ...(core && { missing: `Donnez une orientation pour ${inSentence[id]}` }),
}));
