import { Tag } from "@/components/ui/tag";
import { countOf, formatNumber, formatPopulation } from "@/lib/domain/shared/typography";
import { type ChosenCommune, chosenCode } from "@/lib/domain/territory/chosen";
import type { Commune } from "@/lib/domain/territory/commune";
import { coverOfPlaces, inhabitantsOf, populationOf } from "@/lib/domain/territory/counting";
import { SIZE_WORDS, sizeClassOf } from "@/lib/domain/territory/size";
import { formatPart } from "@/lib/domain/territory/typed-part";

import { SizeScale } from "./size-scale";

type CommuneListProps = {
  communes: readonly ChosenCommune[];
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
  const population = populationOf(coverOfPlaces(communes));
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
          {sorted.map((commune) => (
            <CommuneRow key={chosenCode(commune)} commune={commune} />
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

function CommuneRow({ commune }: { commune: ChosenCommune }) {
  const { code, name, departmentName, population, part, formerCode } = commune;
  return (
    <tr>
      <th scope="row">
        {name} <span className="ref xs">{code}</span>
        <span className="vh">, {departmentName}</span>
        {part && <span className="hint block">{formatPart(part)}</span>}
        {formerCode !== undefined && (
          <span className="hint block">Choisie sous son ancien code, {formerCode}</span>
        )}
      </th>
      <td className="num">{formatNumber(inhabitantsOf(population, part?.permille))}</td>
      <td className="num">
        {formerCode !== undefined && (
          <button type="submit" name="faire" value={`remplacer:${formerCode}`} className="btn t sm">
            Remplacer
            <span className="vh">
              {" "}
              {formerCode} par {name}
            </span>
          </button>
        )}
        <RemoveButton code={chosenCode(commune)} name={name} />
      </td>
    </tr>
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
