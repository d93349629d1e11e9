import type { DocumentForm } from "../topics/document-form";
import { changeTasks } from "./tasks";
import { CHANGE_TOPICS } from "./topics";

export const CHANGE_FORM: DocumentForm = {
  document: "change",
  path: "territoire/modifier",
  name: "Modification du territoire",
  theName: "la modification du territoire",
  prepare: "Préparer une modification du territoire",
  checkAndSubmit: "Vérifier et proposer la modification",
  next: () =>
    "L’ARS et la CPAM pilote donnent chacune leur accord, ou l’une d’elles refuse en disant pourquoi. Aucun texte ne fixe de délai. Le territoire en vigueur ne change pas d’ici là.",
  topics: CHANGE_TOPICS,
  tasks: changeTasks,
};
