import type { ActForms } from "./act-form";
import { answerByField, answersFields, questionsField } from "./letter";

/** From the receipt of a projet de santé to its examination. */
export const COMPLETENESS_FORMS: ActForms<
  | "acknowledgeComplete"
  | "askMissingDocuments"
  | "sendMissingDocuments"
  | "askProjectClarification"
  | "answerProjectClarification"
> = {
  acknowledgeComplete: {},
  askMissingDocuments: {
    intro: () => "Une seule demande de pièces par envoi, dans les 15 jours de la réception.",
    fields: (context) => [
      questionsField({
        name: "documents",
        label: "Pièces manquantes",
        hint: "Une pièce par zone. Laissez vides celles qui ne servent pas.",
        countAs: "documentCount",
        missing: "Indiquez au moins une pièce.",
      }),
      answerByField("askMissingDocuments", context),
    ],
  },
  sendMissingDocuments: {
    fields: (context) =>
      answersFields("sendMissingDocuments", context, {
        withFiles: true,
        label: "Pièces demandées",
      }),
  },
  askProjectClarification: {
    intro: () => "Une demande de précisions ne suspend pas le délai de deux mois.",
    fields: (context) => [questionsField(), answerByField("askProjectClarification", context)],
  },
  answerProjectClarification: {
    fields: (context) =>
      answersFields("answerProjectClarification", context, {
        withFiles: true,
        label: "Réponses aux questions",
      }),
  },
};
