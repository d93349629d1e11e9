import * as fc from "fast-check";
import { expect, it } from "vitest";

import type { MapArea, MapModel } from "@/lib/domain/map/model";

import { layOutCaptions, linesOf } from "./caption-layout";

const area = (key: string, x: number, y: number, more: Partial<MapArea> = {}): MapArea => ({
  key,
  label: `Commune ${key}`,
  tone: "territory",
  path: "M0 0H1V1Z",
  at: [x, y],
  caption: "Brivadois",
  ...more,
});

const mapOf = (areas: MapArea[]): MapModel => ({
  width: 640,
  height: 480,
  ground: "",
  borders: "",
  areas,
  approximate: true,
  credit: "",
});

const written = (model: MapModel, width = 640) =>
  layOutCaptions(model, width).captions.map(({ key, lines }) => [
    key,
    lines.map(({ text }) => text).join("/"),
  ]);

it("cuts a long name between words", () => {
  expect(linesOf("Rives du Haut-Allier")).toEqual(["Rives du", "Haut-Allier"]);
  expect(linesOf("Velay Sud")).toEqual(["Velay Sud"]);
});

it("writes letters of 13 pixels at each width", () => {
  const model = mapOf([area("a", 320, 240)]);
  expect(layOutCaptions(model, 640).fontSize).toBe(13);
  expect(layOutCaptions(model, 272).fontSize).toBeCloseTo(30.6, 1);
});

it("gives the place to what the map is about", () => {
  const model = mapOf([
    area("n", 320, 240, { tone: "neighbour" }),
    area("s", 330, 240, { tone: "shared", caption: "3 communes partagées" }),
  ]);
  expect(written(model)).toEqual([["s", "3 communes/partagées"]]);
});

it("shows the glyph of each stage first, then the names that find room under theirs", () => {
  const { glyphs, captions } = layOutCaptions(
    mapOf([
      area("a", 300, 200, { tone: "operational" }),
      area("b", 300, 225, { tone: "aciSigned" }),
      area("c", 500, 200, { tone: "letterValidated", caption: undefined }),
    ]),
    640,
  );
  expect(glyphs.map(({ key, stage }) => [key, stage])).toEqual([
    ["a", "operational"],
    ["b", "aciSigned"],
    ["c", "letterValidated"],
  ]);
  expect(captions.map(({ key }) => key)).toEqual(["b"]);
  expect(captions[0]?.lines[0]?.y).toBeGreaterThan(225);
});

it("keeps names inside the map", () => {
  const [caption] = layOutCaptions(mapOf([area("a", 2, 478)]), 640).captions;
  expect(caption?.x).toBeGreaterThan(20);
  expect(caption?.lines[0]?.y).toBeLessThan(480);
});

it("never writes one name over another", () => {
  const point = fc.record({
    x: fc.nat(640),
    y: fc.nat(480),
    caption: fc.string({ maxLength: 40 }),
  });
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 60 }),
      fc.constantFrom(272, 416, 640),
      (points, width) => {
        const areas = points.map(({ x, y, caption }, index) => area(`${index}`, x, y, { caption }));
        const { fontSize, captions } = layOutCaptions(mapOf(areas), width);
        const lines = captions.flatMap(({ x, lines: each }) =>
          each.map(({ text, y }) => ({ x, y, half: (text.length * 0.58 * fontSize) / 2 })),
        );
        lines.forEach((a, index) => {
          for (const b of lines.slice(index + 1)) {
            const apart = Math.abs(a.x - b.x) >= a.half + b.half || Math.abs(a.y - b.y) >= fontSize;
            expect(apart).toBe(true);
          }
        });
      },
    ),
  );
});
