import type { MapArea, MapModel, MapTone } from "@/lib/domain/map/model";

import { isStage, type StageTone } from "./tones";

/** What is written at one point of a map, in the units of its view box. */
export type Caption = {
  key: string;
  tone: MapTone;
  x: number;
  /** Middle of the glyph. */
  glyphY: number | undefined;
  glyph: StageTone | undefined;
  /** Each with its base line. */
  lines: { text: string; y: number }[];
};

export type CaptionLayout = { fontSize: number; captions: Caption[] };

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

function place(area: MapArea, lines: string[], fontSize: number, model: MapModel) {
  const glyph = isStage(area.tone) ? area.tone : undefined;
  const letters = Math.max(0, ...lines.map((line) => line.length));
  const width = Math.max(letters * LETTER, glyph ? GLYPH : 0) * fontSize;
  const glyphHeight = glyph ? GLYPH * fontSize : 0;
  const height = glyphHeight + lines.length * LINE_HEIGHT * fontSize;
  const inside = (at: number, size: number, most: number) =>
    Math.min(Math.max(at, size / 2), Math.max(most - size / 2, size / 2));
  const x = inside(area.at[0], width, model.width);
  const top = inside(area.at[1], height, model.height) - height / 2;
  const gap = GAP * fontSize;
  const box: Box = {
    left: x - width / 2 - gap,
    right: x + width / 2 + gap,
    top: top - gap,
    bottom: top + height + gap,
  };
  const caption: Caption = {
    key: area.key,
    tone: area.tone,
    x,
    glyph,
    glyphY: glyph && top + glyphHeight / 2,
    lines: lines.map((text, index) => ({
      text,
      y: top + glyphHeight + (index + 0.8) * LINE_HEIGHT * fontSize,
    })),
  };
  return { box, caption };
}

/**
 * Where captions and glyphs stand on a map shown `shownWidth` pixels wide, letters never smaller
 * than 13 pixels. No two overlap: a caption without room leaves its glyph, or nothing.
 */
export function layOutCaptions(model: MapModel, shownWidth: number): CaptionLayout {
  const fontSize = (FONT_SIZE * model.width) / shownWidth;
  const taken: Box[] = [];
  const captions: Caption[] = [];
  const put = (area: MapArea, lines: string[]) => {
    const { box, caption } = place(area, lines, fontSize, model);
    if (box.right - box.left > model.width || taken.some((other) => overlap(other, box)))
      return false;
    taken.push(box);
    captions.push(caption);
    return true;
  };
  const inOrder = model.areas.toSorted((a, b) => rank(a) - rank(b));
  const waiting = inOrder.filter(({ caption }) => caption !== undefined);
  const left = waiting.filter((area) => !put(area, linesOf(area.caption ?? "")));
  const glyphs = [...left, ...inOrder.filter(({ caption }) => caption === undefined)];
  for (const area of glyphs) if (isStage(area.tone)) put(area, []);
  return { fontSize, captions };
}
