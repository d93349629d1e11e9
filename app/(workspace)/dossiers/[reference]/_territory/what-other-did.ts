import "server-only";

import { resolveCommunes } from "@/db/territory/resolve";
import { type Fields, one } from "@/lib/domain/shared/form";
import { countOf, listOf } from "@/lib/domain/shared/typography";
import { changesSince } from "@/lib/domain/territory/seen";
import { membersOf } from "@/lib/domain/topics/members";
import type { Answers } from "@/lib/domain/topics/topic";

/** The field of a form that says which territory its page showed. */
export const SEEN = "vu";

const NAMED = 3;

/** "ajouté Coubon et Polignac, retiré 12 communes"; empty when the communes are the same. */
export async function whatOtherDid(fields: Fields, newer: Answers): Promise<string> {
  const seen = one(fields, SEEN);
  if (seen === undefined) return "";
  const changes = changesSince(seen, membersOf(newer));
  const { communes } = await resolveCommunes(Object.values(changes).flat());
  const names = new Map(communes.map(({ code, name }) => [code, name]));
  const said = (verb: string, codes: readonly string[]) => {
    if (codes.length === 0) return [];
    const which =
      codes.length > NAMED
        ? countOf(codes.length, "commune")
        : listOf(codes.map((code) => names.get(code) ?? code));
    return [`${verb} ${which}`];
  };
  return [
    ...said("ajouté", changes.added),
    ...said("retiré", changes.removed),
    ...said("changé la partie de", changes.resized),
  ].join(", ");
}
