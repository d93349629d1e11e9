import "server-only";

import { readCommuneList, resolveCommunes } from "@/db/territory/queries";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { countOf, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";

export type CommunesChange = {
  codes: string[];
  errors: FieldErrors;
  /** What the page must ask about, for its address. */
  ask?: string;
};

const LONGEST_QUESTION = 500;

const nothing = (codes: readonly string[], errors: FieldErrors = {}): CommunesChange => ({
  codes: [...codes],
  errors,
});

async function addTyped(
  typed: string,
  codes: readonly string[],
  near: string,
): Promise<{ codes: string[]; rest: string[]; cut: boolean }> {
  const { understood, ambiguous, unknown, cut } = await readCommuneList(typed, near);
  const added = understood.map(({ commune }) => commune.code);
  return {
    codes: [...new Set([...codes, ...added])],
    rest: [...ambiguous, ...unknown].map(({ typed: line }) => line),
    cut,
  };
}

async function addList(fields: Fields, typed: string, codes: readonly string[], near: string) {
  if (typed.trim() === "") return nothing(codes, { liste: ["Collez ou saisissez une liste"] });
  const added = await addTyped(typed, codes, near);
  // What is left to settle is all that comes back in the field.
  fields["liste"] = [added.rest.join("\n")];
  const errors: string[] = [];
  if (added.rest.length > 0) {
    const lines = countOf(added.rest.length, "ligne");
    errors.push(`Précisez ${lines}${NO_BREAK_SPACE}: les autres communes sont ajoutées`);
  }
  if (added.cut) errors.push("Envoyez la liste en plusieurs fois : elle est trop longue");
  return { codes: added.codes, errors: errors.length > 0 ? { liste: errors } : {} };
}

async function addSought(fields: Fields, codes: readonly string[], near: string) {
  const sought = (one(fields, "q") ?? "").trim();
  if (sought === "") return nothing(codes, { q: ["Saisissez un nom ou un code de commune"] });
  if (sought.length > LONGEST_QUESTION) return addList(fields, sought, codes, near);
  const { codes: all, rest } = await addTyped(sought, codes, near);
  return { codes: all, errors: {}, ...(rest.length > 0 && { ask: rest.join("\n") }) };
}

/** What a button of the page does to the list of communes; undefined when it is not one of them. */
export async function changeCommunes(
  action: string,
  fields: Fields,
  codes: readonly string[],
  near: string,
): Promise<CommunesChange | undefined> {
  const [verb, code = ""] = action.split(":");
  switch (verb) {
    case "chercher":
      return addSought(fields, codes, near);
    case "lire-liste":
      return addList(fields, one(fields, "liste") ?? "", codes, near);
    case "retirer":
      return nothing(codes.filter((each) => each !== code));
    case "ajouter": {
      const { communes } = await resolveCommunes([code]);
      const added = communes.map((commune) => commune.code);
      return added.length > 0
        ? nothing([...new Set([...codes, ...added])])
        : nothing(codes, { q: ["Choisissez une commune de la liste"] });
    }
    default:
      return undefined;
  }
}
