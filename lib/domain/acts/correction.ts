import { isCorrectionAdmissible, openCorrections } from "../lifecycle/corrections";
import type { Act } from "../lifecycle/journal";
import { PRECISIONS, type Precision } from "../lifecycle/milestones";
import { formatDayAt } from "../shared/dates";
import type { PlainDate } from "../shared/plain-date";
import type { ActForms } from "./act-form";
import { reasonField } from "./common-fields";
import type { ActContext } from "./context";
import { type Correctable, correctables, correctedDateProblem } from "./correction-dates";
import type { ActField, Option } from "./field";
import type { Given } from "./given";
import { firstDayOf } from "./passed-stages";

const ANOTHER = "autre";

export const PRECISION_WORDS: Record<Precision, string> = {
  day: "Au jour près",
  month: "Au mois près",
  year: "À l’année près",
  unknown: "Date inconnue",
};

const subjectOf = ({ payload }: Act, dossier: ActContext["dossier"]): Correctable | undefined =>
  correctables(dossier).find(({ payload: subject }) =>
    subject.subject === "milestone"
      ? subject.milestoneId === payload["milestoneId"]
      : subject.actVersion === payload["actVersion"],
  );

const roughDateOf = ({ payload }: Act) =>
  payload as { newOn: PlainDate | null; precision: Precision };

const confirmation = ({ payload, version }: Act) => ({
  phase: "confirm",
  subject: payload["subject"],
  ...(payload["milestoneId"] ? { milestoneId: payload["milestoneId"] } : {}),
  ...(payload["actVersion"] ? { actVersion: payload["actVersion"] } : {}),
  newOn: payload["newOn"] ?? null,
  precision: payload["precision"],
  proposalVersion: version,
});

/** Proposals that this person may confirm now. */
const confirmable = ({ dossier, relation }: ActContext): Act[] =>
  openCorrections(dossier).filter(
    (proposal) =>
      subjectOf(proposal, dossier) !== undefined &&
      isCorrectionAdmissible(dossier, relation, confirmation(proposal)),
  );

const proposalOption = (proposal: Act, { dossier }: ActContext): Option => {
  const subject = subjectOf(proposal, dossier);
  const { newOn, precision } = roughDateOf(proposal);
  const now = subject ? formatDayAt(subject.on, subject.precision) : "";
  return {
    value: String(proposal.version),
    label: `Confirmer : ${subject?.label ?? ""}, ${formatDayAt(newOn, precision)}`,
    hint: `Le registre porte aujourd’hui : ${now}.`,
  };
};

const newCorrection = ({ dossier }: ActContext): ActField[] => [
  {
    kind: "choice",
    name: "subject",
    label: "Date à rectifier",
    options: correctables(dossier).map(({ key, label, on, precision }) => ({
      value: key,
      label,
      hint: `Le registre porte : ${formatDayAt(on, precision)}.`,
    })),
    sink: "payload",
    missing: "Choisissez la date à rectifier.",
  },
  {
    kind: "choice",
    name: "precision",
    label: "Précision de la nouvelle date",
    options: PRECISIONS.map((value) => ({ value, label: PRECISION_WORDS[value] })),
    sink: "payload",
    missing: "Choisissez la précision.",
    initial: "day",
  },
  {
    kind: "date",
    name: "newOn",
    label: "Nouvelle date",
    hint: "Si seul le mois ou l’année est connu, choisissez-y un jour quelconque.",
    rules: [],
    sink: "payload",
  },
];

function completeProposal(given: Given, { dossier }: ActContext) {
  const key = given.pull("payload", "subject");
  const subject = correctables(dossier).find((each) => each.key === key);
  const precision = given.payload["precision"] as Precision | undefined;
  if (!subject || !precision) return;
  if (subject.payload.subject === "receipt" && precision !== "day") {
    given.wrong("precision", "Choisissez « Au jour près » : un délai part d’un jour précis.");
    return;
  }
  const typed = given.pull("payload", "newOn") as PlainDate | undefined;
  if (typed === undefined && precision !== "unknown") {
    if (!given.errors["newOn"]) given.wrong("newOn", "Saisissez la nouvelle date.");
    return;
  }
  const newOn = typed === undefined ? null : firstDayOf(typed, precision);
  const problem = correctedDateProblem(dossier, subject, newOn, precision);
  if (problem) given.wrong("newOn", problem);
  for (const [name, value] of Object.entries({ phase: "propose", ...subject.payload, newOn })) {
    given.put("payload", name, value);
  }
}

export const CORRECTION_FORMS: ActForms<"correctDate"> = {
  correctDate: {
    intro: () =>
      "Une rectification se fait à deux : une personne propose, une autre confirme. L’ancienne date reste dans l’historique.",
    fields: (context) => {
      const proposals = confirmable(context);
      if (proposals.length === 0) return [...newCorrection(context), reasonField()];
      return [
        {
          kind: "choice",
          name: "proposal",
          label: "Votre rectification",
          options: [
            ...proposals.map((proposal) => proposalOption(proposal, context)),
            {
              value: ANOTHER,
              label: "Proposer une autre rectification",
              fields: newCorrection(context),
            },
          ],
          sink: "payload",
          missing: "Choisissez une rectification.",
        },
        reasonField(),
      ];
    },
    complete: (given, context) => {
      const chosen = given.pull("payload", "proposal");
      const proposal = confirmable(context).find(({ version }) => String(version) === chosen);
      if (!proposal) {
        if (chosen === undefined && confirmable(context).length > 0) return;
        completeProposal(given, context);
        return;
      }
      // Other dates may have moved since it was proposed.
      const subject = subjectOf(proposal, context.dossier);
      const { newOn, precision } = roughDateOf(proposal);
      const problem = subject && correctedDateProblem(context.dossier, subject, newOn, precision);
      if (problem) given.wrong("proposal", problem);
      for (const [name, value] of Object.entries(confirmation(proposal))) {
        given.put("payload", name, value);
      }
    },
  },
};
