import type { Topic } from "../topics/topic";
import { PROFESSIONS, STRUCTURES } from "./professions";

export const projectLeader: Topic = {
  id: "projectLeader",
  slug: "porteur",
  task: "Présenter le porteur de projet",
  heading: "Le porteur de projet",
  lede: "La personne que l’ARS et la CPAM joignent pour parler de la lettre.",
  required: true,
  fields: [
    {
      kind: "line",
      name: "name",
      label: "Nom et prénom",
      maxLength: 200,
      autoComplete: "name",
      missing: "Saisissez le nom de la personne à joindre",
    },
    {
      kind: "line",
      name: "profession",
      label: "Profession ou fonction",
      hint: "Par exemple : médecin généraliste à Corte",
      maxLength: 200,
      missing: "Saisissez sa profession ou sa fonction",
    },
    {
      kind: "line",
      name: "email",
      label: "Adresse électronique",
      maxLength: 254,
      format: "email",
      autoComplete: "email",
      missing: "Saisissez son adresse électronique",
    },
    {
      kind: "line",
      name: "phone",
      label: "Téléphone",
      maxLength: 30,
      format: "phone",
      autoComplete: "tel",
      width: "short",
    },
    {
      kind: "line",
      name: "rpps",
      label: "Numéro RPPS",
      hint: "11 chiffres",
      maxLength: 20,
      format: "rpps",
      width: "short",
    },
  ],
};

export const involvedActors: Topic = {
  id: "involvedActors",
  slug: "acteurs",
  task: "Décrire les acteurs déjà engagés",
  heading: "Les acteurs engagés",
  hint: "au moins deux professions",
  lede: "Comptez les professionnels et les structures qui prennent part au projet aujourd’hui.",
  required: true,
  fields: [
    {
      kind: "counts",
      name: "professions",
      label: "Combien de professionnels, par profession ?",
      short: "Professions",
      hint: "Laissez vide ce qui ne vous concerne pas.",
      options: PROFESSIONS,
      atLeast: 2,
      missing: "Indiquez au moins deux professions",
    },
    {
      kind: "counts",
      name: "structures",
      label: "Combien de structures ?",
      short: "Structures",
      options: STRUCTURES,
    },
    {
      kind: "text",
      name: "names",
      label: "Noms des acteurs",
      short: "Acteurs cités",
      hint: "Seulement les personnes et les structures qui acceptent d’être mentionnées.",
      maxLength: 10_000,
    },
  ],
};

export const plannedPartners: Topic = {
  id: "plannedPartners",
  slug: "partenaires",
  task: "Citer les partenaires",
  heading: "Les partenaires",
  required: false,
  fields: [
    {
      kind: "text",
      name: "partners",
      label: "Quels partenaires sont associés, ou le seront ?",
      short: "Partenaires",
      hint: "Collectivités, hôpital, associations d’usagers, médico-social, social, santé au travail.",
      maxLength: 5000,
    },
  ],
};

export const legalStatus: Topic = {
  id: "legalStatus",
  slug: "statut",
  task: "Indiquer le statut juridique",
  heading: "Le statut juridique",
  lede: "Une CPTS se constitue en association avant de signer le contrat ACI. Ce n’est pas nécessaire pour la lettre.",
  required: false,
  fields: [
    {
      kind: "choice",
      name: "status",
      label: "Où en est l’association ?",
      short: "Statut",
      options: [
        { value: "association1901", label: "Association loi de 1901 déclarée" },
        {
          value: "associationAlsaceMoselle",
          label: "Association de droit local inscrite",
          hint: "Moselle, Bas-Rhin et Haut-Rhin",
        },
        { value: "inCreation", label: "Association en cours de création" },
        { value: "none", label: "Pas encore d’association" },
        { value: "legacyOther", label: "Autre forme, plus ancienne" },
      ],
    },
    { kind: "line", name: "associationName", label: "Nom de l’association", maxLength: 200 },
  ],
};
