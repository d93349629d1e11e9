import { readFileSync } from "node:fs";

import type { Flow } from "./drive";
import type { Figures } from "./measure";
import { figure, quantile, ratio, table } from "./table";

type Scale = { scale: number; firstStart: number; nextStart: number; figures: Figures };

/** What the bench hands over: the figures of each scale are in a file. */
type Measured = Omit<Scale, "figures"> & { figures: string };

/** A line of the table: its cell at a scale, and whether its target is held there. */
type Line = {
  name: string;
  target: string;
  cell: (at: Scale) => string;
  /** Undefined when what was measured does not tell. */
  holds?: (at: Scale) => boolean | undefined;
};

/** Below, a p95 is the slowest but one. */
const ENOUGH = 20;
/** Beyond, a reference tells that the machine was not the same for both scales. */
const SAME_MACHINE = 1.25;

const scales = (JSON.parse(process.env["BENCH_RESULTS"] ?? "[]") as Measured[]).map(
  ({ figures, ...starts }): Scale => ({
    ...starts,
    figures: JSON.parse(readFileSync(figures, "utf8")),
  }),
);

const flowOf = ({ figures }: Scale, name: string): Flow => {
  const flow = figures.flows[name];
  if (!flow) throw new Error(`nothing was measured of ${name}`);
  return flow;
};
const against = (at: Scale, name: string, other: string) =>
  flowOf(at, name).perSecond / flowOf(at, other).perSecond;
const p95 = (times: readonly number[]) => quantile(times, 0.95);
const milliseconds = (value: number) => `${figure(value)} ms`;
const kilobytes = (bytes: number) => `${figure(bytes / 1000)} ko`;

const flow = (name: string, of: string): Line => ({
  name: of,
  target: "référence",
  cell: (at) => {
    const { perSecond, p50, bytes } = flowOf(at, name);
    return `${figure(perSecond)}/s, p50 ${figure(p50)} ms, ${kilobytes(bytes)}`;
  },
});

const compared = (name: string, other: string, least: number, of: string): Line => ({
  name: of,
  target: `≥ ${ratio(least)}`,
  cell: (at) =>
    `${figure(flowOf(at, name).perSecond)}/s, p50 ${figure(flowOf(at, name).p50)} ms : ${ratio(against(at, name, other))}`,
  holds: (at) => against(at, name, other) >= least,
});

const [first] = scales;

/** At the first scale beside the bare page; beyond, beside itself at the first. */
const list = (name: string, of: string): Line => ({
  name: `${of}, contre la page nue de 50 lignes`,
  target: "≥ 0,80 ; ensuite 1,2 fois plus lente au plus",
  cell: (at) => {
    const slower = first && at !== first ? slowerThanFirst(at, name) : undefined;
    return `${figure(flowOf(at, name).perSecond)}/s : ${ratio(against(at, name, "rows"))}${slower === undefined ? "" : `, ${ratio(slower)} fois plus lente`}`;
  },
  holds: (at) => {
    if (at === first) return against(at, name, "rows") >= 0.8;
    return isSameMachine(at) ? slowerThanFirst(at, name) <= 1.2 : undefined;
  },
});

/** The references do not depend on the scale: when they differ, something else ran beside one of them. */
const isSameMachine = (at: Scale) =>
  ["static", "rows", "json"].every((name) => {
    const change = first ? flowOf(first, name).perSecond / flowOf(at, name).perSecond : 1;
    return change <= SAME_MACHINE && change >= 1 / SAME_MACHINE;
  });

/** By the ratios of each column: said only of a machine that was the same for both. */
const slowerThanFirst = (at: Scale, name: string) =>
  first ? against(first, name, "rows") / against(at, name, "rows") : 1;

const timed = (
  times: (figures: Figures) => readonly number[],
  most: (scale: number) => number,
  words: { name: string; target: string },
): Line => ({
  ...words,
  cell: ({ figures }) => {
    const measured = times(figures);
    if (measured.length === 0) return "rien à mesurer";
    return `p50 ${figure(quantile(measured, 0.5))}, p95 ${milliseconds(p95(measured))} (${measured.length})`;
  },
  holds: ({ scale, figures }) =>
    times(figures).length < ENOUGH ? undefined : p95(times(figures)) <= most(scale),
});

const looks: Line[] = (first?.figures.seen ?? []).map(({ path }) => ({
  name: `${path} dans Chromium (écran de téléphone, réseau moyen, processeur entier)`,
  target: "≤ 100 ko, LCP ≤ 1,5 s, CLS ≤ 0,02",
  cell: ({ figures }) => {
    const seen = figures.seen.find((each) => each.path === path);
    return seen
      ? `${kilobytes(seen.scriptBytes)} de script, LCP ${figure(seen.lcp / 1000)} s, CLS ${ratio(seen.cls)}`
      : "";
  },
  holds: ({ figures }) =>
    figures.seen.some(
      (each) =>
        each.path === path && each.scriptBytes <= 100_000 && each.lcp <= 1500 && each.cls <= 0.02,
    ),
}));

const firstDay = (scale: number) => (scale === 1 ? 100 : 300);

const LINES: Line[] = [
  flow("static", "Next : sa page statique"),
  flow("rows", "Next : page nue de 50 lignes, même session"),
  flow("json", "Next : route JSON nue de 50 lignes"),
  compared("atlas", "static", 1.5, "L’atlas (/), contre la page statique"),
  compared("data", "static", 1.5, "/api/v1/atlas, contre la page statique"),
  compared("data", "json", 1, "/api/v1/atlas, contre la route JSON nue"),
  timed(({ firstPages }) => firstPages, firstDay, {
    name: "Atlas d’une date que personne n’a demandée",
    target: "≤ 100 ms ; ≤ 300 ms",
  }),
  timed(({ firstData }) => firstData, firstDay, {
    name: "API d’une date que personne n’a demandée",
    target: "≤ 100 ms ; ≤ 300 ms",
  }),
  list("dossiersOfficer", "/dossiers d’une ARS"),
  list("dossiersObserver", "/dossiers d’un observateur"),
  timed(
    ({ acts }) => acts,
    () => 60,
    { name: "Un acte par HTTP, seul", target: "≤ 60 ms" },
  ),
  {
    name: "Un territoire contre tous les autres",
    target: "",
    cell: ({ figures }) =>
      `p50 ${figure(quantile(figures.overlaps, 0.5))}, p95 ${milliseconds(p95(figures.overlaps))}`,
  },
  ...looks,
  {
    name: "Démarrages, construction faite : le premier, puis les suivants",
    target: "",
    cell: ({ firstStart, nextStart }) =>
      `${figure(firstStart / 1000)} s, ${figure(nextStart / 1000)} s`,
  },
];

function held({ holds }: Line, at: Scale): string {
  if (!holds) return "";
  const isHeld = holds(at);
  return isHeld === undefined ? " (sans verdict)" : isHeld ? " ✓" : " ✗";
}

console.log(
  table(
    ["Mesure", ...scales.map(({ scale }) => `Échelle ${scale}`), "Objectif"],
    LINES.map((line) => [
      line.name,
      ...scales.map((at) => `${line.cell(at)}${held(line, at)}`),
      line.target,
    ]),
  ),
);
