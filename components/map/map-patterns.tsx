import type { ReactNode } from "react";

import type { PatternedTone } from "./tones";

/** The side of a pattern's drawing, and how large it stands on a map of the usual width. */
const SIDE = 8;
const ENLARGED = 1.25;

const DRAWINGS: Record<PatternedTone, ReactNode> = {
  shared: <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />,
  added: <path d="M4 1.5v5M1.5 4h5" />,
  removed: <path d="M2 4h4" />,
};

export const patternId = (mapId: string, tone: PatternedTone) => `${mapId}-${tone}`;

type MapPatternProps = { mapId: string; tone: PatternedTone; scale: number };

/** Shared: diagonal hatch. Added: plus signs. Removed: minus signs. */
export function MapPattern({ mapId, tone, scale }: MapPatternProps) {
  return (
    <pattern
      id={patternId(mapId, tone)}
      className={`map-pattern ${tone}`}
      patternUnits="userSpaceOnUse"
      width={SIDE}
      height={SIDE}
      patternTransform={`scale(${ENLARGED * scale})`}
    >
      <rect width={SIDE} height={SIDE} />
      {DRAWINGS[tone]}
    </pattern>
  );
}
