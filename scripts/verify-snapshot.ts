import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { withOwner } from "@/db/instance/owner";
import { frozenFrom, monthWords } from "@/lib/domain/open-data/snapshot/months";
import { type Recount, recount } from "@/lib/domain/open-data/snapshot/recount";
import { capitalised, countOf, listOf } from "@/lib/domain/shared/typography";

const [, , name = ""] = process.argv;

const isPacked = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function readText() {
  const bytes = readFileSync(name);
  return (isPacked(bytes) ? gunzipSync(bytes) : bytes).toString();
}

/** The digest that the base keeps of a month; undefined when it was not frozen there. */
const digestIn = (url: string, month: string) =>
  withOwner(url, async ({ client }) => {
    const { rows } = await client.query<{ sha256: string }>(
      "select sha256 from snapshots where month = $1",
      [frozenFrom(month)],
    );
    return rows[0]?.sha256;
  });

/** What the base says of the file, and whether it denies it. */
async function askBase(month: string, sha256: string) {
  const url = process.env["DATABASE_URL"];
  if (!url) return { sentence: "Aucune base à portée\u00a0: l’empreinte n’est pas comparée." };
  const kept = await digestIn(url, month).catch(() => undefined);
  if (kept === undefined) return { sentence: "La base n’a pas figé ce mois." };
  return kept === sha256
    ? { sentence: "L’empreinte est celle que la base a figée." }
    : { sentence: `L’empreinte n’est pas celle que la base a figée (${kept}).`, isDenied: true };
}

function say({ month, lines, cpts, counts, differences }: Recount) {
  console.log(
    `${capitalised(monthWords(month))}\u00a0: ${countOf(lines, "ligne")}, ${countOf(cpts, "CPTS", "CPTS")}, ${countOf(counts.contractSigned, "contrat signé", "contrats signés")}.`,
  );
  if (differences.length === 0) console.log("Recompté de ses lignes\u00a0: mêmes totaux.");
  else
    console.error(
      `Recompté de ses lignes, d’autres totaux\u00a0: ${listOf(differences.slice(0, 5))}.`,
    );
}

try {
  const text = readText();
  const read = recount(text);
  if (!read.ok) throw new Error(`Ce fichier n’est pas entier\u00a0: ${read.failure}.`);
  const { month, differences } = read.value;
  say(read.value);
  const sha256 = createHash("sha256").update(text).digest("hex");
  console.log(`SHA-256\u00a0: ${sha256}`);
  const { sentence, isDenied } = await askBase(month, sha256);
  console.log(sentence);
  if (isDenied || differences.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
