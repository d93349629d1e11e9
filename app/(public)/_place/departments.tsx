import { DepartmentTable } from "@/components/atlas/department-table";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { askedHref } from "@/lib/domain/atlas/asked";
import { CATEGORIES } from "@/lib/domain/atlas/categories";
import { asOfWords } from "@/lib/domain/atlas/words";

import type { LoadedPlace } from "./load-place";

/** The same figures, département by département. */
export function Departments({ loaded }: { loaded: LoadedPlace }) {
  const { shown, departments, hrefOn } = loaded;
  const [region] = shown.place.regions;
  if (!region) return null;
  return (
    <Panel
      id="departements"
      title="Par département"
      aside={
        <a href={askedHref("/api/v1/atlas.csv", shown.asked, { today: shown.today })} download>
          <Icon name="download" /> CSV
        </a>
      }
    >
      <DepartmentTable
        caption={`Nombre de CPTS et part de la population couverte par un contrat signé, par département, ${asOfWords(shown.asked)}`}
        categories={CATEGORIES[shown.categories]}
        departments={departments}
        region={region}
        hrefOf={({ code }) => hrefOn(`/departements/${code}`)}
      />
      <p className="hint mt-2">
        Une CPTS compte dans le département qui la suit ; les habitants, où ils vivent.
      </p>
    </Panel>
  );
}
