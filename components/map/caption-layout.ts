import type { MapArea, MapModel, MapTone } from "@/lib/domain/map/model";

import { isStage, type StageTone } from "./tones";

/** The glyph of an area's stage, by its middle, in the units of the view box. */
export type GlyphMark = { key: string; stage: StageTone; x: number; y: number };

/** What is written of an area, in the units of the view box; each line with its base line. */
export type Caption = {
  key: string;
  tone: MapTone;
  x: number;
  lines: { text: string; y: number }[];
};

export type CaptionLayout = { fontSize: number; glyphs: GlyphMark[]; captions: Caption[] };

type Box = { left: number; right: number; top: number; bottom: number };

/** On the screen, in pixels, when the map has the width that the layout is made for. */
const FONT_SIZE = 13;
const LINE_HEIGHT = 1.2;
const GLYPH = 1.3;
/** A letter of the typeface, semibold, on average. */
const LETTER = 0.58;
const LONGEST_LINE = 16;
const GAP = 0.25;

/** First served: what the map is about; the others in the order of the model. */
const FIRST: readonly MapTone[] = ["shared", "added", "removed", "territory"];

const rank = ({ tone }: MapArea) => {
  const index = FIRST.indexOf(tone);
  return index === -1 ? FIRST.length : index;
};

/** "Rives du Haut-Allier" → two lines, cut between words. */
export function linesOf(caption: string): string[] {
  const lines: string[] = [];
  for (const word of caption.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LONGEST_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What is about `width` by `height` around a point, kept inside the map, with some room around. */
function boxAround(
  [x, y]: readonly [number, number],
  { width, height, gap }: { width: number; height: number; gap: number },
  model: MapModel,
) {
  const inside = (at: number, size: number, most: number) =>
    Math.min(Math.max(at, size / 2), Math.max(most - size / 2, size / 2));
  const at = [inside(x, width, model.width), inside(y, height, model.height)] as const;
  const box: Box = {
    left: at[0] - width / 2 - gap,
    right: at[0] + width / 2 + gap,
    top: at[1] - height / 2 - gap,
    bottom: at[1] + height / 2 + gap,
  };
  return { at, box };
}

/**
 * Where glyphs and captions stand on a map shown `shownWidth` pixels wide, letters never smaller
 * than 13 pixels. No two overlap: glyphs first, for they tell the stages without colour; then the
 * captions that find room, each under its glyph.
 */
export function layOutCaptions(model: MapModel, shownWidth: number): CaptionLayout {
  const fontSize = (FONT_SIZE * model.width) / shownWidth;
  const taken: Box[] = [];
  const isFree = (box: Box) =>
    box.right - box.left <= model.width && !taken.some((other) => overlap(other, box));

  const glyphs: GlyphMark[] = [];
  const side = GLYPH * fontSize;
  for (const { key, tone, at } of model.areas) {
    if (!isStage(tone)) continue;
    const placed = boxAround(at, { width: side, height: side, gap: 0 }, model);
    if (!isFree(placed.box)) continue;
    taken.push(placed.box);
    glyphs.push({ key, stage: tone, x: placed.at[0], y: placed.at[1] });
  }

  const captions: Caption[] = [];
  for (const { key, tone, at, caption } of model.areas.toSorted((a, b) => rank(a) - rank(b))) {
    if (caption === undefined) continue;
    const lines = linesOf(caption);
    const width = Math.max(...lines.map((line) => line.length)) * LETTER * fontSize;
    const height = lines.length * LINE_HEIGHT * fontSize;
    const glyph = glyphs.find((mark) => mark.key === key);
    const middle = glyph ? glyph.y + side / 2 + height / 2 : at[1];
    const size = { width, height, gap: glyph ? 0 : GAP * fontSize };
    const placed = boxAround([at[0], middle], size, model);
    if (!isFree(placed.box)) continue;
    taken.push(placed.box);
    const top = placed.at[1] - height / 2;
    captions.push({
      key,
      tone,
      x: placed.at[0],
      lines: lines.map((text, index) => ({
        text,
        y: top + (index + 0.8) * LINE_HEIGHT * fontSize,
      })),
    });
  }
  return { fontSize, glyphs, captions };
}
