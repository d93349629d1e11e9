import { MISSIONS } from "../letter/missions";
import { sharedReason } from "../territory/shared-question";
import type { Topic, TopicGroup } from "../topics/topic";

export const projectTerritory: Topic = {
  id: "territory",
  slug: "communes",
  task: "Choisir les communes",
  heading: "Le territoire",
  lede: "Le projet de santé précise le territoire d’action. Une fois transmis, il ne change plus sans un nouvel envoi.",
  required: true,
  fields: [
    {
      kind: "communes",
      name: "communes",
      label: "Communes",
      missing: "Choisissez au moins une commune",
    },
    sharedReason,
    {
      kind: "text",
      name: "reason",
      label: "Pourquoi ce territoire ?",
      short: "Justification",
      hint: "Ce qui a changé depuis la lettre d’intention, et comment il s’accorde avec les CPTS voisines.",
      maxLength: 5000,
    },
  ],
};

export const projectDocument: Topic = {
  id: "projectDocument",
  slug: "document",
  task: "Joindre le projet de santé",
  heading: "Le projet de santé",
  hint: "un PDF, et ses annexes si elles sont à part",
  lede: "Le premier fichier est le projet de santé ; les suivants sont ses annexes.",
  required: true,
  fields: [
    {
      kind: "files",
      name: "files",
      label: "Fichiers PDF",
      short: "Projet et annexes",
      hint: "20 Mo au plus par envoi. Aucune donnée de patient.",
      missing: "Joignez le projet de santé en PDF",
    },
  ],
};

export const sections: Topic = {
  id: "sections",
  slug: "sections",
  task: "Cocher les parties du projet",
  heading: "Les parties du projet",
  lede: "L’ARS voit ce qui est annoncé et ce qui manque. Une partie absente n’empêche pas de transmettre.",
  required: false,
  fields: [
    {
      kind: "checks",
      name: "present",
      label: "Que contient le document ?",
      short: "Parties annoncées",
      options: [
        {
          value: "diagnosis",
          label: "Diagnostic territorial",
          hint: "territoire, méthode, population, offre, besoins",
        },
        { value: "territory", label: "Cohérence du territoire avec les CPTS voisines" },
        { value: "missions", label: "Missions socles et missions choisies" },
        { value: "governance", label: "Gouvernance et structure juridique" },
        { value: "informationSystem", label: "Système d’information et outils numériques" },
        { value: "evaluation", label: "Suivi et évaluation" },
        { value: "budget", label: "Budget et cadrage financier" },
      ],
    },
  ],
};

export const actionSheets: Topic = {
  id: "actionSheets",
  slug: "fiches-actions",
  task: "Cocher les fiches-actions",
  heading: "Les fiches-actions",
  hint: "4 missions socles",
  required: false,
  fields: [
    {
      kind: "checks",
      name: "present",
      label: "Pour quelles missions le document a-t-il une fiche-action ?",
      short: "Fiches-actions",
      options: MISSIONS.map(({ id, name, core }) => ({
        value: id,
        label: name,
        hint: core ? "mission socle" : "mission optionnelle",
      })),
    },
  ],
};

export const association: Topic = {
  id: "association",
  slug: "association",
  task: "Présenter l’association",
  heading: "L’association",
  hint: "nécessaire avant le contrat ACI",
  required: false,
  fields: [
    { kind: "line", name: "name", label: "Nom de l’association", maxLength: 200 },
    {
      kind: "line",
      name: "rna",
      label: "Numéro RNA",
      hint: "La lettre W suivie de neuf chiffres, sur le récépissé de la préfecture",
      maxLength: 20,
      format: "rna",
      width: "short",
    },
    {
      kind: "line",
      name: "court",
      label: "Inscription au registre du tribunal",
      hint: "En Moselle, dans le Bas-Rhin et le Haut-Rhin seulement : tribunal, volume et folio",
      maxLength: 100,
    },
  ],
};

export const annexes: Topic = {
  id: "annexes",
  slug: "annexes",
  task: "Cocher les annexes",
  heading: "Les annexes",
  required: false,
  fields: [
    {
      kind: "checks",
      name: "present",
      label: "Quelles annexes joignez-vous ?",
      short: "Annexes",
      options: [
        { value: "statutes", label: "Statuts" },
        { value: "registration", label: "Récépissé de déclaration ou inscription" },
        { value: "board", label: "Liste du bureau ou du conseil d’administration" },
        { value: "minutes", label: "Procès-verbal de l’assemblée générale" },
        { value: "rules", label: "Règlement intérieur" },
        { value: "members", label: "Liste des membres, avec leur profession" },
        { value: "support", label: "Lettres de soutien" },
        { value: "budget", label: "Budget prévisionnel" },
      ],
    },
  ],
};

export const PROJECT_GROUPS: readonly TopicGroup[] = [
  { title: "Le projet de santé", topics: [projectDocument, sections, actionSheets, annexes] },
  { title: "Le territoire", topics: [projectTerritory] },
  { title: "L’association", topics: [association] },
];

export const PROJECT_TOPICS: readonly Topic[] = PROJECT_GROUPS.flatMap(({ topics }) => topics);
