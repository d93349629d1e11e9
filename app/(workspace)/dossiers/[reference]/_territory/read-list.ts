import "server-only";

import { createHash } from "node:crypto";

import { readCommuneList } from "@/db/territory/queries";
import { type Fields, one } from "@/lib/domain/shared/form";
import { formatNumber, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import {
  type ListQuestion,
  ownersOf,
  type SettledList,
  settleList,
} from "@/lib/domain/territory/list-choices";
import { searchKey } from "@/lib/domain/territory/names";
import { LIST_LIMITS } from "@/lib/domain/territory/typed-list";

/** The field that says of which CPTS the lines are taken. */
export const OWNER = "cpts";
export const EVERY_OWNER = "toutes";

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The name of the answer for one line: the same question has the same one wherever it stands. */
export const answerName = ({ typed, choices }: Pick<ListQuestion, "typed" | "choices">): string =>
  `choix.${digest([typed, ...choices.map(({ code }) => code)].join(" "))}`;

export type ReadList = SettledList & {
  /** The CPTS that the list names, when they are several, and the one whose lines are read. */
  owners: { name: string; lines: number }[];
  owner: string;
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

/** The CPTS chosen in the form; at first, the one that bears the name of the dossier. */
function ownerIn(fields: Fields, owners: ReadList["owners"], dossierName: string): string {
  const sent = one(fields, OWNER);
  if (sent === EVERY_OWNER || owners.some(({ name }) => name === sent)) return sent ?? "";
  const key = searchKey(dossierName);
  return owners.find(({ name }) => searchKey(name) === key)?.name ?? "";
}

/** A pasted list with the answers given so far; of a list of several CPTS, the lines of one. */
export async function readList(
  fields: Fields,
  { departmentCode, name }: { departmentCode: string; name: string },
): Promise<ReadList> {
  const { lines } = await readCommuneList(one(fields, "liste") ?? "", departmentCode);
  const owners = ownersOf(lines);
  const owner = ownerIn(fields, owners, name);
  const isRead = (line: (typeof lines)[number]) =>
    owners.length === 0 || owner === EVERY_OWNER || line.owner === owner;
  const settled = settleList(lines.filter(isRead), (line) => one(fields, answerName(line)));
  const codes = settled.communes.map(({ code }) => code);
  return { ...settled, owners, owner, shown: digest(codes.join(" ")) };
}
