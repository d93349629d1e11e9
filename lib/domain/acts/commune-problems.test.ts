import { expect, test } from "vitest";

import { GAZETTEER } from "@/db/testing/france";

import { readCommunes } from "../territory/list-reading";
import { readTypedList } from "../territory/typed-list";
import { communesTyped } from "./commune-problems";

const typed = (text: string) => {
  const { lines, cut } = readTypedList(text);
  const { members, problems } = communesTyped({ ...readCommunes(lines, GAZETTEER, "43"), cut });
  return { members, problems: problems.map((each) => each.replace(/[\u00a0\u202f]/g, " ")) };
};

test("communes, EPCI and parts told in full are taken", () => {
  const { members, problems } = typed("Brioude\nNice 33,5 % quartiers Ouest\nCC des Sucs");
  expect(problems).toEqual([]);
  expect(members).toHaveLength(2 + 9);
  expect(members.slice(0, 2)).toEqual([
    { code: "43040" },
    { code: "06088", part: { permille: 335, text: "quartiers Ouest" } },
  ]);
});

test("what is unknown, doubtful or outside is said, with what to do", () => {
  expect(typed("Brioude\nNullepart\n97502\nRochebrune\nBrioudes").problems).toEqual([
    "Corrigez ou retirez « Nullepart » : aucune commune ne porte ce nom ou ce code.",
    "Retirez « 97502 » : aucune ARS n’y est compétente.",
    "Précisez « Rochebrune » par son code Insee : Rochebrune (05121, Hautes-Alpes) ou Rochebrune (26269, Drôme).",
    "Corrigez « Brioudes », qui désigne peut-être Brioude (43040, Haute-Loire).",
  ]);
});

test("a part that is not told in full, a city with its arrondissement, too long a list", () => {
  expect(typed("Nice (en partie)\nParis\nParis 1er").problems).toEqual([
    "Écrivez quelle partie de Nice et combien de ses habitants, par exemple « Nice 33,5 % quartiers Nord », ou Nice sans remarque.",
    "Retirez Paris, ou bien Paris 1er Arrondissement : un habitant n’est compté qu’une fois.",
  ]);
  expect(typed("Brioude\n".repeat(40_000)).problems).toEqual([
    "Raccourcissez cette liste : elle est trop longue.",
  ]);
});
