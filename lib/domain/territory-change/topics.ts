import { territory } from "../letter/territory-topics";
import type { Topic } from "../topics/topic";
import { CHANGE_KINDS, KIND_WORDS } from "./kinds";

/** Same topic as a letter's, of a territory that is in force already. */
export const changedTerritory: Topic = {
  id: territory.id,
  slug: territory.slug,
  task: "Dessiner le territoire proposé",
  heading: "Le territoire proposé",
  lede: "Partez du territoire en vigueur : ajoutez ou retirez des communes, ou changez une part.",
  required: true,
  fields: [
    {
      kind: "communes",
      name: "communes",
      label: "Communes",
      missing: "Choisissez au moins une commune",
    },
  ],
};

export const changeKind: Topic = {
  id: "kind",
  slug: "nature",
  task: "Dire de quelle modification il s’agit",
  heading: "La nature de la modification",
  required: true,
  fields: [
    {
      kind: "choice",
      name: "kind",
      label: "Quelle modification proposez-vous ?",
      short: "Nature",
      options: CHANGE_KINDS.map((value) => ({
        value,
        label: KIND_WORDS[value].name,
        hint: KIND_WORDS[value].hint,
      })),
      missing: "Choisissez la nature de la modification",
    },
  ],
};

export const changeReasons: Topic = {
  id: "reasons",
  slug: "raisons",
  task: "Donner les raisons",
  heading: "Les raisons",
  required: true,
  fields: [
    {
      kind: "text",
      name: "reasons",
      label: "Pourquoi modifier le territoire ?",
      short: "Raisons",
      hint: "Habitudes de soins, professionnels qui vous rejoignent, accord des CPTS voisines. L’ARS et la CPAM les lisent. Aucune donnée de patient.",
      maxLength: 5000,
      missing: "Donnez les raisons de la modification",
    },
  ],
};

/** Required of an attachment only: see `changeTasks`. */
export const attachmentLetter: Topic = {
  id: "letter",
  slug: "lettre",
  task: "Joindre la lettre des professionnels",
  heading: "La lettre des professionnels concernés",
  hint: "pour une extension par rattachement",
  lede: "Les professionnels des communes ajoutées y demandent leur rattachement.",
  required: false,
  fields: [
    {
      kind: "files",
      name: "files",
      label: "Fichiers PDF",
      short: "Lettre des professionnels",
      hint: "20 Mo au plus par envoi. Aucune donnée de patient.",
      missing: "Joignez la lettre des professionnels concernés en PDF",
    },
  ],
};

export const CHANGE_TOPICS: readonly Topic[] = [
  changedTerritory,
  changeKind,
  changeReasons,
  attachmentLetter,
];
