import "server-only";

import { readCensus } from "@/db/territory/census";
import { findGroup } from "@/db/territory/groups";
import { readCommuneList, searchCommunes } from "@/db/territory/queries";
import { resolveCommunes } from "@/db/territory/resolve";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { GROUP_KINDS, withGroup } from "@/lib/domain/territory/group";
import { withCommunes, withoutCommune, withSuccessor } from "@/lib/domain/territory/member-list";
import type { Member } from "@/lib/domain/territory/part";
import { partNames } from "@/lib/domain/topics/reading";

export type TerritoryChange = {
  members: Member[];
  errors: FieldErrors;
  /** What the page then says or asks, for its address. */
  query: Record<string, string>;
  /** Where it opens. */
  anchor: string;
  /** Several lines: they are read on the page of lists, before anything is taken. */
  list?: string;
};

type Change = { fields: Fields; members: readonly Member[]; near: string };

const LONGEST_QUESTION = 500;
const PAGE_OF_QUESTIONS = "communes-trouvees";

const unchanged = (
  { members }: Pick<Change, "members">,
  change: Partial<TerritoryChange> = {},
): TerritoryChange => ({ members: [...members], errors: {}, query: {}, anchor: "q", ...change });

/** The beginning of a name of the département may be the whole name of a commune far away. */
async function meansAnotherPlace(
  sought: string,
  { near, departmentCode }: { near: string; departmentCode: string },
): Promise<boolean> {
  if (departmentCode === near) return false;
  const { communes } = await searchCommunes(sought, { near });
  return communes.some((commune) => commune.departmentCode === near);
}

/** Enter in another field presses the first button too: nothing is sought then. */
const isTypingPart = (fields: Fields, members: readonly Member[]) =>
  members.some(({ code }) => fields[partNames({ name: "communes" }, code).percent]);

async function addSought(change: Change): Promise<TerritoryChange> {
  const { fields, members, near } = change;
  const sought = (one(fields, "q") ?? "").trim();
  if (sought === "") {
    return isTypingPart(fields, members)
      ? unchanged(change)
      : unchanged(change, { errors: { q: ["Saisissez un nom ou un code de commune"] } });
  }
  const { lines } = await readCommuneList(sought.slice(0, LONGEST_QUESTION), near);
  const [only, ...others] = lines;
  if (others.length > 0 || sought.length > LONGEST_QUESTION) {
    return unchanged(change, { list: sought });
  }
  if (only?.kind !== "settled" || (await meansAnotherPlace(sought, { near, ...only.commune }))) {
    return unchanged(change, { query: { q: sought }, anchor: PAGE_OF_QUESTIONS });
  }
  return unchanged(
    { members: withCommunes(members, [only.commune.code]) },
    { query: { ajout: sought } },
  );
}

async function addChosen(change: Change, code: string): Promise<TerritoryChange> {
  const [commune] = (await resolveCommunes([code])).communes;
  if (!commune) {
    return unchanged(change, { errors: { q: ["Choisissez une commune de la liste"] } });
  }
  return unchanged(
    { members: withCommunes(change.members, [commune.code]) },
    { query: { ajout: commune.code } },
  );
}

async function addGroup(change: Change, kindSent: string, code: string): Promise<TerritoryChange> {
  const kind = GROUP_KINDS.find((each) => each === kindSent);
  const group = kind && (await findGroup({ kind, code }));
  if (!group) {
    return unchanged(change, { errors: { q: ["Choisissez un territoire de la liste"] } });
  }
  const members = withGroup(change.members, group.codes, await readCensus());
  const added = members.length - change.members.length;
  const already = Math.max(0, group.codes.length - added);
  return unchanged(
    { members },
    { query: { ajoutees: `${added}`, deja: `${already}` }, anchor: "fait" },
  );
}

/** Puts the commune of today in the place of a code that merged into it. */
async function replaceFormer(change: Change, formerCode: string): Promise<TerritoryChange> {
  const [commune] = (await resolveCommunes([formerCode])).communes;
  if (!commune) return unchanged(change);
  return unchanged(
    { members: withSuccessor(change.members, { formerCode, code: commune.code }) },
    { query: { ajout: formerCode } },
  );
}

function takeWhole(change: Change, code: string): TerritoryChange {
  for (const name of Object.values(partNames({ name: "communes" }, code)))
    change.fields[name] = [""];
  return unchanged(change, { anchor: `commune-${code}` });
}

/** What a button of the page does to the territory; undefined when it is not one of them. */
export async function changeTerritory(
  action: string,
  change: Change,
): Promise<TerritoryChange | undefined> {
  const [verb, code = "", groupCode = ""] = action.split(":");
  switch (verb) {
    case "chercher":
      return addSought(change);
    case "ajouter":
      return addChosen(change, code);
    case "ajouter-groupe":
      return addGroup(change, code, groupCode);
    case "retirer":
      return unchanged(
        { members: withoutCommune(change.members, code) },
        { query: { retrait: code }, anchor: "fait" },
      );
    case "remplacer":
      return replaceFormer(change, code);
    case "partie":
      return unchanged(change, {
        query: { partie: code },
        anchor: partNames({ name: "communes" }, code).percent,
      });
    case "enregistrer-partie":
      return unchanged(change, { anchor: `commune-${code}` });
    case "entiere":
      return takeWhole(change, code);
    default:
      return undefined;
  }
}
