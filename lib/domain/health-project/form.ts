import type { SubmissionForm } from "../topics/document-form";
import { PROJECT_STATEMENT, projectSubmission } from "./submission";
import { projectTasks } from "./tasks";
import { PROJECT_TOPICS } from "./topics";

export const PROJECT_FORM: SubmissionForm = {
  document: "project",
  path: "projet",
  move: "submitHealthProject",
  name: "Projet de santé",
  theName: "le projet de santé",
  prepare: "Préparer le projet de santé",
  checkAndSubmit: "Vérifier et transmettre le projet de santé",
  next: () =>
    "Le directeur général de l’ARS a deux mois pour s’opposer. Sans opposition, le projet est réputé validé (art. L. 1434-12).",
  statement: PROJECT_STATEMENT,
  topics: PROJECT_TOPICS,
  tasks: projectTasks,
  submission: projectSubmission,
};
