import type { ReactNode } from "react";

import type { FieldErrors, Fields } from "@/lib/domain/shared/form";
import { formatNumber } from "@/lib/domain/shared/typography";
import { type ChosenCommune, chosenCode } from "@/lib/domain/territory/chosen";

import { CommuneRow, RowButton } from "./commune-row";
import { type FarCommune, FarCommunes } from "./far-communes";
import { PartFields } from "./part-fields";
import { TerritoryTotals, type TerritoryTotalsProps } from "./territory-totals";

type CommuneListProps = {
  communes: readonly ChosenCommune[];
  /** Codes that the reference does not know: they can only be taken out. */
  unknownCodes: readonly string[];
  totals: TerritoryTotalsProps;
  far: readonly FarCommune[];
  /** Other CPTS that hold a commune already, by the codes of the territory. */
  holders: ReadonlyMap<string, readonly string[]>;
  /** The communes whose part is being typed, by the codes of the territory, and what is typed. */
  parts: { open: ReadonlySet<string>; values: Fields; errors: FieldErrors };
  /** The map, between what the communes make and their list. */
  map: ReactNode;
  /** What is said under the list: who shares it. */
  children?: ReactNode;
};

/** More lines than a screen or two hold. */
const MANY = 30;

/** The communes chosen, the largest first, under what they make together. */
export function CommuneList(props: CommuneListProps) {
  const { communes, unknownCodes, totals, far, map, parts, holders, children } = props;
  if (communes.length === 0 && unknownCodes.length === 0) {
    return (
      <div className="empty">
        <p className="muted">Aucune commune choisie. La population et la taille s’affichent ici.</p>
      </div>
    );
  }
  const sorted = communes.toSorted((a, b) => b.population - a.population);
  return (
    <section className="card" aria-labelledby="total">
      <TerritoryTotals {...totals} />
      <FarCommunes far={far} />
      {map}
      {communes.length > MANY && (
        <p className="mt-4">
          <a href="#effets">Passer la liste des {formatNumber(communes.length)} communes</a>
        </p>
      )}
      <table className="tb mt-4">
        <caption className="vh">Communes choisies</caption>
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
            <CommuneRows
              key={chosenCode(commune)}
              commune={commune}
              showsDepartment={totals.departments.length > 1}
              holders={holders.get(chosenCode(commune)) ?? []}
              parts={parts}
            />
          ))}
          {unknownCodes.map((code) => (
            <tr key={code}>
              <th scope="row">
                Commune inconnue <span className="ref xs">{code}</span>
              </th>
              <td className="num">–</td>
              <td className="num">
                <RowButton verb="retirer" code={code} label="Retirer" rest={` ${code}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children && <div className="mt-4">{children}</div>}
    </section>
  );
}

type RowsProps = Pick<CommuneListProps, "parts"> & {
  commune: ChosenCommune;
  showsDepartment: boolean;
  holders: readonly string[];
};

function CommuneRows({ commune, parts, ...row }: RowsProps) {
  const code = chosenCode(commune);
  return (
    <>
      <CommuneRow commune={commune} {...row} />
      {parts.open.has(code) && (
        <tr>
          <td colSpan={3}>
            <PartFields
              code={code}
              name={commune.name}
              population={commune.population}
              values={parts.values}
              errors={parts.errors}
            />
          </td>
        </tr>
      )}
    </>
  );
}
