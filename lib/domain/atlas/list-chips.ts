import { formatDay } from "../shared/dates";
import type { PlainDate } from "../shared/plain-date";
import { inSentence, quoted } from "../shared/typography";
import { type AtlasAsked, askedHref } from "./asked";
import { type ListAsked, listParams } from "./list-asked";
import { STAGE_ASKED_WORDS } from "./selection";

type Asked = { asked: AtlasAsked; list: Partial<ListAsked>; today: PlainDate };

/** The address of the list, or of a file of the same CPTS. */
export const listHref = (
  { asked, list, today }: Asked,
  { path = "/cpts", permanent = false }: { path?: string; permanent?: boolean } = {},
): string => askedHref(path, asked, { today, permanent, also: listParams(list) });

function without<Given extends object, Name extends keyof Given>(given: Given, name: Name) {
  const { [name]: _, ...others } = given;
  return others;
}

/** What a list is restricted to, each with the list without it. */
export function listChips({ asked, list, today }: Asked): { label: string; withoutHref: string }[] {
  const { region, department, knownOn } = asked;
  const { text, stage, covering } = list;
  const chip = (label: string, kept: Partial<Pick<Asked, "asked" | "list">>) => ({
    label,
    withoutHref: listHref({ asked, today, ...kept, list: without(kept.list ?? list, "page") }),
  });
  return [
    text !== undefined && chip(quoted(text), { list: without(list, "text") }),
    stage && chip(inSentence(STAGE_ASKED_WORDS[stage]), { list: without(list, "stage") }),
    covering &&
      chip("communes d’ici, où qu’elles soient suivies", {
        list: without(list, "covering"),
      }),
    region && chip(region.name, { asked: without(asked, "region") }),
    department && chip(department.name, { asked: without(asked, "department") }),
    asked.on !== today && chip(`au ${formatDay(asked.on)}`, { asked: { ...asked, on: today } }),
    knownOn !== undefined &&
      chip(`connu le ${formatDay(knownOn)}`, { asked: without(asked, "knownOn") }),
  ].filter((each) => each !== undefined && each !== false);
}
