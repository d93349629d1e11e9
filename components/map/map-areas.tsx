import type { MapArea, MapTone } from "@/lib/domain/map/model";

import { patternId } from "./map-patterns";
import { isPatterned } from "./tones";

type MapAreasProps = {
  mapId: string;
  tone: MapTone;
  areas: readonly MapArea[];
  /** Of the point that stands for an area too small to be drawn. */
  pointRadius: number;
};

/** The areas of one tone; those that lead somewhere are links with their full name. */
export function MapAreas({ mapId, tone, areas, pointRadius }: MapAreasProps) {
  const fill = isPatterned(tone) ? `url(#${patternId(mapId, tone)})` : undefined;
  return (
    <g className={`map-tone ${tone}`} fill={fill}>
      {areas.map((area) =>
        area.href ? (
          <a key={area.key} href={area.href}>
            <title>{area.label}</title>
            <Shape area={area} radius={pointRadius} />
          </a>
        ) : (
          <g key={area.key}>
            <title>{area.label}</title>
            <Shape area={area} radius={pointRadius} />
          </g>
        ),
      )}
    </g>
  );
}

function Shape({ area: { path, at }, radius }: { area: MapArea; radius: number }) {
  return path === "" ? <circle cx={at[0]} cy={at[1]} r={radius} /> : <path d={path} />;
}
