import { countOf, formatPopulation, listOf, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import { type CountedPlace, coverOfPlaces, populationOf } from "@/lib/domain/territory/counting";
import type { Part } from "@/lib/domain/territory/part";
import { SIZE_WORDS, sizeClassOf } from "@/lib/domain/territory/size";
import { formatPart } from "@/lib/domain/territory/typed-part";

type SummedCommune = CountedPlace & { name: string; vintage: number; part?: Part | undefined };

type CommuneSummaryProps = { communes: readonly SummedCommune[] };

const nameOf = ({ name, part }: SummedCommune) => (part ? `${name} (${formatPart(part)})` : name);

const SHOWN = 4;

/** "Corte, Venaco, Vivario et 4 autres", then the people they hold. */
export function CommuneSummary({ communes }: CommuneSummaryProps) {
  if (communes.length === 0) return <span className="muted">Non renseigné</span>;
  const population = populationOf(coverOfPlaces(communes));
  const sorted = communes.toSorted((a, b) => b.population - a.population);
  const names = sorted.map(nameOf);
  const first = names.slice(0, SHOWN);
  const others = names.length - SHOWN;
  const list = others > 0 ? [...first, countOf(others, "autre")] : first;
  return (
    <>
      <span className="block">{listOf(list)}</span>
      <span className="block">
        {formatPopulation(population)} des communes du territoire,{" "}
        {SIZE_WORDS[sizeClassOf(population)].name}{" "}
        <span className="hint">
          (Insee{NO_BREAK_SPACE}
          {communes[0]?.vintage})
        </span>
      </span>
      {others > 0 && (
        <details className="more">
          <summary>Les {countOf(names.length, "commune")}</summary>
          <p>{listOf(names.toSorted((a, b) => a.localeCompare(b, "fr")))}</p>
        </details>
      )}
    </>
  );
}
