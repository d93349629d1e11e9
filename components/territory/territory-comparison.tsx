import { Icon } from "@/components/ui/icon";
import { countOf, formatNumber, formatPopulation } from "@/lib/domain/shared/typography";
import type { PeopledPlace } from "@/lib/domain/territory/commune";
import type { TerritoryChange } from "@/lib/domain/territory/compare";
import { SIZE_WORDS, sizeClassOf } from "@/lib/domain/territory/size";

type TerritoryComparisonProps = { change: TerritoryChange<PeopledPlace> };

const sized = (population: number) =>
  `${formatPopulation(population)} (${SIZE_WORDS[sizeClassOf(population)].name})`;

/** Communes that came in and out from one version to the other, and the people they change. */
export function TerritoryComparison({ change }: TerritoryComparisonProps) {
  const { added, removed, keptCount, populationBefore, populationAfter } = change;
  const isSame = added.length === 0 && removed.length === 0;
  return (
    <div className="stack-s">
      {isSame ? (
        <p>Les communes n’ont pas changé : {countOf(keptCount, "commune")}.</p>
      ) : (
        <p>
          {countOf(added.length, "commune ajoutée", "communes ajoutées")},{" "}
          {countOf(removed.length, "retirée")}, {countOf(keptCount, "gardée")}.
        </p>
      )}
      <p>
        Population : {sized(populationBefore)}, puis {sized(populationAfter)}.
      </p>
      {!isSame && (
        <ul className="acts two">
          {added.map((place) => (
            <Line key={place.code} place={place} icon="check" word="Ajoutée" />
          ))}
          {removed.map((place) => (
            <Line key={place.code} place={place} icon="cross" word="Retirée" />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({
  place: { code, name, population },
  icon,
  word,
}: {
  place: PeopledPlace;
  icon: "check" | "cross";
  word: string;
}) {
  return (
    <li>
      <Icon name={icon} tone={icon === "check" ? "ok" : "bad"} />
      <span>
        <strong>{word}</strong> {name} <span className="ref xs">{code}</span>{" "}
        <span className="hint">{formatNumber(population)} habitants</span>
      </span>
    </li>
  );
}
