import Link from "next/link";

import { CptsRows } from "@/components/atlas/cpts-rows";
import { EmptyList } from "@/components/ui/empty-list";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { cptsRows } from "@/lib/domain/atlas/cpts-row";
import { listHref } from "@/lib/domain/atlas/list-chips";
import { listed } from "@/lib/domain/atlas/sentences";
import type { AtlasCpts, AtlasLine } from "@/lib/domain/atlas/situation";
import { formatNumber, formatPopulation, plural } from "@/lib/domain/shared/typography";
import { populationBy } from "@/lib/domain/territory/counting";

import type { LoadedPlace } from "./load-place";

/** More than any région has: a longer list goes on in its own pages. */
const LISTED = 200;

/** The CPTS that count here; those led from elsewhere that cover people here; those that have left. */
export function PlaceLists({ loaded }: { loaded: LoadedPlace }) {
  const { shown, led, elsewhere, place } = loaded;
  const { asked, today } = shown;
  const list = { asked, list: {}, today };
  const about = {
    hrefOf: loaded.sheetHref,
    placeOf: ({ cpts }: { cpts: AtlasCpts }) =>
      loaded.departmentNames.get(cpts.departmentCode) ?? "",
  };
  const { region, department } = place;
  const inhabitantsHere = ({ territory }: AtlasLine) =>
    territory &&
    populationBy(territory.cover, (cell) =>
      department ? cell.departmentCode : cell.regionCode,
    ).get(department?.code ?? region.code);
  const hereWords = (line: AtlasLine) => `ici, ${formatPopulation(inhabitantsHere(line))}`;
  const what = department ? "ce département" : "cette région";
  return (
    <Panel
      id="liste"
      title={`${listed(led.lines.length, shown.place.register)} ${department ? "dans le département" : "dans la région"}`}
      aside={
        <a href={listHref(list, { path: "/api/v1/cpts.csv" })} download>
          <Icon name="download" /> CSV
        </a>
      }
    >
      {led.lines.length === 0 ? (
        <EmptyList title={`Aucune CPTS suivie dans ${what}`}>
          <p className="muted">
            Une CPTS apparaît ici dès que sa lettre d’intention ou son projet de santé est validé.
          </p>
        </EmptyList>
      ) : (
        <CptsRows
          caption="CPTS par ordre alphabétique, avec leur étape"
          placeHeading="Département"
          rows={cptsRows(led.lines.slice(0, LISTED), about)}
          compactOnPaper
        />
      )}
      {led.lines.length > LISTED && (
        <p className="mt-3">
          <Link href={listHref(list)} prefetch={false}>
            Voir les {formatNumber(led.lines.length)} CPTS
          </Link>
        </p>
      )}
      {elsewhere.length > 0 && (
        <>
          <h3 className="mt-6">CPTS suivies ailleurs, avec des communes ici</h3>
          <p className="hint mb-2">
            Elles comptent dans un autre lieu ; leurs habitants d’ici comptent dans la population
            couverte de {what}.
          </p>
          <CptsRows
            caption={`CPTS suivies ailleurs, avec des communes dans ${what}`}
            placeHeading="Suivie dans"
            rows={cptsRows(elsewhere, { ...about, hintOf: hereWords })}
            compactOnPaper
          />
        </>
      )}
      {led.left.length > 0 && (
        <p className="hint mt-4">
          <Link href={listHref({ ...list, list: { stage: "left" } })} prefetch={false}>
            {formatNumber(led.left.length)} CPTS{" "}
            {plural(led.left.length, "n’est plus suivie", "ne sont plus suivies")}
          </Link>{" "}
          : aucun chiffre ne {plural(led.left.length, "la", "les")} compte.
        </p>
      )}
    </Panel>
  );
}
