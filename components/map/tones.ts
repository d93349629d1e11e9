import { STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import type { MapArea, MapTone } from "@/lib/domain/map/model";

/** From the ground up: what must be seen last is drawn last. */
const DRAWN_IN_ORDER: readonly MapTone[] = [
  "neighbour",
  "pickable",
  "territory",
  "letterValidated",
  "projectValidated",
  "aciSigned",
  "operational",
  "removed",
  "added",
  "shared",
];

export const TONE_WORDS: Record<MapTone, string> = {
  territory: "Territoire",
  shared: "Partagé avec une autre CPTS",
  neighbour: "Alentours",
  pickable: "Commune voisine, à ajouter",
  added: "Commune ajoutée",
  removed: "Commune retirée",
  letterValidated: STAGE_WORDS.letterValidated,
  projectValidated: STAGE_WORDS.projectValidated,
  aciSigned: STAGE_WORDS.aciSigned,
  operational: STAGE_WORDS.operational,
};

/** Tones that a pattern tells without its colour. */
export const PATTERNED = ["shared", "added", "removed"] as const satisfies readonly MapTone[];

export type PatternedTone = (typeof PATTERNED)[number];

export const isPatterned = (tone: MapTone): tone is PatternedTone =>
  (PATTERNED as readonly MapTone[]).includes(tone);

const STAGES = ["letterValidated", "projectValidated", "aciSigned", "operational"] as const;

export type StageTone = (typeof STAGES)[number];

/** Tones that a glyph tells without its colour. */
export const isStage = (tone: MapTone): tone is StageTone =>
  (STAGES as readonly MapTone[]).includes(tone);

/** The tones of a map that it shows, each with its areas, from the ground up. */
export const byTone = (areas: readonly MapArea[]): { tone: MapTone; areas: MapArea[] }[] =>
  DRAWN_IN_ORDER.map((tone) => ({
    tone,
    areas: areas.filter((area) => area.tone === tone),
  })).filter((group) => group.areas.length > 0);
