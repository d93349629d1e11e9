import type { ActForms } from "./act-form";
import type { ActField } from "./field";
import { nameField, placeFields, settleCaisse } from "./opening-place";
import { effectOn, reachedField, settleEffect, settleGround } from "./taken-over";
import { typedEmail, typedPhone } from "./typed";

const emailProblem = (text: string) => {
  const typed = typedEmail(text);
  return typed.ok ? undefined : typed.failure;
};

const contactFields: readonly ActField[] = [
  {
    kind: "text",
    name: "contactName",
    label: "Premier contact",
    hint: "Nom de la personne à joindre.",
    sink: "content",
    missing: "Saisissez le nom du premier contact.",
    autocomplete: "name",
  },
  {
    kind: "text",
    name: "contactEmail",
    label: "Adresse électronique du contact",
    sink: "content",
    check: emailProblem,
    autocomplete: "email",
  },
  {
    kind: "text",
    name: "contactPhone",
    label: "Téléphone du contact",
    sink: "content",
    check: typedPhone,
    autocomplete: "tel",
  },
];

const leaderField: ActField = {
  kind: "lookup",
  name: "leader",
  of: "person",
  label: "Adresse électronique du porteur",
  hint: "Vous pourrez désigner le porteur plus tard. Il a déjà un compte.",
  sink: "payload",
};

export const OPENING_FORMS: ActForms<"createProject" | "takeOver"> = {
  createProject: {
    fields: (context) => [
      nameField,
      ...placeFields(context),
      ...contactFields,
      ...(context.relation === "leader" ? [] : [leaderField]),
    ],
    complete: (given, context) => {
      settleCaisse(given, context);
      const named = given.pull("payload", "leader");
      const leaders = context.relation === "leader" ? [context.dossier.actorId] : [named];
      given.put("payload", "leaderIds", leaders.filter(Boolean));
    },
  },
  takeOver: {
    intro: () =>
      "Reprenez une CPTS qui existe déjà : ses étapes passées, leur date et leur source, puis ses communes.",
    fields: (context) => [
      nameField,
      ...placeFields(context),
      reachedField,
      { kind: "passedStages", name: "milestones", label: "Étapes franchies" },
      effectOn,
      {
        kind: "communes",
        name: "communes",
        label: "Communes du territoire",
        hint: "Une commune par ligne : nom ou code Insee. Vous pouvez coller une liste.",
        missing: "Saisissez au moins une commune.",
      },
    ],
    complete: (given, context) => {
      settleCaisse(given, context);
      settleEffect(given);
      settleGround(given);
    },
  },
};
