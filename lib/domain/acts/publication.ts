import { awaitedApprovals } from "../lifecycle/approvals";
import { recordedSignatures, signingParties } from "../lifecycle/journal";
import { highestStage, standingMilestones } from "../lifecycle/milestones";
import type { MoveType } from "../lifecycle/moves";
import { formatDay } from "../shared/dates";
import { addDays, type PlainDate } from "../shared/plain-date";
import { plural } from "../shared/typography";
import { reasonField } from "./common-fields";
import type { ActContext } from "./context";
import { todayOf } from "./date-rules";
import { notAfter } from "./dates";
import type { ActField, DateRule } from "./field";
import type { Given } from "./given";

/** A stage is public once recorded; an institution may delay it by so many days, with a reason. */
export const PUBLICATION_DELAY_DAYS = 15;

/** Whether the act may record a stage, or its end, by what the dossier holds now. */
const RECORDS_A_STAGE: Partial<Record<MoveType, (context: ActContext) => boolean>> = {
  takeOver: () => true,
  approveLetter: ({ dossier, relation }) => awaitedApprovals(dossier, relation).length === 0,
  validateProject: () => true,
  withdrawOpposition: () => true,
  recordSignature: ({ relation }) => relation === "leadCpamOfficer",
  startOperation: () => true,
  endCpts: () => true,
  withdraw: ({ dossier }) => highestStage(dossier.milestones, dossier.now) !== undefined,
  abandon: ({ dossier }) => highestStage(dossier.milestones, dossier.now) !== undefined,
  reopen: ({ dossier }) =>
    standingMilestones(dossier.milestones, dossier.now).some(({ stage }) => stage === "left"),
};

/** Whether acts of this type may ever say when they are published. */
export const mayDelayPublication = (move: MoveType): boolean => move in RECORDS_A_STAGE;

const afterToday =
  (today: PlainDate): DateRule =>
  (on) =>
    on <= today
      ? `Saisissez une date postérieure au ${formatDay(today)}, ou laissez vide : l’étape est alors publique dès l’enregistrement.`
      : undefined;

/** « Publier le … » and why, on the acts of institutions that record a stage. */
export function publicationFields(move: MoveType, context: ActContext): ActField[] {
  if (context.relation === "leader" || !RECORDS_A_STAGE[move]?.(context)) return [];
  const today = todayOf(context.dossier);
  const last = addDays(today, PUBLICATION_DELAY_DAYS);
  return [
    {
      kind: "date",
      name: "publishOn",
      label: "Publier le",
      hint: `Si la publication doit attendre : le ${formatDay(last)} au plus tard. Laissez vide pour publier dès l’enregistrement.`,
      rules: [
        afterToday(today),
        notAfter(last, `la publication attend ${PUBLICATION_DELAY_DAYS} jours au plus`),
      ],
      sink: "payload",
    },
    reasonField({
      kind: "text",
      name: "publicationReason",
      label: "Pourquoi attendre pour publier",
      hint: "Obligatoire si vous saisissez une date de publication. Ce motif n’est pas public.",
      missing: undefined,
    }),
  ];
}

/** How many signatures the contract still misses after this act. */
function signaturesMissing(given: Given, { dossier }: ActContext): number {
  const signed = new Set(recordedSignatures(dossier).map(({ party }) => party));
  for (const { party } of (given.payload["signatures"] ?? []) as { party: string }[])
    signed.add(party);
  return signingParties(dossier).filter((party) => !signed.has(party)).length;
}

/** A delay has its reason, a reason its delay, and both something to delay. */
export function checkPublication(move: MoveType, given: Given, context: ActContext): void {
  const { publishOn } = given.payload;
  const { publicationReason } = given.content;
  if (given.errors["publishOn"]) return;
  if (publishOn && !publicationReason && !given.errors["publicationReason"]) {
    given.wrong("publicationReason", "Dites pourquoi la publication doit attendre.");
  }
  if (!publishOn && publicationReason) {
    given.wrong("publishOn", "Saisissez la date de publication, ou effacez le motif.");
  }
  const missing = move === "recordSignature" && publishOn ? signaturesMissing(given, context) : 0;
  const isLegible = Object.keys(given.errors).every((name) => !name.startsWith("signatures"));
  if (missing > 0 && isLegible) {
    given.wrong(
      "publishOn",
      `Effacez cette date : il manquera encore ${missing} ${plural(missing, "signature")}, et rien n’est public avant la dernière.`,
    );
  }
}
