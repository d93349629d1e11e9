import type { MapModel } from "@/lib/domain/map/model";

import { type Caption, layOutCaptions } from "./caption-layout";
import { StageMark } from "./stage-mark";

/** The widths, in pixels, from which each layout is shown; the style sheet says the same. */
const LAYOUTS = [
  { className: "map-captions narrow", from: 272 },
  { className: "map-captions middle", from: 416 },
  { className: "map-captions wide", from: 640 },
] as const;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Glyphs and names on the map, laid out for three widths: one is shown. Links say the same. */
export function MapCaptions({ model }: { model: MapModel }) {
  return LAYOUTS.map(({ className, from }) => {
    const { fontSize, glyphs, captions } = layOutCaptions(model, from);
    return (
      <svg key={from} className={className} fontSize={tenth(fontSize)} aria-hidden="true">
        {glyphs.map(({ key, stage, x, y }) => (
          <StageMark key={key} stage={stage} x={x} y={y} size={fontSize * 1.2} />
        ))}
        {captions.map((caption) => (
          <CaptionText key={caption.key} caption={caption} />
        ))}
      </svg>
    );
  });
}

function CaptionText({ caption: { tone, x, lines } }: { caption: Caption }) {
  return lines.map(({ text, y }) => (
    <text key={y} className={tone} x={tenth(x)} y={tenth(y)}>
      {text}
    </text>
  ));
}
