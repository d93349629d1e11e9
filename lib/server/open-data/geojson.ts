import "server-only";

import { readContourVersion } from "@/db/contours/queries";
import type { AtlasLine, LeftLine } from "@/lib/domain/atlas/situation";
import { cptsSummary, placeNames } from "@/lib/domain/open-data/cpts-answer";

import type { Question } from "./route";
import { regionsKey, shapeOf } from "./territory-shapes";

type Listed = AtlasLine | LeftLine;

const territoryOf = (line: Listed) => ("territory" in line ? line.territory : undefined);

/** Contours are read région by région, so that few are held at once. */
function byRegion(lines: readonly Listed[]): Listed[] {
  const placed = lines.map((line) => {
    const cover = territoryOf(line)?.cover;
    return { line, key: cover ? regionsKey(cover) : line.cpts.regionCode };
  });
  return placed
    .toSorted((a, b) =>
      a.key === b.key
        ? Number(a.line.cpts.reference > b.line.cpts.reference) || -1
        : a.key < b.key
          ? -1
          : 1,
    )
    .map(({ line }) => line);
}

/** The CPTS asked as a FeatureCollection (RFC 7946), piece by piece: one feature a line, by région. */
export async function* featureCollection(
  lines: readonly Listed[],
  question: Question,
): AsyncGenerator<string> {
  const version = await readContourVersion();
  const names = placeNames(question.places);
  const credits = new Set<string>();
  const head = { type: "FeatureCollection", ...question.about, total: lines.length };
  yield `${JSON.stringify(head).slice(0, -1)},"features":[\n`;
  let separator = "";
  for (const line of byRegion(lines)) {
    const { communes: _, ...properties } = cptsSummary(line, names);
    const territory = territoryOf(line);
    const shape =
      territory &&
      (await shapeOf(`${line.cpts.reference} ${territory.territoryKey}`, territory.cover, version));
    for (const credit of shape?.credits ?? []) credits.add(credit);
    const written = JSON.stringify({ ...properties, approximate: shape?.approximate ?? null });
    yield `${separator}{"type":"Feature","id":"${properties.id}","geometry":${shape?.geometry ?? "null"},"properties":${written}}`;
    separator = ",\n";
  }
  yield `\n],"credits":${JSON.stringify([...credits])}}`;
}
