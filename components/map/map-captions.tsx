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

/** The names on the map, laid out for three widths: one is shown. Their links say them too. */
export function MapCaptions({ model }: { model: MapModel }) {
  return LAYOUTS.map(({ className, from }) => {
    const { fontSize, captions } = layOutCaptions(model, from);
    return (
      <svg key={from} className={className} fontSize={tenth(fontSize)} aria-hidden="true">
        {captions.map((caption) => (
          <CaptionText key={caption.key} caption={caption} fontSize={fontSize} />
        ))}
      </svg>
    );
  });
}

function CaptionText({ caption, fontSize }: { caption: Caption; fontSize: number }) {
  const { tone, x, glyph, glyphY, lines } = caption;
  return (
    <>
      {glyph && glyphY !== undefined && (
        <StageMark stage={glyph} x={x} y={glyphY} size={fontSize * 1.2} />
      )}
      {lines.map(({ text, y }) => (
        <text key={y} className={tone} x={tenth(x)} y={tenth(y)}>
          {text}
        </text>
      ))}
    </>
  );
}
