import { Icon } from "@/components/ui/icon";
import { communeId } from "@/lib/domain/map/ask-territory";
import {
  capitalised,
  countOf,
  formatNumber,
  formatPopulation,
} from "@/lib/domain/shared/typography";
import type { ComparedPlace, TerritoryChange } from "@/lib/domain/territory/compare";
import { inhabitantsOf } from "@/lib/domain/territory/counting";
import { SIZE_WORDS } from "@/lib/domain/territory/size";
import { formatPart } from "@/lib/domain/territory/typed-part";

type TerritoryComparisonProps = { change: TerritoryChange<ComparedPlace> };

const sized = ({ population, sizeClass }: TerritoryChange<ComparedPlace>["before"]) =>
  `${formatPopulation(population)} (${SIZE_WORDS[sizeClass].name})`;

const partWords = (part: ComparedPlace["part"]) => (part ? formatPart(part) : "entière");

/** Communes that came in and out from one version to the other, and the people they change. */
export function TerritoryComparison({ change }: TerritoryComparisonProps) {
  const { added, removed, changed, keptCount, before, after, gained, lost } = change;
  const isSame = added.length === 0 && removed.length === 0 && changed.length === 0;
  return (
    <div className="stack-s">
      {isSame ? (
        <p>Les communes n’ont pas changé : {countOf(keptCount, "commune")}.</p>
      ) : (
        <p>
          {countOf(added.length, "commune ajoutée", "communes ajoutées")},{" "}
          {countOf(removed.length, "retirée")}, {countOf(keptCount, "gardée")}
          {changed.length > 0 &&
            `, dont ${countOf(changed.length, "pour une autre partie", "pour d’autres parties")}`}
          .
        </p>
      )}
      <p>
        Habitants des communes du territoire : {sized(before)}, puis {sized(after)}.
        {!isSame &&
          ` ${capitalised(formatPopulation(gained))} en plus, ${formatNumber(lost)} en moins.`}
      </p>
      {!isSame && (
        <ul className="acts two">
          {added.map((place) => (
            <Line key={place.code} place={place} icon="check" word="Ajoutée" />
          ))}
          {removed.map((place) => (
            <Line key={place.code} place={place} icon="cross" word="Retirée" />
          ))}
          {changed.map(({ place, before: was, after: is }) => (
            <Line
              key={place.code}
              place={place}
              icon="pen"
              word="Changée"
              more={`${partWords(was)}, puis ${partWords(is)}`}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

const TONES = { check: "ok", cross: "bad", pen: "warn" } as const;

function Line({
  place: { code, name, population, part },
  icon,
  word,
  more = part && formatPart(part),
}: {
  place: ComparedPlace;
  icon: keyof typeof TONES;
  word: string;
  more?: string | undefined;
}) {
  return (
    <li id={communeId(code)}>
      <Icon name={icon} tone={TONES[icon]} />
      <span>
        <strong>{word}</strong> {name} <span className="ref xs">{code}</span>{" "}
        <span className="hint">
          {formatPopulation(inhabitantsOf(population, part?.permille))}
          {more && `, ${more}`}
        </span>
      </span>
    </li>
  );
}
