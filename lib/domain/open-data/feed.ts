import { currentHref, currentName } from "../atlas/address";
import { type DatedChange, publicChangesOf } from "../atlas/sheet";
import { publicChangeWords, rectificationWords, sinceWords } from "../atlas/sheet-words";
import type { AtlasCpts } from "../atlas/situation";
import { dayIn, type PlainDate } from "../shared/plain-date";
import { capitalised, countOf, inSentence } from "../shared/typography";
import type { PlaceNames } from "./cpts-answer";
import { publicationDay, startOfPublicationDay } from "./publication-day";
import { monthWords } from "./snapshot/months";
import { type FrozenMonth, snapshotHref } from "./snapshots-answer";

export type FeedEntry = {
  /** Unique for ever, within the site. */
  id: string;
  title: string;
  summary: string;
  /** The first instant of its day in Paris, in milliseconds. */
  at: number;
  href: string;
  /** A file that goes with it. */
  file?: { href: string; bytes: number };
};

/** Entries of the feed. */
const MOST = 100;

const latestFirst = (a: { at: number; id: string }, b: { at: number; id: string }) =>
  b.at - a.at || (a.id < b.id ? -1 : 1);

const titleOf = ({ change }: DatedChange): string =>
  change.kind === "name" ? "nouveau nom" : inSentence(publicChangeWords(change));

function saidOf({ change, fact, before, at }: DatedChange): string {
  if (change.kind === "rectification" && fact && before)
    return rectificationWords({
      stage: change.stage,
      before,
      after: fact.cancelled ? null : fact,
      knownOn: dayIn("Europe/Paris", new Date(at)),
    });
  return fact ? `${capitalised(sinceWords(fact))}.` : `${publicChangeWords(change)}.`;
}

/** The last changes by day; within one, by what they are named, which tells no hour. */
function lastOf<Each extends { change: DatedChange }>(changes: readonly Each[]): Each[] {
  const oldest = changes.map(({ change }) => change.at).toSorted((a, b) => b - a)[MOST - 1];
  const since = oldest === undefined ? Number.NEGATIVE_INFINITY : startOfPublicationDay(oldest);
  return changes
    .filter(({ change }) => change.at >= since)
    .map((each) => ({ each, day: publicationDay(each.change.at), id: each.change.id }))
    .toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, MOST)
    .map(({ each }) => each);
}

/**
 * The last public facts of all the CPTS and the last frozen months, by the day they became known,
 * then by what they are named. In: the register as of now; names of places. A fact that waits to be
 * published is left out.
 */
export function feedEntries(
  register: { cpts: readonly AtlasCpts[]; today: PlainDate; now: number },
  months: readonly FrozenMonth[],
  names: PlaceNames,
): FeedEntry[] {
  const changes = register.cpts.flatMap((cpts) =>
    publicChangesOf(cpts, register.now + 1).map((change) => ({ cpts, change })),
  );
  const facts = lastOf(changes).map(({ cpts, change }) => ({
    id: `fait/${change.id}`,
    at: startOfPublicationDay(change.at),
    title: `${currentName(cpts, register)}\u00a0: ${titleOf(change)}`,
    summary: `${saidOf(change)} ${names.departments.get(cpts.departmentCode) ?? ""}, ${names.regions.get(cpts.regionCode) ?? ""}.`,
    href: currentHref(cpts, register),
  }));
  const frozen = months.map(({ month, sha256, lineCount, bytes, madeAt }) => ({
    id: `mois/${month}`,
    at: startOfPublicationDay(madeAt.getTime()),
    title: `Données figées\u00a0: ${monthWords(month)}`,
    summary: `${countOf(lineCount, "ligne")}. SHA-256\u00a0: ${sha256}`,
    href: "/donnees",
    file: { href: snapshotHref(month), bytes },
  }));
  return [...facts, ...frozen].toSorted(latestFirst).slice(0, MOST);
}
