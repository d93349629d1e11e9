import type { Client } from "pg";

import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

import { regionOfficerOf } from "./staff";

/** The day on which each ARS opened its register: what came before was taken over. */
const OPENINGS: Readonly<Record<string, PlainDate>> = {
  "24": "2021-01-11",
  "84": "2021-02-01",
  "11": "2021-03-01",
  "52": "2021-05-03",
  "76": "2021-06-07",
  "04": "2021-06-14",
  "32": "2021-09-06",
  "02": "2021-09-13",
  "44": "2021-10-04",
  "75": "2021-11-02",
  "93": "2022-01-10",
  "53": "2022-02-07",
  "01": "2022-02-14",
  "27": "2022-03-07",
  "28": "2022-05-02",
  "03": "2022-06-13",
  "94": "2022-06-20",
  "06": "2022-07-04",
};

/** Days until all that had been before was taken over. */
const COMPLETED = 182;
/** No CPTS is older than the law. */
const COVERED_SINCE = "2016-01-26";

export const openedOn = (region: string): PlainDate => OPENINGS[region] ?? "2022-07-04";

/** Each register is declared opened, then complete; declaring again changes nothing. */
export async function declareRegisters(owner: Client, until: PlainDate): Promise<void> {
  const declarations = Object.entries(OPENINGS).flatMap(([region, opened]) => {
    const actor = regionOfficerOf(region).id;
    return [
      { region, version: 1, kind: "opened", on: opened, since: null, actor },
      {
        region,
        version: 2,
        kind: "complete",
        on: addDays(opened, COMPLETED),
        since: COVERED_SINCE,
        actor,
      },
    ];
  });
  await owner.query(
    `insert into register_declarations
       (region_code, version, kind, declared_on, covered_since, recorded_at, actor_id)
     select region, version, kind, "on", since, "on" + time '10:00' at time zone 'UTC', actor
     from jsonb_to_recordset($1::jsonb)
       as d(region text, version int, kind text, "on" date, since date, actor uuid)
     on conflict do nothing`,
    [JSON.stringify(declarations.filter(({ on }) => on <= until))],
  );
}
