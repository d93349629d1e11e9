import { tacitEffect } from "../lifecycle/term";
import { formatDay } from "../shared/dates";
import type { ActForms } from "./act-form";
import { dateField, pdfField, reasonsField, signatoryField } from "./common-fields";
import type { ActContext } from "./context";
import { tacitTerm } from "./date-rules";
import type { ActField, ChoicesField, Option } from "./field";

type Decision =
  | "validateProject"
  | "opposeProject"
  | "recordTimelyOpposition"
  | "confirmValidation";

const CAPACITIES: readonly Option[] = [
  { value: "director", label: "Directeur général de l’ARS" },
  {
    value: "delegate",
    label: "Délégataire du directeur général",
    fields: [
      {
        kind: "text",
        name: "delegation",
        label: "Délégation de signature",
        hint: "Référence et date de l’arrêté.",
        sink: "content",
        missing: "Saisissez la référence de la délégation.",
      },
    ],
  },
];

/** Who signed a decision of the ARS, in what capacity, when, and when the CPTS was told. */
const decisionFields = (move: Decision, context: ActContext): ActField[] => [
  signatoryField({
    label: "Nom du signataire",
    missing: "Saisissez le nom du signataire.",
    ...(context.relation === "arsDirector" ? { initial: context.actorName } : {}),
  }),
  {
    kind: "choice",
    name: "capacity",
    label: "Qualité du signataire",
    options: CAPACITIES,
    sink: "payload",
    missing: "Choisissez la qualité du signataire.",
  },
  dateField(move, context, {
    name: "signedOn",
    label: "Date de signature",
    missing: "Saisissez la date de signature.",
  }),
  dateField(move, context, {
    name: "notifiedOn",
    label: "Date de notification à la CPTS",
    hint: "Le jour où la décision est parvenue à la CPTS.",
    missing: "Saisissez la date de notification.",
  }),
];

const grounds: ChoicesField = {
  kind: "choices",
  name: "grounds",
  label: "Motif légal",
  hint: "Art. L. 1434-12 du code de la santé publique : un motif ou les deux, aucun autre.",
  options: [
    { value: "regionalHealthPlan", label: "Objectifs du projet régional de santé non respectés" },
    { value: "territoryRelevance", label: "Territoire d’action non pertinent" },
  ],
  sink: "payload",
  missing: "Choisissez un motif légal, ou les deux.",
};

/** One reason may serve all the communes shared with validated or contracted CPTS. */
const overlapFields = ({ dossier: { overlap = [] } }: ActContext): ActField[] =>
  overlap.length === 0
    ? []
    : [
        {
          kind: "overlap",
          name: "overlap",
          label: "Communes partagées avec une CPTS validée",
          hint: "Un habitant n’est compté qu’une fois. Vous pouvez aussi demander une modification du territoire, par une demande de précisions : le délai continue de courir.",
          shared: overlap,
        },
        reasonsField({
          name: "overlapReasons",
          label: "Pourquoi accepter ce chevauchement",
          hint: "Une même raison peut valoir pour toutes les communes. Aucune donnée de patient.",
          missing: "Expliquez pourquoi vous acceptez ce chevauchement.",
        }),
      ];

const recordingFor = ({ relation }: ActContext): string | undefined =>
  relation === "arsOfficer"
    ? "Vous enregistrez une décision déjà signée par le directeur général ou son délégataire."
    : undefined;

export const DECISION_FORMS: ActForms<Decision | "withdrawOpposition"> = {
  validateProject: {
    intro: recordingFor,
    fields: (context) => [
      ...overlapFields(context),
      ...decisionFields("validateProject", context),
      pdfField({ label: "Décision signée" }),
    ],
  },
  opposeProject: {
    intro: recordingFor,
    fields: (context) => [
      grounds,
      reasonsField({ label: "Motivation" }),
      ...decisionFields("opposeProject", context),
      pdfField({ label: "Décision signée" }),
    ],
  },
  recordTimelyOpposition: {
    intro: ({ dossier }) => {
      const term = tacitTerm(dossier);
      return term
        ? `Le projet est réputé validé depuis le ${formatDay(tacitEffect(term))}. L’opposition a été notifiée au plus tard le ${formatDay(term)}.`
        : undefined;
    },
    fields: (context) => [
      grounds,
      reasonsField({ label: "Motivation" }),
      ...decisionFields("recordTimelyOpposition", context),
      reasonsField({
        name: "lateReason",
        label: "Pourquoi cet enregistrement est tardif",
        missing: "Expliquez pourquoi l’opposition n’a pas été enregistrée plus tôt.",
      }),
      pdfField({
        label: "Preuve de la notification",
        missing: "Joignez la preuve de la notification, en PDF.",
      }),
    ],
  },
  confirmValidation: {
    intro: () => "Une attestation ne change ni l’état ni la date de la validation tacite.",
    fields: (context) => [
      ...decisionFields("confirmValidation", context),
      pdfField({ label: "Attestation signée" }),
    ],
  },
  withdrawOpposition: {
    fields: (context) => [
      {
        kind: "choice",
        name: "decision",
        label: "Ce qui met fin à l’opposition",
        options: [
          {
            value: "decision",
            label: "Une décision de l’ARS",
            fields: [signatoryField()],
          },
          {
            value: "judgment",
            label: "Un jugement",
            fields: [
              {
                kind: "text",
                name: "reference",
                label: "Juridiction et numéro",
                sink: "content",
                missing: "Saisissez la juridiction et le numéro du jugement.",
              },
            ],
          },
        ],
        sink: "payload",
        missing: "Choisissez une décision ou un jugement.",
      },
      dateField("withdrawOpposition", context, {
        name: "decidedOn",
        label: "Date de la décision ou du jugement",
        missing: "Saisissez la date de la décision ou du jugement.",
      }),
      pdfField({ label: "Décision ou jugement" }),
    ],
  },
};
