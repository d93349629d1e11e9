import "server-only";

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

import { readCommuneNames } from "@/db/atlas/commune-names";
import { freezeMonth } from "@/db/snapshots/commands";
import { listFrozenMonths } from "@/db/snapshots/queries";
import {
  frozenFrom,
  lastDayOf,
  type Month,
  monthFrozenFrom,
  monthsToFreeze,
} from "@/lib/domain/open-data/snapshot/months";
import { snapshotLines } from "@/lib/domain/open-data/snapshot/write";
import { startOfDay } from "@/lib/domain/shared/plain-date";

import { readCountry } from "../atlas/day";
import { currentRegister, type Register } from "../atlas/register";
import { env } from "../env";
import { logUnexpected } from "../log";

const HOUR_MS = 3_600_000;

/** What was recorded in the last moments of a month is in the base by then. */
const SETTLED_MS = 600_000;

const endOf = (month: Month) => startOfDay("Europe/Paris", frozenFrom(month));

/** The file of a month as it was known at its end: the same facts give the same bytes. */
export async function makeSnapshot(register: Register, month: Month) {
  const [country, communeNames] = await Promise.all([readCountry(), readCommuneNames()]);
  const asOf = { on: lastDayOf(month), knownBefore: endOf(month) };
  const { demonstration } = env();
  const lines = [
    ...snapshotLines(month, asOf, { register, country, communeNames, demonstration }),
  ].map((line) => `${JSON.stringify(line)}\n`);
  const text = lines.join("");
  return {
    text,
    lineCount: lines.length,
    sha256: createHash("sha256").update(text).digest("hex"),
  };
}

/** Freezes the months that are over; another process may do the same, and the first one stays. */
export async function freezeMonths(): Promise<void> {
  const [last] = await listFrozenMonths();
  const register = await currentRegister();
  const months = monthsToFreeze(register.today, last && monthFrozenFrom(last.from));
  for (const month of months) {
    if (register.now < endOf(month) + SETTLED_MS) continue;
    const { text, sha256, lineCount } = await makeSnapshot(register, month);
    const file = await promisify(gzip)(text, { level: 9 });
    await freezeMonth({ from: frozenFrom(month), sha256, lineCount, file });
  }
}

async function freeze(): Promise<void> {
  try {
    await freezeMonths();
  } catch (error) {
    logUnexpected(error, { page: "snapshots" });
  }
}

/** At start, then every hour: a month is frozen soon after its end. */
export function watchMonths(): void {
  void freeze();
  setInterval(freeze, HOUR_MS).unref();
}

/** The frozen months, the last first. */
export const readFrozenMonths = async () =>
  (await listFrozenMonths()).map(({ from, ...frozen }) => ({
    ...frozen,
    month: monthFrozenFrom(from),
  }));
