import { expect, test } from "vitest";

import { listChips, listHref } from "./list-chips";

const today = "2026-11-25";
const region = { code: "84", name: "Auvergne-Rhône-Alpes" };
const given = {
  asked: { on: "2026-03-01", knownOn: "2026-04-01", region },
  list: { text: "Velay", stage: "contractSigned" as const, page: 4 },
  today,
};

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test("each filter is taken away alone, and the list begins again at its first page", () => {
  expect(listChips(given).map(({ label, withoutHref }) => [plain(label), withoutHref])).toEqual([
    ["« Velay »", "/cpts?date=2026-03-01&connu_le=2026-04-01&region=84&etape=contractSigned"],
    [
      "en fonctionnement (ACI signé)",
      "/cpts?date=2026-03-01&connu_le=2026-04-01&region=84&q=Velay",
    ],
    [
      "Auvergne-Rhône-Alpes",
      "/cpts?date=2026-03-01&connu_le=2026-04-01&q=Velay&etape=contractSigned",
    ],
    ["au 1er mars 2026", "/cpts?connu_le=2026-04-01&region=84&q=Velay&etape=contractSigned"],
    ["connu le 1er avril 2026", "/cpts?date=2026-03-01&region=84&q=Velay&etape=contractSigned"],
  ]);
});

test("the list of today has no filter, and its files the same parameters", () => {
  expect(listChips({ asked: { on: today }, list: { page: 1 }, today })).toEqual([]);
  expect(listHref(given, { path: "/api/v1/cpts.csv" })).toBe(
    "/api/v1/cpts.csv?date=2026-03-01&connu_le=2026-04-01&region=84&q=Velay&etape=contractSigned&page=4",
  );
  expect(listHref({ asked: { on: today }, list: {}, today }, { permanent: true })).toBe(
    `/cpts?date=${today}&connu_le=${today}`,
  );
});
