import { contractEffect, declaredSignatures } from "../lifecycle/journal";
import { partiesToSign } from "../lifecycle/signatures";
import { formatDay } from "../shared/dates";
import { formatPopulation } from "../shared/typography";
import { SIZE_CLASSES, SIZE_WORDS, sizeClassOf } from "../territory/size";
import type { ActForms } from "./act-form";
import { dateField, pdfField, reasonField } from "./common-fields";
import type { ActContext, Named } from "./context";
import { dateRulesOf } from "./date-rules";
import type { ActField, Option, SignaturesField } from "./field";
import { partyName } from "./parties";

const POPULATION_AT_MOST = 3_000_000;

const requiredParties = (context: ActContext): readonly Option[] =>
  ["cpts", "leadCpam", "ars"].map((value) => ({ value, label: partyName(value, context.names) }));

const caisseParties = (caisses: readonly Named[]): Option[] =>
  caisses.map(({ id, name }) => ({ value: `caisse:${id}`, label: name }));

const addedParties = ({ names }: ActContext): readonly Option[] => [
  {
    value: "msa",
    label: "Mutualité sociale agricole (MSA)",
    fields: [
      {
        kind: "text",
        name: "msaName",
        label: "Nom de la caisse de MSA",
        sink: "content",
        missing: "Saisissez le nom de la caisse de MSA.",
      },
    ],
  },
  ...caisseParties(names.associatedCaisses),
];

function retainedFields({ population }: ActContext): ActField[] {
  const computed = population === undefined ? undefined : sizeClassOf(population);
  const hint =
    population === undefined || !computed
      ? "La population du territoire transmis n’est pas renseignée."
      : `Calculée sur le territoire transmis : ${formatPopulation(population)}, ${SIZE_WORDS[computed].name}.`;
  return [
    {
      kind: "number",
      name: "retainedPopulation",
      label: "Population retenue au contrat",
      hint,
      sink: "payload",
      min: 1,
      max: POPULATION_AT_MOST,
      missing: "Saisissez la population retenue.",
      ...(population === undefined ? {} : { initial: population }),
    },
    {
      kind: "choice",
      name: "retainedClass",
      label: "Taille retenue au contrat",
      options: SIZE_CLASSES.map((value) => ({
        value,
        label: `Taille ${value.slice(1)}`,
        hint: SIZE_WORDS[value].bounds,
      })),
      sink: "payload",
      missing: "Choisissez la taille retenue.",
      ...(computed ? { initial: computed } : {}),
    },
  ];
}

const effectField = (context: ActContext): ActField => ({
  kind: "choice",
  name: "effect",
  label: "Prise d’effet du contrat",
  options: [
    { value: "lastSignature", label: "À la date de la dernière signature" },
    {
      value: "agreedDate",
      label: "À une date convenue, si elle est postérieure",
      fields: [
        dateField("openSigning", context, {
          name: "effectOn",
          label: "Date d’effet convenue",
          hint: "Elle peut être dans le futur.",
          missing: "Saisissez la date d’effet convenue.",
        }),
      ],
    },
  ],
  sink: "payload",
  missing: "Choisissez la prise d’effet.",
});

const NO_PROOF = "Joignez le contrat signé, en PDF.";

/** The parties whose signature this person may record or declare now. */
export function openParties({ dossier, relation, names }: ActContext): SignaturesField["parties"] {
  const declared = new Map(
    declaredSignatures(dossier).map(({ party, signedOn }) => [party, signedOn]),
  );
  return partiesToSign(dossier, relation).map((key) => ({
    key,
    name: partyName(key, names),
    declaredOn: declared.get(key),
  }));
}

export const CONTRACT_FORMS: ActForms<
  "openAci" | "openSigning" | "recordSignature" | "reopenNegotiation" | "startOperation"
> = {
  openAci: {},
  openSigning: {
    fields: (context) => [
      {
        kind: "parties",
        name: "parties",
        label: "Autres parties",
        hint: "À ajouter s’il y a lieu.",
        required: requiredParties(context),
        options: addedParties(context),
        others: caisseParties(context.otherCaisses),
      },
      effectField(context),
      ...retainedFields(context),
      pdfField({ label: "Contrat à signer" }),
    ],
    complete: (given, { population }) => {
      given.put("payload", "computedPopulation", population ?? null);
      given.put("payload", "computedClass", population ? sizeClassOf(population) : null);
      const msa = given.pull("content", "msaName");
      const names = { ...(given.pull("content", "partyNames") as object), ...(msa ? { msa } : {}) };
      if (Object.keys(names).length > 0) given.put("content", "partyNames", names);
    },
  },
  recordSignature: {
    intro: ({ relation }) =>
      relation === "leadCpamOfficer"
        ? "Renseignez une partie ou plusieurs. Laissez vides celles qui n’ont pas signé."
        : "Vous déclarez la signature de votre partie. Elle compte quand la CPAM pilote l’enregistre.",
    fields: (context) => [
      {
        kind: "signatures",
        name: "signatures",
        label: "Signatures",
        parties: openParties(context),
        rules: dateRulesOf("recordSignature", context.dossier)["signedOn"] ?? [],
      },
      pdfField({
        label: "Contrat signé",
        max: 5,
        ...(declaredSignatures(context.dossier).length === 0 ? { missing: NO_PROOF } : {}),
      }),
    ],
    complete: (given, context) => {
      const signed = (given.payload["signatures"] ?? []) as { party: string }[];
      const declared = new Set(declaredSignatures(context.dossier).map(({ party }) => party));
      const proven = signed.every(({ party }) => declared.has(party));
      if (given.files.length === 0 && !proven && !given.errors["fichier"]) {
        given.wrong("fichier", NO_PROOF);
      }
    },
  },
  reopenNegotiation: {
    intro: () => "Les signatures déjà données sont annulées. Elles restent dans l’historique.",
    fields: () => [reasonField()],
  },
  startOperation: {
    intro: ({ dossier }) => {
      const effect = contractEffect(dossier);
      return effect ? `Le contrat prend effet le ${formatDay(effect)}.` : undefined;
    },
    fields: (context) => [
      dateField("startOperation", context, {
        name: "startedOn",
        label: "Démarrage de la première mission socle",
        hint: "Date déclarée par la CPTS.",
        missing: "Saisissez la date de démarrage.",
      }),
      pdfField({ label: "Déclaration de la CPTS" }),
    ],
  },
};
