import type { Topic } from "../topics/topic";
import { MISSION_FIELDS } from "./missions";

export const missionOrientations: Topic = {
  id: "missionOrientations",
  slug: "missions",
  task: "Donner une orientation pour chaque mission socle",
  heading: "Les missions",
  hint: "4 missions",
  lede: "Une ou deux phrases par mission suffisent à ce stade.",
  required: true,
  fields: MISSION_FIELDS,
};

export const provisionalCalendar: Topic = {
  id: "provisionalCalendar",
  slug: "calendrier",
  task: "Proposer un calendrier",
  heading: "Le calendrier",
  required: true,
  fields: [
    {
      kind: "text",
      name: "steps",
      label: "Quelles étapes, et pour quand ?",
      short: "Calendrier",
      hint: "Réunions, groupes de travail, association, transmission du projet de santé.",
      maxLength: 5000,
      missing: "Donnez les étapes prévues et leur date",
    },
  ],
};

export const supportRequest: Topic = {
  id: "supportRequest",
  slug: "appui",
  task: "Demander un appui",
  heading: "L’appui demandé",
  required: false,
  fields: [
    {
      kind: "line",
      name: "budget",
      label: "Budget demandé",
      hint: "En euros, par exemple 15 000",
      maxLength: 30,
      format: "euros",
      width: "short",
    },
    {
      kind: "text",
      name: "support",
      label: "Quel appui demandez-vous, et pour quoi faire ?",
      short: "Appui demandé",
      maxLength: 5000,
    },
  ],
};
