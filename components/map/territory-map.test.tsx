import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import type { MapModel } from "@/lib/domain/map/model";

import { TerritoryMap } from "./territory-map";

const model: MapModel = {
  width: 640,
  height: 480,
  ground: "M0 0H640V480H0Z",
  borders: "M320 0V480",
  approximate: true,
  credit: "Contours : IGN.",
  areas: [
    {
      key: "43148",
      label: "Paulhaguet, 855 habitants, partagée avec la CPTS du Brivadois",
      tone: "shared",
      href: "#commune-43148",
      path: "M0 0H10V10Z",
      at: [5, 5],
      caption: "Paulhaguet",
    },
    { key: "43112", label: "Langeac", tone: "territory", path: "", at: [300, 200] },
    { key: "43-2026-0001", label: "CPTS Velay", tone: "operational", path: "M9 9H1Z", at: [9, 9] },
  ],
};

const draw = (changed: Partial<MapModel> = {}) =>
  renderToStaticMarkup(
    <TerritoryMap
      model={{ ...model, ...changed }}
      title="Carte du territoire"
      describedBy="communes"
      words={{ shared: "Commune partagée" }}
    />,
  );

it("names its links in full and says where the same facts are listed", () => {
  const html = draw();
  expect(html).toContain(
    '<a href="#commune-43148"><title>Paulhaguet, 855 habitants, partagée avec la CPTS du Brivadois</title>',
  );
  expect(html).toContain('role="group" aria-label="Carte du territoire" aria-details="communes"');
});

it("is an image when nothing in it leads anywhere", () => {
  const areas = model.areas.map(({ href: _, ...area }) => area);
  expect(draw({ areas })).toContain('role="img"');
});

it("draws a point for an area too small for the scale", () => {
  expect(draw()).toContain(
    '<g><title>Langeac</title><circle cx="300" cy="200" r="5"></circle></g>',
  );
});

it("explains each tone in words, with its pattern or its glyph, from the ground up", () => {
  const legend = draw().match(/<ul class="map-legend".*?<\/ul>/s)?.[0] ?? "";
  const words = [...legend.matchAll(/<\/svg>([^<]+)<\/li>/g)].map(([, text]) => text);
  expect(words).toEqual(["Territoire", "Opérationnelle", "Commune partagée"]);
  const pattern = /<pattern id="([^"]+)" class="map-pattern shared"/.exec(draw())?.[1];
  expect(legend).toContain(`fill="url(#${pattern})"`);
});

it("says that contours are approximate only when they are", () => {
  expect(draw()).toContain("Contours approchés. Contours : IGN.");
  expect(draw({ approximate: false })).not.toContain("approchés");
});

it("lets the keyboard pass a map of many links", () => {
  const areas = Array.from({ length: 9 }, (_, index) => ({
    ...model.areas[0]!,
    key: `${index}`,
  }));
  expect(draw({ areas })).toContain('<a class="map-skip" href="#communes">Passer la carte</a>');
  expect(draw()).not.toContain("map-skip");
});

it("uses no inline style", () => {
  expect(draw()).not.toContain("style=");
});
