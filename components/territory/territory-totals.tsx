import { Tag } from "@/components/ui/tag";
import { countOf, formatPopulation, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import { SIZE_WORDS, sizeClassOf } from "@/lib/domain/territory/size";

import { SizeScale } from "./size-scale";

export type NamedTotal = { code: string; name: string; inhabitants: number };

export type TerritoryTotalsProps = {
  communeCount: number;
  inhabitants: number;
  /** Of the populations; none for an empty territory. */
  vintage: number | undefined;
  departments: readonly NamedTotal[];
  regions: readonly NamedTotal[];
  /** In how many pieces it is, on approximate contours. */
  pieces: number;
};

/** What the territory holds, said again after each change: people, size, where they live. */
export function TerritoryTotals(totals: TerritoryTotalsProps) {
  const { communeCount, inhabitants, vintage, departments, regions, pieces } = totals;
  return (
    <>
      <h2 id="total">
        {countOf(communeCount, "commune")}, {formatPopulation(inhabitants)}{" "}
        <Tag>{SIZE_WORDS[sizeClassOf(inhabitants)].name}</Tag>
      </h2>
      <SizeScale population={inhabitants} />
      <dl className="kv mt-3">
        <Crossed one="Département" many="départements" places={departments} coded />
        <Crossed one="Région" many="régions" places={regions} />
        {communeCount > 1 && pieces > 0 && <Pieces count={pieces} />}
      </dl>
      {vintage && <Source vintage={vintage} departments={departments} />}
    </>
  );
}

function Pieces({ count }: { count: number }) {
  return (
    <div>
      <dt>Étendue</dt>
      <dd>
        {count === 1
          ? "D’un seul tenant"
          : `${countOf(count, "morceau", "morceaux")} qui ne se touchent pas`}
        {count > 1 && <span className="hint block">D’après des contours approchés.</span>}
      </dd>
    </div>
  );
}

type CrossedProps = {
  one: string;
  many: string;
  places: readonly NamedTotal[];
  coded?: boolean;
};

/** One place needs no figure: it is that of the whole. */
function Crossed({ one, many, places, coded }: CrossedProps) {
  const [only, ...others] = places;
  if (!only) return null;
  const named = ({ name, code }: NamedTotal) => (coded ? `${name} (${code})` : name);
  return (
    <div>
      <dt>{others.length === 0 ? one : `${places.length}${NO_BREAK_SPACE}${many}`}</dt>
      <dd>
        {others.length === 0
          ? named(only)
          : places.map((place) => (
              <span key={place.code} className="block">
                {named(place)}
                {NO_BREAK_SPACE}: {formatPopulation(place.inhabitants)}
              </span>
            ))}
      </dd>
    </div>
  );
}

function Source({
  vintage,
  departments,
}: Pick<TerritoryTotalsProps, "departments"> & { vintage: number }) {
  const isMayotte = departments.some(({ code }) => code === "976");
  return (
    <p className="hint mt-2">
      Habitants des communes du territoire : population municipale, Insee {vintage}.
      {isMayotte && " À Mayotte, c’est encore celle du recensement de 2017."}
    </p>
  );
}
