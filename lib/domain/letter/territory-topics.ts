import { sharedReason } from "../territory/shared-question";
import type { Topic } from "../topics/topic";

export const territory: Topic = {
  id: "territory",
  slug: "communes",
  task: "Choisir les communes",
  heading: "Le territoire",
  lede: "Un territoire est une liste de communes. Vous pourrez la changer jusqu’à la transmission du projet de santé.",
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
      hint: "Bassin de vie, habitudes de soins, relief, coopérations existantes. Dix lignes suffisent.",
      maxLength: 5000,
      missing: "Expliquez pourquoi vous retenez ce territoire",
    },
  ],
};

export const initialDiagnosis: Topic = {
  id: "initialDiagnosis",
  slug: "besoins",
  task: "Décrire les premiers besoins de la population",
  heading: "Les premiers besoins",
  required: true,
  fields: [
    {
      kind: "text",
      name: "needs",
      label: "Quels besoins avez-vous constatés ?",
      short: "Premiers besoins",
      hint: "Accès aux soins, âge, maladies chroniques, offre présente et offre qui manque. Aucune donnée de patient.",
      maxLength: 10_000,
      rows: 10,
      missing: "Décrivez les premiers besoins de la population",
    },
  ],
};

export const neighbouringProjects: Topic = {
  id: "neighbouringProjects",
  slug: "projets-voisins",
  task: "Situer les projets voisins",
  heading: "Les projets voisins",
  required: false,
  fields: [
    {
      kind: "text",
      name: "projects",
      label: "Quels projets existent sur le territoire ou à côté ?",
      short: "Projets voisins",
      hint: "Autres CPTS, contrat local de santé, maisons de santé. Dites comment vous vous articulez.",
      maxLength: 5000,
    },
  ],
};
