import { StageGlyph } from "@/components/lifecycle/stage-glyph";
import type { MapTone } from "@/lib/domain/map/model";

import { patternId } from "./map-patterns";
import { isPatterned, isStage, TONE_WORDS } from "./tones";

type MapLegendProps = {
  mapId: string;
  tones: readonly MapTone[];
  /** More exact words for this map. */
  words: Partial<Record<MapTone, string>>;
};

/** What each tone means: its colour with its pattern or glyph, and words. */
export function MapLegend({ mapId, tones, words }: MapLegendProps) {
  return (
    <ul className="map-legend" aria-label="Légende">
      {tones.map((tone) => (
        <li key={tone}>
          <svg className="map-key" viewBox="0 0 20 14" aria-hidden="true">
            <g
              className={`map-tone ${tone}`}
              fill={isPatterned(tone) ? `url(#${patternId(mapId, tone)})` : undefined}
            >
              <rect x="0.5" y="0.5" width="19" height="13" rx="2" />
            </g>
          </svg>
          {isStage(tone) && <StageGlyph glyph={tone} />}
          {words[tone] ?? TONE_WORDS[tone]}
        </li>
      ))}
    </ul>
  );
}
