import { readQuery, type SearchParams } from "@/lib/domain/lists/query";
import { isPlainDate, type PlainDate } from "@/lib/domain/shared/plain-date";

/** No CPTS is older than the law that created them. */
const LAW: PlainDate = "2016-01-26";

/** The day that the address asks about; undefined for today. What is no such day is said. */
export function readAskedDay(params: SearchParams, today: PlainDate) {
  const { values, ignored } = readQuery(params, { date: "Situation au" });
  const asked = values.get("date");
  if (asked === undefined) return { on: undefined, ignored };
  if (isPlainDate(asked) && asked >= LAW && asked < today) return { on: asked, ignored };
  const why =
    isPlainDate(asked) && asked >= today
      ? []
      : ["Choisissez une date depuis le 26 janvier 2016 : voici la situation d’aujourd’hui."];
  return { on: undefined, ignored: [...ignored, ...why] };
}
