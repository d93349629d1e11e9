import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { type Box, packCommunes } from "@/lib/server/shapes/commune-file";
import { packRaster } from "@/lib/server/shapes/grid-file";
import { PLANES } from "@/lib/server/shapes/plane";

import { departmentsTopology } from "./shapes/departments";
import { type InputName, withInputs } from "./shapes/inputs";
import { type OutlineFeature, outlinesOf } from "./shapes/land";
import { boxesOf, readPlaces } from "./shapes/places";
import { boxesByCode, neighboursIn, planeRaster } from "./shapes/plane-raster";
import { populationsText } from "./shapes/populations";
import { regionRaster } from "./shapes/region-raster";

type Read = (input: InputName, file: string) => unknown;

function write(file: string, content: string | Buffer) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(`${file}: ${Math.ceil(Buffer.byteLength(content) / 1000)} kB`);
}

function writePopulations(read: Read) {
  type Entries = Parameters<typeof populationsText>[1];
  for (const vintage of [2019, 2020] as const) {
    const entries = read(`populations${vintage}`, "data/communes.json") as Entries;
    write(`data/populations/${vintage}.txt`, populationsText(vintage, entries));
  }
}

function writeShapes(read: Read) {
  const { features } = read("outlines", "src/js/data/fra.json") as { features: OutlineFeature[] };
  write("data/shapes/departments.topojson", departmentsTopology(features));

  const { places, codeOfToday } = readPlaces();
  const regionOf = new Map(places.map(({ code, regionCode }) => [code, regionCode]));
  const given = read("boxes", "dist/communes.json") as { id: string; bbox: Box }[];
  const boxes = boxesOf(given, codeOfToday);
  const outlines = outlinesOf(features);

  const communes = PLANES.flatMap((plane) => {
    const made = planeRaster(plane, places, outlines, boxes);
    console.log(
      `${plane}: land added for ${made.lacking.length} boxes, one cell for ${made.forced.join(" ") || "none"}`,
    );
    const its = places.filter((place) => place.plane === plane);
    for (const region of new Set(its.map(({ regionCode }) => regionCode))) {
      const raster = regionRaster(made.raster, (code) => regionOf.get(code) === region);
      write(`data/shapes/regions/${region}.br`, packRaster(raster));
    }
    const boxOf = boxesByCode(made, boxes);
    const neighbours = neighboursIn(made.raster);
    return its.map(({ code }) => {
      const box = boxOf.get(code);
      if (!box) throw new Error(`${code} has no box`);
      return { code, box, neighbours: [...(neighbours.get(code) ?? [])] };
    });
  });
  communes.sort((a, b) => (a.code < b.code ? -1 : 1));
  write("data/shapes/communes.br", packCommunes(communes));
}

withInputs((read) => {
  writePopulations(read);
  writeShapes(read);
});
