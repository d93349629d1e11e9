import type { ComponentProps } from "react";

import { TerritoryMap } from "@/components/map/territory-map";
import type { MapAsked } from "@/lib/domain/map/model";
import { drawMap } from "@/lib/server/map/draw-map";

type DrawnMapProps = Omit<ComponentProps<typeof TerritoryMap>, "model"> & { asked: MapAsked };

/** A map drawn for this page, or found drawn. */
export async function DrawnMap({ asked, ...shown }: DrawnMapProps) {
  return <TerritoryMap model={await drawMap(asked)} {...shown} />;
}
