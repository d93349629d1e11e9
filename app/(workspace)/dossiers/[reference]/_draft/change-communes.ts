import "server-only";

import { readCommuneList, searchCommunes } from "@/db/territory/queries";
import { resolveCommunes } from "@/db/territory/resolve";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { countOf, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import { withCommunes, withoutCommune, withSuccessor } from "@/lib/domain/territory/member-list";
import type { Member } from "@/lib/domain/territory/part";

export type CommunesChange = {
  members: Member[];
  errors: FieldErrors;
  /** What the page must ask about, for its address. */
  ask?: string;
};

type Change = { fields: Fields; members: readonly Member[]; near: string };

const LONGEST_QUESTION = 500;

const unchanged = (members: readonly Member[], errors: FieldErrors = {}): CommunesChange => ({
  members: [...members],
  errors,
});

const asking = (members: readonly Member[], rest: readonly string[]): CommunesChange => ({
  ...unchanged(members),
  ...(rest.length > 0 && { ask: rest.join(", ") }),
});

/** What is left to settle of a list comes back in its field, and nothing else. */
function listLeft(fields: Fields, rest: readonly string[], cut = false): FieldErrors {
  fields["liste"] = [rest.join("\n")];
  const errors: string[] = [];
  if (rest.length > 0) {
    const lines = countOf(rest.length, "ligne");
    errors.push(`Précisez ${lines}${NO_BREAK_SPACE}: les autres communes sont ajoutées`);
  }
  if (cut) errors.push("Envoyez la liste en plusieurs fois, elle est trop longue");
  return errors.length > 0 ? { liste: errors } : {};
}

async function understand(typed: string, members: readonly Member[], near: string) {
  const { understood, ambiguous, unknown, cut } = await readCommuneList(typed, near);
  const all = withCommunes(
    members,
    understood.map(({ commune }) => commune.code),
  );
  const isThere = new Set(all.map(({ code }) => code));
  const open = ambiguous.filter(({ choices }) => !choices.some(({ code }) => isThere.has(code)));
  return { members: all, rest: [...open, ...unknown], cut };
}

async function addList({ fields, members, near }: Change, typed: string): Promise<CommunesChange> {
  if (typed.trim() === "") return unchanged(members, { liste: ["Collez ou saisissez une liste"] });
  const added = await understand(typed, members, near);
  const rest = added.rest.map((line) => line.typed);
  return unchanged(added.members, listLeft(fields, rest, added.cut));
}

/** The beginning of a name of the département may be the whole name of a commune far away. */
async function meansAnotherPlace(sought: string, near: string): Promise<boolean> {
  const { understood } = await readCommuneList(sought, near);
  const [only] = understood;
  if (understood.length !== 1 || !only || only.commune.departmentCode === near) return false;
  const { communes } = await searchCommunes(sought, { near });
  return communes.some(({ departmentCode }) => departmentCode === near);
}

async function addSought(change: Change): Promise<CommunesChange> {
  const { fields, members, near } = change;
  const sought = (one(fields, "q") ?? "").trim();
  if (sought === "") return unchanged(members, { q: ["Saisissez un nom ou un code de commune"] });
  if (sought.length > LONGEST_QUESTION) return addList(change, sought);
  if (await meansAnotherPlace(sought, near)) return asking(members, [sought]);
  const added = await understand(sought, members, near);
  return asking(
    added.members,
    added.rest.map(({ typed }) => typed),
  );
}

/** Adds one of the communes proposed; what was asked about the others is asked again. */
async function addChosen({ fields, members, near }: Change, code: string): Promise<CommunesChange> {
  const [commune] = (await resolveCommunes([code])).communes;
  if (!commune) return unchanged(members, { q: ["Choisissez une commune de la liste"] });
  const chosen = withCommunes(members, [commune.code]);
  const leftOf = async (typed: string) => {
    const { rest } = await understand(typed, chosen, near);
    return rest
      .filter(({ choices }) => choices.length > 0 && !choices.some((one) => one.code === code))
      .map((line) => line.typed);
  };
  const list = await leftOf(one(fields, "liste") ?? "");
  const errors = list.length > 0 ? listLeft(fields, list) : {};
  return { ...asking(chosen, await leftOf(one(fields, "q") ?? "")), errors };
}

/** Puts the commune of today in the place of a code that merged into it. */
async function replaceFormer({ members }: Change, formerCode: string): Promise<CommunesChange> {
  const [commune] = (await resolveCommunes([formerCode])).communes;
  return unchanged(commune ? withSuccessor(members, { formerCode, code: commune.code }) : members);
}

/** What a button of the page does to the list of communes; undefined when it is not one of them. */
export async function changeCommunes(
  action: string,
  change: Change,
): Promise<CommunesChange | undefined> {
  const [verb, code = ""] = action.split(":");
  switch (verb) {
    case "chercher":
      return addSought(change);
    case "lire-liste":
      return addList(change, one(change.fields, "liste") ?? "");
    case "retirer":
      return unchanged(withoutCommune(change.members, code));
    case "remplacer":
      return replaceFormer(change, code);
    case "ajouter":
      return addChosen(change, code);
    default:
      return undefined;
  }
}
