import { PROFESSIONS } from "../letter/professions";
import type { ActForms } from "./act-form";
import { paperFields } from "./deposit-fields";
import type { CommunesField, StatementField } from "./field";

const communes: CommunesField = {
  kind: "communes",
  name: "communes",
  label: "Communes du territoire",
  hint: "Une commune par ligne : nom ou code Insee. Vous pouvez coller une liste.",
  missing: "Saisissez au moins une commune.",
};

const statement = (text: string): StatementField => ({
  kind: "statement",
  name: "statement",
  label: text,
  missing: "Cochez cette case : l’envoi suppose cet accord.",
});

const ELSEWHERE = "Enregistrez ici ce que vous avez reçu en dehors du registre.";

/** The leader sends both from the draft; these forms are those of the institutions. */
export const DEPOSIT_FORMS: ActForms<"submitLetter" | "submitHealthProject"> = {
  submitLetter: {
    intro: () => `${ELSEWHERE} La lettre est enregistrée au nom du porteur ou de son signataire.`,
    fields: (context) => [
      ...paperFields("submitLetter", context, "Lettre d’intention reçue"),
      communes,
      {
        kind: "professions",
        name: "professions",
        label: "Professions engagées",
        hint: "Nombre de professionnels et de structures cités par la lettre.",
        options: PROFESSIONS,
        atLeast: 2,
        missing: "Indiquez au moins deux professions.",
      },
      statement("La lettre atteste que les acteurs cités acceptent d’être mentionnés."),
    ],
    complete: noTopics,
  },
  submitHealthProject: {
    intro: () => `${ELSEWHERE} Le délai de deux mois court depuis la date de réception.`,
    fields: (context) => [
      ...paperFields("submitHealthProject", context, "Projet de santé reçu"),
      communes,
      {
        kind: "text",
        name: "registration",
        label: "Numéro de l’association",
        hint: "Numéro RNA, ou inscription au tribunal dans la Moselle, le Bas-Rhin et le Haut-Rhin.",
        sink: "payload",
        check: (text) =>
          /^[\p{L}\p{N} ./-]{2,40}$/u.test(text)
            ? undefined
            : "Saisissez le numéro seul : par exemple W431004512.",
      },
      statement("Le projet reçu est transmis au nom de la CPTS."),
    ],
    complete: noTopics,
  },
};

/** A paper deposit has its text in the PDF: no topic of the form is filled. */
function noTopics(given: { put: (sink: "content", name: string, value: unknown) => void }) {
  given.put("content", "topics", {});
}
