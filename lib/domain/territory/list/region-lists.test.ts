import { describe, expect, it } from "vitest";

import { COMMUNES, GAZETTEER, INTERCOMMUNALITIES } from "@/db/testing/france";

import type { Commune } from "../commune";
import { type LineReading, readCommunes } from "../list-reading";
import { readTypedList } from "../typed-list";

/** Numbers that are the same at each run. */
function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  return {
    next,
    oneOf: <One>(all: readonly One[]): One => all[Math.floor(next() * all.length)] as One,
  };
}

type Random = ReturnType<typeof randomFrom>;

const latin1 = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");

const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("Œ", "OE");

/** Ways of writing a name that leave no doubt. */
const STYLES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => plain(name).toUpperCase(),
  (name) => plain(name).toUpperCase().replaceAll(/[-']/g, " "),
  (name) => name.replaceAll("-", " "),
  (name) => name.replaceAll("'", "’"),
  (name) => name.replaceAll("Saint-", "St-").replaceAll("Sainte-", "Ste-"),
  (name) => plain(name).toUpperCase().replaceAll("SAINT-", "ST ").replaceAll("SAINTE-", "STE "),
  (name) => name.replace(/^(?:Les?|La) /, ""),
  (name) => name.replace(/^(Le|La|Les) (.*)$/, "$2 ($1)"),
  (name) => name.replaceAll("-sur-", " s/ "),
  (name) => latin1(name),
  (name) => latin1(latin1(name)),
  (name) => name.replaceAll(/[^\x20-\x7e’]/g, "\ufffd"),
  (name) => `${name} `,
  (name) => `${name} (en partie)`,
  (name) => `- ${name}`,
];

/** One letter is wrong. */
function mistyped(name: string, random: Random): string {
  const at = 1 + Math.floor(random.next() * Math.max(1, name.length - 2));
  const kind = random.oneOf(["drop", "double", "swap", "change"] as const);
  const [before, sign, next] = [name.slice(0, at), name[at] ?? "", name[at + 1] ?? ""];
  if (kind === "drop") return before + name.slice(at + 1);
  if (kind === "double") return before + sign + name.slice(at);
  if (kind === "swap") return before + next + sign + name.slice(at + 2);
  return `${before}x${name.slice(at + 1)}`;
}

type Line = { text: string; expected: Commune };
type Row = { commune: Commune; cpts: string; name: string };

const withoutZero = (code: string) => code.replace(/^0/, "");

const contact = (random: Random) => {
  const name = random.oneOf(["Brioude", "Martin Dupont", "Dr Valence", "Mme Le Puy", ""]);
  return [name, random.oneOf(["0", "", "06 12 34 56 78", `contact@cpts-${name.toLowerCase()}.fr`])];
};

type Export = {
  title: string;
  head: string[];
  /** Departements are not said: the dossier's is near, when the list is of one. */
  line: (row: Row, random: Random) => string;
};

const EXPORTS: readonly Export[] = [
  {
    title: "dpt, INSEE, libellé, CPTS, zeros lost",
    head: ["dpt\tINSEE\tlibellé\tCPTS"],
    line: ({ commune: { code, departmentCode }, name, cpts }) =>
      [withoutZero(departmentCode), withoutZero(code), name, cpts].join("\t"),
  },
  {
    title: "the same between semicolons, without a heading",
    head: [],
    line: ({ commune: { code, departmentCode }, name, cpts }) =>
      [withoutZero(departmentCode), withoutZero(code), name, cpts].join(";"),
  },
  {
    title: "Nom CPTS, Territoire, dpt and contacts, a title above",
    head: [
      "Annuaire des CPTS de la région ; mise à jour 2026",
      "Nom CPTS;Territoire CPTS;dpt;Président-e;Coordonnateur-rice;Contact de la CPTS;Site Internet",
    ],
    line: ({ commune, name, cpts }, random) =>
      [
        cpts,
        name,
        withoutZero(commune.departmentCode),
        ...contact(random),
        ...contact(random),
      ].join(";"),
  },
  {
    title: "AtlasSanté",
    head: ["nom_cpts|statut|insee_com|nom_com|population"],
    line: ({ commune, name, cpts }) =>
      [cpts, "ACI signé", commune.code, name, commune.population].join("|"),
  },
  {
    title: "names and populations without a heading, with spaces in numbers",
    head: [],
    line: ({ commune, name }) =>
      [name, commune.departmentName, commune.population.toLocaleString("fr")].join("\t"),
  },
  {
    title: "CSV with quotation marks",
    head: ['"CPTS","Commune","Code postal"'],
    line: ({ commune, name, cpts }) => `"${cpts}","${name}","${commune.postalCodes[0] ?? ""}"`,
  },
  {
    title: "FINESS: number of the commune in its département",
    head: ["nofinesset;rs;commune;departement;libdepartement;ligneacheminement;telephone"],
    line: ({ commune, name, cpts }) =>
      [
        `${commune.departmentCode}0012345`,
        cpts,
        commune.code.slice(2),
        commune.departmentCode,
        commune.departmentName,
        `${commune.postalCodes[0] ?? ""} ${name}`,
        "0471000000",
      ].join(";"),
  },
  {
    title: "IRIS",
    head: ["code_rs;nom_irs;cd_cmmn;nm_cmmn;nm_cpts"],
    line: ({ commune, name, cpts }) =>
      [
        `${withoutZero(commune.code)}0000`,
        `${name} (commune non irisée)`,
        withoutZero(commune.code),
        name,
        cpts,
      ].join(";"),
  },
  {
    title: "name (département)",
    head: ["Liste des communes :"],
    line: ({ commune, name }) => `${name} (${commune.departmentCode})`,
  },
  {
    title: "postal code and name",
    head: [],
    line: ({ commune, name }) => `${withoutZero(commune.postalCodes[0] ?? "")} ${name}`,
  },
  {
    title: "INSEE codes alone",
    head: ["Code INSEE"],
    line: ({ commune }) => withoutZero(commune.code),
  },
  { title: "names alone", head: ["Communes"], line: ({ name }) => name },
];

/** How many names have a wrong letter. */
const MISTYPED = { clean: 0, some: 0.06 } as const;
type Style = keyof typeof MISTYPED;

/** Read as an arrondissement by its postal code. */
const CITIES = new Set(["75056", "69123", "13055"]);

/** The communes of a région by EPCI, as if each were a CPTS. */
function rowsOf(region: string, random: Random, style: Style): Row[] {
  const cptsOf = new Map(
    INTERCOMMUNALITIES.flatMap(({ name, members }) =>
      members.map(
        ({ code }) =>
          [code, name.replace(/^\S+ (?:du |de la |des |de l'|de |d')?/, "CPTS ")] as const,
      ),
    ),
  );
  return COMMUNES.filter(
    ({ code, regionCode, kind }) =>
      regionCode === region && kind === "commune" && !CITIES.has(code),
  )
    .map((commune) => ({
      commune,
      cpts: cptsOf.get(commune.code) ?? "",
      name:
        random.next() < MISTYPED[style]
          ? mistyped(commune.name, random)
          : random.oneOf(STYLES)(commune.name),
    }))
    .toSorted((a, b) => a.cpts.localeCompare(b.cpts));
}

type Score = { right: number; asked: number; wrong: string[]; lost: string[]; all: number };

function score(lines: readonly Line[], head: readonly string[], near?: string): Score {
  const text = [...head, ...lines.map((line) => line.text)].join("\n");
  const byLine = new Map<number, LineReading[]>();
  for (const reading of readCommunes(readTypedList(text).lines, GAZETTEER, near).lines)
    byLine.set(reading.line, [...(byLine.get(reading.line) ?? []), reading]);
  const result: Score = { right: 0, asked: 0, wrong: [], lost: [], all: lines.length };
  for (const [at, { text: typed, expected }] of lines.entries()) {
    const readings = byLine.get(at + head.length + 1) ?? [];
    const settled = readings.flatMap((each) =>
      each.kind === "settled" ? [each.commune.code] : [],
    );
    const asked = readings.flatMap((each) =>
      each.kind === "doubtful" ? each.choices.map(({ code }) => code) : [],
    );
    const said = `${typed} → ${expected.code} ${expected.name}, read ${settled} ${asked}`;
    if (settled.length === 1 && settled[0] === expected.code) result.right += 1;
    else if (settled.length > 0) result.wrong.push(said);
    else if (asked.includes(expected.code)) result.asked += 1;
    else result.lost.push(said);
  }
  return result;
}

describe.each(EXPORTS)("a whole région: $title", ({ title, head, line }) => {
  it.each(["93", "24"])("%s", { timeout: 60_000 }, (region) => {
    const random = randomFrom(Number.parseInt(region, 10));
    for (const style of ["clean", "some"] as const) {
      const lines = rowsOf(region, random, style).map((row) => ({
        text: line(row, random),
        expected: row.commune,
      }));
      const { right, wrong, lost, all } = score(lines, head);
      expect(wrong).toEqual([]);
      // One in two thousand of the names mistyped is too far from its own.
      expect(lost.length).toBeLessThanOrEqual(style === "clean" ? 0 : all / 1000);
      const least = title === "names alone" ? 0.95 : 0.999;
      expect(right / all).toBeGreaterThanOrEqual(least - 1.1 * MISTYPED[style]);
    }
  });
});
