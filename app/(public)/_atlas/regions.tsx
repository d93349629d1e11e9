import { CountryMap } from "@/components/atlas/country-map";
import { RegionTable } from "@/components/atlas/region-table";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { type AtlasAsked, askedHref } from "@/lib/domain/atlas/asked";
import { CATEGORIES } from "@/lib/domain/atlas/categories";
import type { RegionFigures } from "@/lib/domain/atlas/day";
import { inRegionOrder } from "@/lib/domain/atlas/region-order";
import { asOfWords, totalState } from "@/lib/domain/atlas/words";

import type { LoadedAtlas } from "./load-atlas";

const TITLE = "Population couverte par région, en %";
const TABLE = "regions";

/** The régions on a map and the same figures in a table. */
export function Regions({ shown, drawing, order, hrefTo }: LoadedAtlas) {
  const { day, asked, today, categories } = shown;
  const everywhere: AtlasAsked = {
    on: asked.on,
    ...(asked.knownOn !== undefined && { knownOn: asked.knownOn }),
  };
  const hrefOf = ({ code }: RegionFigures) => askedHref(`/regions/${code}`, everywhere, { today });
  return (
    <div className="cols c-6-6">
      <Panel id="couverture" title={TITLE}>
        <CountryMap
          drawing={drawing}
          regions={day.regions}
          hrefOf={hrefOf}
          title={TITLE}
          tableId={TABLE}
          here={asked.department?.regionCode ?? asked.region?.code}
        />
      </Panel>
      <Panel
        id="tableau"
        title="Les mêmes chiffres, en tableau"
        aside={
          <a
            className="inline-flex gap-1 items-center"
            href={askedHref("/api/v1/atlas.csv", everywhere, { today, permanent: true })}
          >
            <Icon name="download" />
            CSV
          </a>
        }
      >
        <RegionTable
          id={TABLE}
          caption={`Nombre de CPTS et part de la population couverte par un contrat signé, par région, ${asOfWords(asked)}`}
          categories={CATEGORIES[categories]}
          regions={inRegionOrder(day.regions, order)}
          national={{ ...day.national, register: totalState(day) }}
          hrefOf={hrefOf}
          order={order}
          orderHref={(tri) => `${hrefTo({}, { tri: tri === "region" ? undefined : tri })}#tableau`}
        />
        <p className="hint mt-2">
          Chaque CPTS est comptée une fois, à la dernière étape atteinte, dans sa région pilote. Un
          tiret veut dire « non renseigné ». Couverture par les contrats signés, où vivent les
          habitants.
        </p>
      </Panel>
    </div>
  );
}
