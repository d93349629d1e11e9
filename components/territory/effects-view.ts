import type { TerritoryEffects } from "@/lib/domain/territory/effects";

/** What a territory does to others, with the names that it is told with, by code. */
export type EffectsView = {
  effects: TerritoryEffects;
  names: Record<"communes" | "departments" | "regions", Record<string, string>>;
};
