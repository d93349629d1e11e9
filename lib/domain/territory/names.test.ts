import { describe, expect, it, test } from "vitest";

import { keysWithOtherArticle, searchKey, shorterKeys } from "./names";

describe("the key of a name", () => {
  test.each([
    ["L’Abergement-Clémenciat", "l abergement clemenciat"],
    ["L'Abergement Clemenciat", "l abergement clemenciat"],
    ["St-Étienne", "saint etienne"],
    ["Ste Sigolène", "sainte sigolene"],
    ["Œuf-en-Ternois", "oeuf en ternois"],
    ["MARCQ-EN-BARŒUL", "marcq en baroeul"],
    ["Chalon s/ Saône", "chalon sur saone"],
    ["Château-Chinon (Ville)", "chateau chinon ville"],
    ["Marseille 1er Arrondissement", "marseille 1"],
    ["Marseille 1er", "marseille 1"],
    ["Marseille 14ème", "marseille 14"],
    ["Marseille 14e Arrondissement", "marseille 14"],
    ["Paris 05", "paris 5"],
    ["  ", ""],
  ])("%s", (name, key) => {
    expect(searchKey(name)).toBe(key);
  });

  it("leaves other names that begin like the three cities alone", () => {
    expect(searchKey("Marseille-en-Beauvaisis")).toBe("marseille en beauvaisis");
    expect(searchKey("Lyons-la-Forêt")).toBe("lyons la foret");
  });
});

it("tries the other articles, and none", () => {
  expect(keysWithOtherArticle("garde")).toEqual(["le garde", "la garde", "les garde", "l garde"]);
  expect(keysWithOtherArticle("la garde")).toContain("garde");
  expect(keysWithOtherArticle("la")).toContain("le la");
});

it("shortens a name word by word, and stops before it says nothing", () => {
  expect(shorterKeys("chateauneuf grasse")).toEqual(["chateauneuf"]);
  expect(shorterKeys("saint julien chapteuil")).toEqual(["saint julien"]);
  expect(shorterKeys("corte")).toEqual([]);
});
