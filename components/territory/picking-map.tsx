import { TerritoryMap } from "@/components/map/territory-map";
import type { MapModel } from "@/lib/domain/map/model";
import type { Commune } from "@/lib/domain/territory/commune";

import { NeighbourList } from "./neighbour-list";

type PickingMapProps = { model: MapModel; neighbours: readonly Commune[] };

/** The territory with its neighbours: a press on a commune adds it or takes it out. */
export function PickingMap({ model, neighbours }: PickingMapProps) {
  return (
    <div className="stack-s mt-4" data-picking>
      <TerritoryMap
        model={model}
        title="Carte du territoire et des communes voisines"
        describedBy="voisines"
        words={{ territory: "Commune choisie", shared: "Choisie, déjà dans une autre CPTS" }}
      >
        <NeighbourList neighbours={neighbours} />
      </TerritoryMap>
    </div>
  );
}
