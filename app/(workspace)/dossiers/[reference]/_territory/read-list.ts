import "server-only";

import { createHash } from "node:crypto";

import { readCommuneList } from "@/db/territory/queries";
import { type Fields, one } from "@/lib/domain/shared/form";
import { formatNumber, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import { type SettledList, settleList } from "@/lib/domain/territory/list-choices";
import { LIST_LIMITS } from "@/lib/domain/territory/typed-list";

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The name of the answer for one line: the same line asks the same question wherever it stands. */
export const answerName = (typed: string): string => `choix.${digest(typed)}`;

export type ReadList = SettledList & {
  /** Changes with the communes taken: what was shown is what is added. */
  shown: string;
};

/** Why a list is not read: there is nothing, or too much. */
export function listProblem(text: string): string | undefined {
  if (text.trim() === "") return "Collez ou saisissez une liste";
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").length;
  if (lines <= LIST_LIMITS.lines && text.length <= LIST_LIMITS.characters) return undefined;
  const most = `${formatNumber(LIST_LIMITS.lines)} lignes et ${formatNumber(LIST_LIMITS.characters)} caractères au plus`;
  return `Coupez cette liste en plusieurs${NO_BREAK_SPACE}: ${most}, elle a ${formatNumber(lines)} lignes et ${formatNumber(text.length)} caractères. Rien n’a été ajouté`;
}

/** A pasted list with the answers given so far; `near` is the département whose namesakes are meant. */
export async function readList(fields: Fields, near: string): Promise<ReadList> {
  const reading = await readCommuneList(one(fields, "liste") ?? "", near);
  const settled = settleList(reading, (typed) => one(fields, answerName(typed)));
  return { ...settled, shown: digest(settled.communes.map(({ code }) => code).join(" ")) };
}
