import type { SubmittedTopics } from "@/lib/domain/topics/submitted";

type Leader = { name: string; profession: string };

export const SOMEBODY: Leader = { name: "Camille Aubert", profession: "Médecin généraliste" };

const addressOf = (name: string) =>
  `${name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".")}@exemple.fr`;

/** Different from one name to another, and the same at each seed. */
const numberOf = (name: string) =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_007, 7);

export function professionalsOf(name: string): Record<string, number> {
  const n = numberOf(name);
  return {
    generalPractitioner: 9 + (n % 13),
    nurse: 18 + (n % 29),
    pharmacist: 5 + (n % 7),
    physiotherapist: 6 + (n % 11),
    midwife: 1 + (n % 4),
  };
}

/** A number of the shape that a préfecture gives; overseas départements have a letter in it. */
export const registrationOf = (name: string, departmentCode: string): string =>
  `W${departmentCode.length === 3 ? "9R" : departmentCode}19${String(numberOf(name)).padStart(5, "0")}`;

/** The answers of a letter, topic by topic, as its form gives them. */
export function letterTopics(name: string, leader: Leader = SOMEBODY): SubmittedTopics {
  return {
    projectLeader: {
      name: leader.name,
      profession: leader.profession,
      email: addressOf(leader.name),
      phone: "04 00 00 00 00",
      rpps: "",
    },
    involvedActors: {
      professions: professionalsOf(name),
      structures: { healthHouse: 2, nursingHome: 3, hospital: 1 },
      names: "",
    },
    plannedPartners: {
      partners:
        "L’hôpital local, deux communautés de communes, trois maisons de retraite et une association d’usagers.",
    },
    legalStatus: { status: "inCreation", associationName: "" },
    territory: {
      reason:
        "Les communes choisies forment un bassin de vie : mêmes pharmacies de garde, même hôpital, mêmes marchés. Les professionnels y travaillent déjà ensemble.",
    },
    initialDiagnosis: {
      needs:
        "Un habitant sur cinq a plus de 75 ans. Trois médecins généralistes partent à la retraite d’ici à deux ans. Les soins non programmés reposent sur l’hôpital, à 40 minutes pour les communes les plus éloignées.",
    },
    neighbouringProjects: {
      projects:
        "Deux maisons de santé participent au projet. Aucune CPTS voisine ne couvre ces communes.",
    },
    missionOrientations: {
      careAccess:
        "Recenser les patients sans médecin traitant et organiser des plages de soins non programmés.",
      carePathways: "Un parcours commun pour la sortie d’hôpital des personnes âgées.",
      prevention: "Dépistage organisé des cancers et vaccination contre la grippe.",
      healthCrisis: "Un annuaire de crise et un référent par profession.",
      careQuality: "",
      professionalSupport: "Accueillir les internes et les nouveaux installés.",
    },
    provisionalCalendar: {
      steps:
        "Groupes de travail pendant six mois, puis création de l’association et transmission du projet de santé dans l’année.",
    },
    supportRequest: {
      budget: "15000",
      support: "Un temps de coordination pour animer les groupes de travail.",
    },
  };
}

/** The answers of a projet de santé: what the document announces. */
export const projectTopics = (name: string, registration: string): SubmittedTopics => ({
  territory: { reason: "Le territoire est celui de la lettre d’intention." },
  sections: {
    present: ["diagnosis", "territory", "missions", "governance", "evaluation", "budget"],
  },
  actionSheets: { present: ["careAccess", "carePathways", "prevention", "healthCrisis"] },
  association: { name, rna: registration, court: "" },
  annexes: { present: ["statutes", "registration", "board", "members", "budget"] },
});
