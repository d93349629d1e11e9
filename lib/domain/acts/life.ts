import { quoted } from "../shared/typography";
import type { ActForms } from "./act-form";
import { dateField, pdfField, reasonField } from "./common-fields";
import type { ActContext } from "./context";
import type { ActField, Option } from "./field";

const AFTER_VALIDATION = new Set<string>([
  "projectValidated",
  "aciNegotiation",
  "aciSigning",
  "aciSigned",
]);

const associationDecision = (context: ActContext): ActField[] =>
  AFTER_VALIDATION.has(context.dossier.state)
    ? [
        dateField("withdraw", context, {
          name: "decisionOn",
          label: "Date de la décision de l’association",
          hint: "Après la validation du projet, le retrait demande une décision de l’association.",
          missing: "Saisissez la date de la décision de l’association.",
        }),
        pdfField({ label: "Décision de l’association" }),
      ]
    : [];

const NOBODY = "personne";

const leaderReplaced = ({ names }: ActContext): ActField[] =>
  names.leaders.length === 0
    ? []
    : [
        {
          kind: "choice",
          name: "replaces",
          label: "À la place de",
          options: [
            { value: NOBODY, label: "De personne : le nouveau porteur s’ajoute" },
            ...names.leaders.map(({ id, name }) => ({ value: id, label: name })),
          ],
          sink: "payload",
          missing: "Choisissez si le nouveau porteur s’ajoute ou remplace.",
        },
      ];

const GROUNDS: readonly Option[] = [
  {
    value: "merger",
    label: "Fusion avec une autre CPTS",
    fields: [
      {
        kind: "lookup",
        name: "successorId",
        of: "dossier",
        label: "Référence du dossier qui la reprend",
        hint: "Par exemple 43-2026-0007.",
        sink: "payload",
        missing: "Saisissez la référence du dossier qui la reprend.",
      },
    ],
  },
  { value: "dissolution", label: "Dissolution de l’association" },
];

const CONTRACT_GROUNDS: readonly Option[] = [
  { value: "termination", label: "Résiliation du contrat" },
  { value: "nonRenewal", label: "Non-renouvellement du contrat" },
];

const endGrounds = ({ dossier }: ActContext): readonly Option[] =>
  dossier.state === "aciSigned" || dossier.state === "operational"
    ? [...GROUNDS, ...CONTRACT_GROUNDS]
    : GROUNDS;

export const LIFE_FORMS: ActForms<
  "nameLeader" | "rename" | "withdraw" | "abandon" | "reopen" | "endCpts"
> = {
  nameLeader: {
    intro: () => "Le porteur lit et remplit le dossier, transmet la lettre et le projet de santé.",
    fields: (context) => [
      {
        kind: "lookup",
        name: "personId",
        of: "person",
        label: "Adresse électronique du compte",
        hint: "La personne a déjà un compte.",
        sink: "payload",
        missing: "Saisissez l’adresse électronique du compte.",
      },
      ...leaderReplaced(context),
    ],
    complete: (given, { names, person }) => {
      if (given.payload["replaces"] === NOBODY) given.pull("payload", "replaces");
      if (person && names.leaders.some(({ id }) => id === person.id)) {
        given.wrong("personId", "Saisissez une autre adresse : cette personne est déjà porteur.");
      }
    },
  },
  rename: {
    intro: ({ names }) =>
      `La CPTS s’appelle ${quoted(names.dossier)}. Sa référence et son adresse ne changent pas.`,
    fields: (context) => [
      {
        kind: "text",
        name: "name",
        label: "Nouveau nom de la CPTS",
        sink: "content",
        missing: "Saisissez le nouveau nom de la CPTS.",
        check: (name) =>
          name === context.names.dossier
            ? "Saisissez un autre nom : la CPTS porte déjà celui-ci."
            : undefined,
        namesCpts: true,
      },
      dateField("rename", context, {
        name: "since",
        label: "Porté depuis le",
        hint: "Par exemple la date de la décision de l’association.",
        missing: "Saisissez la date depuis laquelle la CPTS porte ce nom.",
      }),
      reasonField({ missing: undefined }),
    ],
  },
  withdraw: {
    fields: (context) => [...associationDecision(context), reasonField()],
  },
  abandon: {
    fields: (context) => [
      dateField("abandon", context, {
        name: "warnedOn",
        label: "Date de l’avertissement écrit",
        hint: "Le courrier par lequel vous avez averti la CPTS, il y a 30 jours au moins.",
        missing: "Saisissez la date de l’avertissement écrit.",
      }),
      reasonField(),
      pdfField({ label: "Avertissement écrit" }),
    ],
  },
  reopen: { fields: () => [reasonField()] },
  endCpts: {
    fields: (context) => [
      {
        kind: "choice",
        name: "ground",
        label: "Cause de la fin",
        options: endGrounds(context),
        sink: "payload",
        missing: "Choisissez la cause de la fin.",
      },
      dateField("endCpts", context, {
        name: "endedOn",
        label: "Date de la fin",
        missing: "Saisissez la date de la fin.",
      }),
      reasonField({ missing: undefined }),
      pdfField({ label: "Document qui constate la fin" }),
    ],
    complete: (given, { otherDossier, dossierId }) => {
      if (otherDossier && given.payload["successorId"] === dossierId) {
        given.wrong("successorId", "Saisissez la référence d’une autre CPTS que celle-ci.");
      }
    },
  },
};
