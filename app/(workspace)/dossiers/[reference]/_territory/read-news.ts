import "server-only";

import type { TerritoryNews } from "@/components/territory/territory-notice";
import { groupOfCommune } from "@/db/territory/groups";
import { readCommuneList } from "@/db/territory/queries";
import { resolveCommunes } from "@/db/territory/resolve";
import type { Member } from "@/lib/domain/territory/part";

import type { SearchParams } from "../_draft/topic-title";
import { offerGroup } from "./offer-group";

type Place = { members: readonly Member[]; near: string };

const LONGEST = 200;

const text = (value: SearchParams[string]) =>
  (Array.isArray(value) ? value[0] : value)?.slice(0, LONGEST) ?? "";

async function added(typed: string, { members, near }: Place): Promise<TerritoryNews | undefined> {
  const [read] = (await readCommuneList(typed, near)).understood;
  if (!read || !members.some(({ code }) => code === read.commune.code)) return undefined;
  const { commune, formerCode, namesakes } = read;
  const group = await groupOfCommune(commune.code);
  const offer = group && (await offerGroup(group, members));
  return {
    kind: "added",
    commune,
    formerCode,
    namesakes,
    ...(offer && offer.missing > 0 && { group: offer }),
  };
}

async function removed(code: string, { members }: Place): Promise<TerritoryNews | undefined> {
  const [commune] = (await resolveCommunes([code])).communes;
  const isBack = !commune || members.some((member) => member.code === commune.code);
  return isBack ? undefined : { kind: "removed", commune };
}

/** What the last press has done, as the address of the page tells it; nothing that is no longer so. */
export async function readNews(
  search: SearchParams,
  place: Place,
): Promise<TerritoryNews | undefined> {
  const [ajout, retrait, ajoutees] = [search["ajout"], search["retrait"], search["ajoutees"]].map(
    text,
  );
  if (ajout) return added(ajout, place);
  if (retrait) return removed(retrait, place);
  if (!ajoutees || !/^\d{1,5}$/.test(ajoutees)) return undefined;
  const already = text(search["deja"]);
  return {
    kind: "addedMany",
    added: Number(ajoutees),
    already: /^\d{1,5}$/.test(already) ? Number(already) : 0,
  };
}
