import { sql } from "drizzle-orm";

import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

import { asOwner } from "../../client";

/** What was last set here, so that no query is needed to know the day. */
let offset = 0;

async function move(milliseconds: number) {
  await asOwner((tx) =>
    tx.execute(sql`select set_clock_offset(make_interval(secs => ${milliseconds / 1000}))`),
  );
  offset = milliseconds;
}

/** Puts the register's clock of a demonstration at an instant, from which it runs on. */
export const setClock = (instant: Date): Promise<void> => move(instant.getTime() - Date.now());

/** Back to real time. */
export const resetClock = (): Promise<void> => move(0);

export const clockNow = (): Date => new Date(Date.now() + offset);

export const clockDay = (timeZone = "Europe/Paris"): PlainDate => dayIn(timeZone, clockNow());
