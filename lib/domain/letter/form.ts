import type { SubmissionForm } from "../topics/document-form";
import { LETTER_STATEMENT, letterSubmission } from "./submission";
import { letterTasks } from "./tasks";
import { LETTER_TOPICS } from "./topics";

export const LETTER_FORM: SubmissionForm = {
  document: "letter",
  path: "lettre",
  move: "submitLetter",
  name: "Lettre d’intention",
  theName: "la lettre d’intention",
  prepare: "Préparer la lettre d’intention",
  checkAndSubmit: "Vérifier et transmettre la lettre d’intention",
  next: ({ regionName, letterAnswerDays }) =>
    `L’ARS et la CPAM examinent la lettre. Aucun délai légal ne s’applique ; l’ARS ${regionName} vise ${letterAnswerDays} jours.`,
  statement: LETTER_STATEMENT,
  topics: LETTER_TOPICS,
  tasks: letterTasks,
  submission: letterSubmission,
};
