import { Tag } from "@/components/ui/tag";
import { countOf, formatNumber, formatPopulation } from "@/lib/domain/shared/typography";
import type { Commune } from "@/lib/domain/territory/commune";
import { populationOf } from "@/lib/domain/territory/population";
import { SIZE_WORDS, sizeClassOf } from "@/lib/domain/territory/size";

import { SizeScale } from "./size-scale";

type CommuneListProps = {
  communes: readonly Commune[];
  /** Codes that the reference does not know: they can only be taken out. */
  unknownCodes: readonly string[];
};

/** The communes chosen, the largest first, each with a button that takes it out. */
export function CommuneList({ communes, unknownCodes }: CommuneListProps) {
  if (communes.length === 0 && unknownCodes.length === 0) {
    return (
      <div className="empty">
        <p className="muted">Aucune commune choisie. La population et la taille s’affichent ici.</p>
      </div>
    );
  }
  const population = populationOf(communes);
  const sorted = communes.toSorted((a, b) => b.population - a.population);
  return (
    <div className="card">
      <table className="tb">
        <caption>
          {countOf(communes.length, "commune")}, {formatPopulation(population)}{" "}
          <Tag>{SIZE_WORDS[sizeClassOf(population)].name}</Tag>
        </caption>
        <thead>
          <tr>
            <th scope="col">Commune</th>
            <th scope="col" className="num">
              Habitants
            </th>
            <th scope="col" className="num">
              Action
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ code, name, departmentName, population: inhabitants }) => (
            <tr key={code}>
              <th scope="row">
                {name} <span className="ref xs">{code}</span>
                <span className="vh">, {departmentName}</span>
              </th>
              <td className="num">{formatNumber(inhabitants)}</td>
              <td className="num">
                <RemoveButton code={code} name={name} />
              </td>
            </tr>
          ))}
          {unknownCodes.map((code) => (
            <tr key={code}>
              <th scope="row">
                Commune inconnue <span className="ref xs">{code}</span>
              </th>
              <td className="num">–</td>
              <td className="num">
                <RemoveButton code={code} name={code} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SizeScale population={population} />
      <PopulationSource communes={communes} />
    </div>
  );
}

function RemoveButton({ code, name }: { code: string; name: string }) {
  return (
    <button type="submit" name="faire" value={`retirer:${code}`} className="btn t sm -my-1 -me-1.5">
      Retirer<span className="vh"> {name}</span>
    </button>
  );
}

function PopulationSource({ communes }: { communes: readonly Commune[] }) {
  const vintage = communes[0]?.vintage;
  if (!vintage) return null;
  const isMayotte = communes.some(({ departmentCode }) => departmentCode === "976");
  return (
    <p className="hint mt-2">
      Population municipale, Insee {vintage}.
      {isMayotte && " À Mayotte, c’est encore celle du recensement de 2017."}
    </p>
  );
}
