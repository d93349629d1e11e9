import { expect, test } from "vitest";

import { repairMojibake } from "./mojibake";

test.each([
  ["Sainte-Croix-├á-Lauze", "Sainte-Croix-à-Lauze"],
  ["Ch├óteauneuf ; 2 000 hab.", "Châteauneuf ; 2 000 hab."],
  ["Saint-Ã‰tienne", "Saint-Étienne"],
  ["Saint-Ã\u0089tienne", "Saint-Étienne"],
  ["Sainte-Croix-Ã -Lauze", "Sainte-Croix-à-Lauze"],
  ["MarcÅ“ur", "Marcœur"],
  ["Lâ€™Abergement-ClÃ©menciat", "L’Abergement-Clémenciat"],
  ["Saint-ÃƒÂ‰tienne", "Saint-Étienne"],
  ["ClÃƒÂ©menciat et ChÃ¢teauneuf, été", "Clémenciat et Châteauneuf, été"],
  ["Saint-├ëtienne", "Saint-Étienne"],
  ["LÔÇÖAbergement", "L’Abergement"],
  ["SAINT-ÂGNE", "SAINT-ÂGNE"],
  ["Sainte-Croix-à-Lauze ├ CPTS", "Sainte-Croix-à-Lauze ├ CPTS"],
  ["Bâgé-Dommartin", "Bâgé-Dommartin"],
  ["L’Haÿ-les-Roses", "L’Haÿ-les-Roses"],
  ["Œuf-en-Ternois", "Œuf-en-Ternois"],
])("%s is %s", (typed, meant) => {
  expect(repairMojibake(typed)).toBe(meant);
});
