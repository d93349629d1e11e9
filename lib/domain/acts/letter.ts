import { isApprovalAfterSilence } from "../lifecycle/approvals";
import type { MoveType } from "../lifecycle/moves";
import type { ActForms } from "./act-form";
import { dateField, pdfField, reasonField, reasonsField } from "./common-fields";
import type { ActContext } from "./context";
import { isPaperDeposit } from "./context";
import { paperFields } from "./deposit-fields";
import type { ActField, Option, QuestionsField } from "./field";

export const questionsField = (field: Partial<QuestionsField> = {}): QuestionsField => ({
  kind: "questions",
  name: "questions",
  label: "Questions",
  hint: "Une question par zone. Laissez vides celles qui ne servent pas. Aucune donnée de patient.",
  countAs: "questionCount",
  missing: "Posez au moins une question.",
  ...field,
});

export const answerByField = (move: MoveType, context: ActContext) =>
  dateField(move, context, {
    name: "answerBy",
    label: "Réponse attendue au plus tard le",
    missing: "Saisissez la date de réponse attendue.",
  });

/** Answers to each question, and what an institution adds when they came on paper. */
export const answersFields = (
  move: MoveType,
  context: ActContext,
  { withFiles, label }: { withFiles: boolean; label: string },
): ActField[] => [
  ...(isPaperDeposit(context) ? paperFields(move, context, "Réponse reçue") : []),
  {
    kind: "answers",
    name: "answers",
    label,
    hint: "Aucune donnée de patient.",
    questions: context.pendingQuestions,
    withFiles,
    ...(isPaperDeposit(context) ? { standIn: "Réponse dans le document joint." } : {}),
  },
];

const OPINIONS: readonly Option[] = [
  { value: "favourable", label: "Favorable" },
  { value: "withReservations", label: "Favorable avec réserves" },
  { value: "unfavourable", label: "Défavorable" },
];

const REFUSAL_GROUNDS: readonly Option[] = [
  { value: "territory", label: "Territoire" },
  { value: "composition", label: "Composition" },
  { value: "missions", label: "Missions" },
  { value: "other", label: "Autre motif" },
];

const byArs = ({ relation }: ActContext) => relation === "arsOfficer";

export const LETTER_FORMS: ActForms<
  | "askLetterClarification"
  | "answerLetterClarification"
  | "giveLetterOpinion"
  | "approveLetter"
  | "refuseLetter"
> = {
  askLetterClarification: {
    intro: () => "Les validations et les avis déjà donnés sur cette version deviennent caducs.",
    fields: (context) => [questionsField(), answerByField("askLetterClarification", context)],
  },
  answerLetterClarification: {
    fields: (context) =>
      answersFields("answerLetterClarification", context, {
        withFiles: true,
        label: "Réponses aux questions",
      }),
  },
  giveLetterOpinion: {
    fields: () => [
      {
        kind: "choice",
        name: "opinion",
        label: "Votre avis",
        options: OPINIONS,
        sink: "payload",
        missing: "Choisissez un avis.",
      },
      reasonsField({
        hint: "Obligatoires sauf si l’avis est favorable sans réserve. Aucune donnée de patient.",
        missing: undefined,
      }),
      pdfField({ label: "Courrier d’avis" }),
    ],
    complete: (given) => {
      const { opinion } = given.payload;
      if (opinion && opinion !== "favourable" && !given.content["reasons"]) {
        given.wrong("reasons", "Indiquez les motifs : l’avis n’est pas favorable sans réserve.");
      }
    },
  },
  approveLetter: {
    intro: ({ dossier, relation }) =>
      relation === "arsOfficer" && isApprovalAfterSilence(dossier)
        ? "La CPAM n’a pas répondu dans le délai. Votre validation suffit, si elle est motivée."
        : undefined,
    fields: (context) => {
      const alone = byArs(context) && isApprovalAfterSilence(context.dossier);
      return [
        dateField("approveLetter", context, {
          name: "documentOn",
          label: "Date du courrier de validation",
          missing: "Saisissez la date du courrier.",
        }),
        reasonsField(
          alone
            ? { missing: "Indiquez les motifs : l’ARS valide sans réponse de la CPAM." }
            : { missing: undefined },
        ),
        pdfField({ label: "Courrier de validation" }),
      ];
    },
    complete: (given, context) => {
      given.put("payload", "authority", byArs(context) ? "ars" : "cpam");
    },
  },
  refuseLetter: {
    fields: (context) => [
      dateField("refuseLetter", context, {
        name: "documentOn",
        label: "Date du courrier",
        missing: "Saisissez la date du courrier.",
      }),
      {
        kind: "choice",
        name: "ground",
        label: "Objet principal",
        options: REFUSAL_GROUNDS,
        sink: "payload",
        missing: "Choisissez un objet.",
      },
      reasonsField(),
      pdfField({ label: "Courrier de non-validation" }),
    ],
  },
};

/** Taking a deposit back, whether a letter or a projet de santé. */
export const WITHDRAWAL_FORMS: ActForms<"withdrawSubmission"> = {
  withdrawSubmission: {
    intro: () =>
      "Ce que vous avez transmis reste lisible. Vous pourrez transmettre une autre version.",
    fields: () => [reasonField()],
  },
};
