import Link from "next/link";
import { Fragment } from "react";

import { DrawnMap } from "@/app/drawn-map";
import { CommuneCheck } from "@/components/atlas/sheet/commune-check";
import { CommuneTable } from "@/components/atlas/sheet/commune-table";
import { PlacesShares } from "@/components/atlas/sheet/places-shares";
import { SharedPeople } from "@/components/atlas/sheet/shared-people";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { readCensus } from "@/db/territory/census";
import { currentHref } from "@/lib/domain/atlas/address";
import { type AtlasAsked, askedHref, askedParams } from "@/lib/domain/atlas/asked";
import { checkCommunes } from "@/lib/domain/atlas/commune-check";
import { askSheet } from "@/lib/domain/map/ask-sheet";
import { shortName } from "@/lib/domain/map/ask-territory";
import { populationOf } from "@/lib/domain/territory/counting";
import { readCountry } from "@/lib/server/atlas/day";
import type { Register } from "@/lib/server/atlas/register";
import { communesNamed } from "@/lib/server/atlas/selection";
import type { PublicSheet } from "@/lib/server/atlas/sheet";

type TerritoryProps = {
  sheet: PublicSheet;
  /** The address of the sheet. */
  href: string;
  asked: AtlasAsked;
  /** The commune that is looked for. */
  typed: string | undefined;
  clock: Pick<Register, "today" | "now">;
};

/** The territory of a day: map, commune by commune, and who else covers its people. */
export async function Territory({ sheet, href, asked, typed, clock }: TerritoryProps) {
  const { territory, communes, around, status, day, cpts } = sheet;
  if (!territory) return null;
  const { today } = clock;
  const { cover } = territory;
  const hrefOf = (line: (typeof day.lines)[number]) =>
    askedHref(currentHref(line.cpts, clock), asked, { today });
  const check =
    typed === undefined
      ? undefined
      : checkCommunes(typed, await communesNamed(typed), {
          census: await readCensus(),
          cover,
          lines: day.lines,
        });
  const { places } = await readCountry();
  return (
    <Panel
      id="territoire"
      title={status.kind === "left" ? "Dernier territoire" : "Territoire"}
      aside={
        <span className="row">
          {cpts.sources?.some(({ approximate }) => approximate) && (
            <Tag tone="warning" icon="info">
              territoire approché
            </Tag>
          )}
          <a
            href={askedHref(`/api/v1/cpts/${cpts.reference}/communes.csv`, asked, { today })}
            download
          >
            <Icon name="download" /> Communes (CSV)
          </a>
        </span>
      }
    >
      <DrawnMap
        asked={askSheet({
          name: sheet.name,
          communes: communes.map(({ cell, name, inhabitants }) => ({
            code: cell.code,
            name,
            inhabitants,
          })),
          around: around.map(({ line }) => ({
            reference: line.cpts.reference,
            name: line.name,
            href: hrefOf(line),
            codes: [...(line.territory?.cover.keys() ?? [])],
          })),
          sharedCodes: [
            ...new Set(around.flatMap(({ shared }) => shared.map(({ cell }) => cell.code))),
          ].toSorted(),
        })}
        title={`Carte du territoire : ${sheet.name}`}
        describedBy="communes"
        words={{ territory: "Territoire de la CPTS", neighbour: "CPTS voisine" }}
      />
      {around.length > 0 && (
        <p className="hint mt-2">
          CPTS voisines :{" "}
          {around.map(({ line }, index) => (
            <Fragment key={line.cpts.reference}>
              {index > 0 && ", "}
              <Link href={hrefOf(line)} prefetch={false}>
                {shortName(line.name)}
              </Link>
            </Fragment>
          ))}
          .
        </p>
      )}
      {status.kind === "followed" && (
        <CommuneCheck
          action={href}
          carried={Object.fromEntries(askedParams(asked, { today }))}
          check={check}
          clock={clock}
        />
      )}
      <div id="communes">
        <CommuneTable communes={communes} population={populationOf(cover)} />
      </div>
      <PlacesShares cover={cover} places={places} asked={asked} today={today} />
      <SharedPeople around={around} hrefOf={hrefOf} />
    </Panel>
  );
}
