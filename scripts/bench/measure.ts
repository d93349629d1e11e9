import { writeFileSync } from "node:fs";

import { timeOverlaps } from "@/db/bench/overlaps";
import { enter, leave, OBSERVER, OFFICER } from "@/db/bench/witnesses";
import { addDays } from "@/lib/domain/shared/plain-date";

import { timeActs } from "./acts";
import { drive, type Flow, timeOne, type Visit } from "./drive";
import { type Seen, visit } from "./laboratory";

const given = (name: string) => process.env[name] ?? "";
const [ours, reference] = [given("BENCH_URL"), given("BENCH_REFERENCE_URL")];

const ROUNDS = 3;
const SECONDS = 3;
const DATES = 40;
const ACTS = 60;
const PROJECTS = 100;
const LOOKED_AT = ["/", "/regions/84", "/cpts", "/methode", "/donnees"];

export type Figures = {
  flows: Record<string, Flow>;
  /** Milliseconds, each of a date that nobody had asked for. */
  firstPages: number[];
  firstData: number[];
  acts: number[];
  overlaps: number[];
  seen: Seen[];
};

/** In turns, so that a moment when the machine is busy elsewhere is everybody's. */
async function driveInTurns(visits: Record<string, Visit>): Promise<Record<string, Flow>> {
  const rounds: Record<string, Flow[]> = {};
  for (const one of Object.values(visits)) await drive(one, 1);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, one] of Object.entries(visits)) {
      rounds[name] ??= [];
      rounds[name].push(await drive(one, SECONDS));
    }
  const middle = (flows: Flow[]) =>
    flows.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(flows.length / 2)] as Flow;
  return Object.fromEntries(Object.entries(rounds).map(([name, flows]) => [name, middle(flows)]));
}

/** One answer alone for each of many days. */
async function timeDates(path: string): Promise<number[]> {
  const times: number[] = [];
  await timeOne({ url: `${ours}${path}?date=2016-06-01` });
  for (let index = 0; index < DATES; index += 1)
    times.push(await timeOne({ url: `${ours}${path}?date=${addDays("2018-01-01", index * 70)}` }));
  return times;
}

const observer = await enter(OBSERVER);
const officer = await enter(OFFICER);
const flows = await driveInTurns({
  static: { url: `${reference}/static` },
  rows: { url: `${reference}/rows`, token: observer },
  json: { url: `${reference}/rows.json` },
  atlas: { url: `${ours}/` },
  data: { url: `${ours}/api/v1/atlas` },
  dossiersOfficer: { url: `${ours}/dossiers`, token: officer },
  dossiersObserver: { url: `${ours}/dossiers`, token: observer },
});
const figures: Figures = {
  flows,
  firstPages: await timeDates("/"),
  firstData: await timeDates("/api/v1/atlas"),
  acts: await timeActs(ours, ACTS),
  overlaps: (await timeOverlaps({ count: PROJECTS })).shown.times,
  seen: await visit(ours, { paths: LOOKED_AT, executablePath: given("CHROMIUM_PATH") }),
};
await leave();
writeFileSync(given("BENCH_FIGURES"), JSON.stringify(figures));
process.exit(0);
