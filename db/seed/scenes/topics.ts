import type { SubmittedTopics } from "@/lib/domain/topics/submitted";

/** What tells one letter from another; the rest is what every letter says. */
export type Plot = {
  leader?: { name: string; profession: string };
  territory?: string;
  needs?: string;
};

const LEADER = { name: "Camille Aubert", profession: "Médecin généraliste" };

const addressOf = (name: string) =>
  `${name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".")}@exemple.fr`;

export const PROFESSIONALS = {
  generalPractitioner: 14,
  nurse: 31,
  pharmacist: 9,
  physiotherapist: 12,
  midwife: 2,
};

/** The answers of a letter, topic by topic, as its form gives them. */
export function letterTopics(plot: Plot = {}): SubmittedTopics {
  const leader = plot.leader ?? LEADER;
  return {
    projectLeader: { ...leader, email: addressOf(leader.name), phone: "04 00 00 00 00", rpps: "" },
    involvedActors: {
      professions: PROFESSIONALS,
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
        plot.territory ??
        "Les communes choisies forment un bassin de vie : mêmes pharmacies de garde, même hôpital, mêmes marchés. Les professionnels y travaillent déjà ensemble.",
    },
    initialDiagnosis: {
      needs:
        plot.needs ??
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
