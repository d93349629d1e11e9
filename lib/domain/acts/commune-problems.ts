import { countOf, listOf, quoted } from "../shared/typography";
import { citiesListedTwice } from "../territory/divided-cities";
import type { ListReading } from "../territory/list-reading";

const SHOWN = 8;

const some = (typed: readonly string[]) => {
  const shown = typed.slice(0, SHOWN).map(quoted);
  const others = typed.length - shown.length;
  return listOf(others > 0 ? [...shown, countOf(others, "autre")] : shown);
};

/** What was recognised of a typed list, and what must be written otherwise. */
export function communesTyped(reading: ListReading & { cut: boolean }): {
  codes: string[];
  problems: string[];
} {
  const communes = reading.understood.map(({ commune }) => commune);
  const problems: string[] = [];
  if (reading.cut) problems.push("Raccourcissez cette liste : elle est trop longue.");
  if (reading.unknown.length > 0) {
    const typed = reading.unknown.map((each) => each.typed);
    problems.push(
      `Corrigez ou retirez ${some(typed)} : aucune commune ne porte ce nom ou ce code.`,
    );
  }
  for (const { typed, choices } of reading.ambiguous.slice(0, SHOWN)) {
    const names = choices
      .slice(0, SHOWN)
      .map(({ name, code, departmentName }) => `${name} (${code}, ${departmentName})`);
    problems.push(`Précisez ${quoted(typed)} par son code Insee : ${listOf(names, "ou")}.`);
  }
  for (const { city, arrondissements } of citiesListedTwice(communes)) {
    problems.push(
      `Retirez ${city.name} ou ${countOf(arrondissements.length, "arrondissement")} de ${city.name} : une ville et ses arrondissements ne se comptent pas ensemble.`,
    );
  }
  return { codes: communes.map(({ code }) => code), problems };
}
