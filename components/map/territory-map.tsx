import { type ReactNode, useId } from "react";

import type { MapModel, MapTone } from "@/lib/domain/map/model";

import { MapAreas } from "./map-areas";
import { MapCaptions } from "./map-captions";
import { MapLegend } from "./map-legend";
import { MapPattern } from "./map-patterns";
import { byTone, isPatterned } from "./tones";

type TerritoryMapProps = {
  model: MapModel;
  /** Names the map: « Carte du territoire de la CPTS du Brivadois ». */
  title: string;
  /** Id of the list or table of the page that says the same as the map. */
  describedBy: string;
  /** More exact words for the legend of this map. */
  words?: Partial<Record<MapTone, string>>;
  /** The list or table itself, when it stands right under the map: it takes the id `describedBy`. */
  children?: ReactNode;
};

/** The width that patterns and points are drawn for. */
const USUAL_WIDTH = 640;
const POINT_RADIUS = 5;
/** So many links are long to go through one by one. */
const MANY_LINKS = 5;

/** A map as text of the page: no script, links with names, and the same facts in a list beside it. */
export function TerritoryMap({
  model,
  title,
  describedBy,
  words = {},
  children,
}: TerritoryMapProps) {
  const id = useId();
  const groups = byTone(model.areas);
  const scale = model.width / USUAL_WIDTH;
  const links = model.areas.filter(({ href }) => href).length;
  return (
    <>
      <figure className="map">
        {links > MANY_LINKS && (
          <a className="map-skip" href={`#${describedBy}`}>
            Passer la carte
          </a>
        )}
        <svg
          viewBox={`0 0 ${model.width} ${model.height}`}
          role={links > 0 ? "group" : "img"}
          aria-label={title}
          aria-details={describedBy}
        >
          <defs>
            {groups.map(
              ({ tone }) =>
                isPatterned(tone) && <MapPattern key={tone} mapId={id} tone={tone} scale={scale} />,
            )}
          </defs>
          <path className="map-ground" d={model.ground} />
          {groups.map(({ tone, areas }) => (
            <MapAreas
              key={tone}
              mapId={id}
              tone={tone}
              areas={areas}
              pointRadius={POINT_RADIUS * scale}
            />
          ))}
          <path className="map-borders" d={model.borders} />
          <MapCaptions model={model} />
        </svg>
        <figcaption>
          <MapLegend mapId={id} tones={groups.map(({ tone }) => tone)} words={words} />
          <p className="hint">
            {model.approximate && "Contours approchés. "}
            {model.credit}
          </p>
        </figcaption>
      </figure>
      {children !== undefined && <div id={describedBy}>{children}</div>}
    </>
  );
}
