import { StageShape } from "@/components/lifecycle/stage-glyph";

import type { StageTone } from "./tones";

/** The side of the glyph's own drawing. */
const SIDE = 18;

type StageMarkProps = { stage: StageTone; x: number; y: number; size: number };

/** The glyph of a stage on a light disc, so that it reads on every colour. */
export function StageMark({ stage, x, y, size }: StageMarkProps) {
  const scale = size / SIDE;
  const at = (value: number) => (value - size / 2).toFixed(1);
  return (
    <g className="map-mark" transform={`translate(${at(x)} ${at(y)}) scale(${scale.toFixed(2)})`}>
      <circle cx={SIDE / 2} cy={SIDE / 2} r={SIDE / 2} />
      <StageShape glyph={stage} />
    </g>
  );
}
