import { countOf, NO_BREAK_SPACE, quoted } from "@/lib/domain/shared/typography";
import type { LeftLine, SureLine } from "@/lib/domain/territory/list-choices";
import { formatPart } from "@/lib/domain/territory/typed-part";

type SettledLine = Extract<SureLine, { kind: "settled" }>;

/** What the person should know of a line that was understood. */
export function sureNotes(line: SettledLine, chosenCodes: ReadonlySet<string>): string[] {
  const { commune, formerCode, formerName, namesakes, partly, part } = line;
  const notes: string[] = [];
  if (formerCode) notes.push(`ancien code ${formerCode}, commune fusionnée depuis`);
  else if (formerName) notes.push(`ancienne commune ${formerName}, fusionnée depuis`);
  if (namesakes > 0) {
    const others = countOf(namesakes, "autre commune porte", "autres communes portent");
    notes.push(`${others} ce nom`);
  }
  if (part) notes.push(`une partie${NO_BREAK_SPACE}: ${formatPart(part)}`);
  else if (partly) notes.push(wholeInWords(partly));
  if (chosenCodes.has(commune.code)) notes.push("déjà choisie");
  return notes;
}

/** Of a part told by half, the person says the rest once it is added. */
function wholeInWords({ percent, text }: NonNullable<SettledLine["partly"]>): string {
  const said = [percent && `${percent}${NO_BREAK_SPACE}%`, text].filter(Boolean).join(", ");
  return `prise entière${said && ` malgré ${quoted(said)}`}${NO_BREAK_SPACE}: complétez ensuite sa partie`;
}

export function whyLeft(line: LeftLine): string {
  switch (line.kind) {
    case "settled":
      return `${line.commune.name}, déjà à la ligne ${line.duplicateOf}`;
    case "overseas":
      return `Commune de ${line.collectivity}, hors des 18 régions`;
    case "ignored":
      return line.why === "heading" ? "Titres des colonnes" : "Un titre, pas une commune";
    default:
      return "Aucune commune connue de ce nom ou de ce code";
  }
}
