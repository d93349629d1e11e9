import { Panel } from "@/components/ui/panel";
import type { AtlasAsked } from "@/lib/domain/atlas/asked";
import type { AtlasDay } from "@/lib/domain/atlas/day";
import { type DeclaredSeries, sumChecks, unknownRegions } from "@/lib/domain/atlas/declared";
import { rowsOfRegions, rowsOfSeries } from "@/lib/domain/atlas/declared-rows";
import type { Region } from "@/lib/domain/atlas/places";
import { formatDay, formatDayAt } from "@/lib/domain/shared/dates";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { formatNumber, listOf } from "@/lib/domain/shared/typography";

import { DeclaredCpts } from "./declared-cpts";
import { DeclaredTable } from "./declared-table";

type DeclaredPanelProps = {
  series: DeclaredSeries;
  day: AtlasDay;
  /** What the register was asked: the day compared, and what was known. */
  at: AtlasAsked;
  today: PlainDate;
  regions: readonly Region[];
};

const monthOf = (month: string) => formatDayAt(`${month}-01`, "month");

const asOfTitle = (asOf: string) =>
  asOf.length === 10 ? `au ${formatDay(asOf)}` : `en ${monthOf(asOf)}`;

const publication = ({ publishedOn }: DeclaredSeries): string => {
  if (publishedOn === null) return "Date de publication non précisée.";
  return publishedOn.length === 10
    ? `Publié le ${formatDay(publishedOn)}.`
    : `Publié en ${monthOf(publishedOn)}.`;
};

/** One source: what it published, what the register says, sums added again, and what it leaves out. */
export function DeclaredPanel({ series, day, at, today, regions }: DeclaredPanelProps) {
  const figures = rowsOfSeries(series, day);
  const byRegion = rowsOfRegions(series, day);
  const unknown = unknownRegions(series, regions);
  return (
    <Panel
      id={series.id}
      title={`${series.source}, situation ${asOfTitle(series.asOf)}`}
      aside={<span className="muted">{publication(series)}</span>}
    >
      {series.asOf.length < 10 && (
        <p className="muted">
          La source donne un mois, sans jour : le registre est lu à son dernier jour, le{" "}
          {formatDay(at.on)}.
        </p>
      )}
      {figures.length > 0 && (
        <DeclaredTable
          caption={`Chiffres publiés par ${series.source} et registre`}
          rows={figures}
          at={at}
          today={today}
        />
      )}
      {sumChecks(series).map(({ parts, declared, sum }) => (
        <p key={declared} className="mt-2">
          {parts.length > 4 ? `Somme des ${parts.length} régions` : parts.map(String).join(" + ")} ={" "}
          <strong>{formatNumber(sum)}</strong>
          {sum === declared
            ? ", comme annoncé."
            : `, et non ${formatNumber(declared)} comme annoncé.`}
        </p>
      ))}
      {series.cpts && <DeclaredCpts cpts={series.cpts} />}
      {byRegion.length > 0 && (
        <details className="more">
          <summary>Par région ({series.regions?.length} régions publiées)</summary>
          <div>
            <DeclaredTable
              caption={`Chiffres publiés par région et registre, ${asOfTitle(series.asOf)}`}
              rows={byRegion}
              at={at}
              today={today}
            />
          </div>
        </details>
      )}
      {unknown.length > 0 && (
        <p className="mt-2">
          La source ne dit rien de {unknown.length} régions : {listOf(unknown)}. Inconnu n’est pas
          zéro.
        </p>
      )}
    </Panel>
  );
}
