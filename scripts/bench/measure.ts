import { timeMoves } from "@/db/bench/moves";
import { timeOverlaps } from "@/db/bench/overlaps";
import { listCost } from "@/db/bench/plans";
import { enter, leave, longDossier, OBSERVER, OFFICER } from "@/db/bench/witnesses";
import type { DossierFilters } from "@/lib/domain/lists/dossier-filters";

import { load } from "./load";
import { figure, table, timesOf } from "./table";

const given = (name: string) => process.env[name] ?? "";

const ONE = { connections: 1, requests: 200, milliseconds: 6_000 };
const MANY = { connections: 16, requests: 640, milliseconds: 8_000 };
const EXPORT = { connections: 1, requests: 5, milliseconds: 10_000 };

async function measurePages() {
  const tokens = { observer: await enter(OBSERVER), officer: await enter(OFFICER) };
  const dossier = `/dossiers/${await longDossier()}`;
  const { observer, officer } = tokens;
  const pages: [string, string, string | undefined][] = [
    ["/dossiers, observateur", "/dossiers", observer],
    ["/dossiers page 40, observateur", "/dossiers?page=40", observer],
    ["/dossiers par nom, observateur", "/dossiers?tri=nom", observer],
    ["/dossiers « saint », observateur", "/dossiers?q=saint", observer],
    ["/dossiers, ARS", "/dossiers", officer],
    ["/dossiers en examen, ARS", "/dossiers?etat=projectUnderReview", officer],
    ["/a-traiter, ARS", "/a-traiter", officer],
    ["un dossier, ARS", dossier, officer],
    ["/ publique", "/", undefined],
  ];
  const rows: string[][] = [];
  for (const [name, path, token] of pages) {
    const visit = { url: given("BENCH_URL") + path, token };
    const one = await load(visit, ONE);
    const many = await load(visit, MANY);
    rows.push([name, ...timesOf(one), ...timesOf(many), figure(one.bytes / 1000)]);
    console.error(`  ${name}`);
  }
  const csv = { url: `${given("BENCH_URL")}/dossiers.csv`, token: observer };
  const whole = await load(csv, EXPORT);
  rows.push([
    "/dossiers.csv, observateur",
    ...timesOf(whole),
    "",
    "",
    "",
    figure(whole.bytes / 1000),
  ]);
  const headings = ["Page", "p50 ms", "p95", "req/s", "16 : p50 ms", "p95", "req/s", "ko (br)"];
  return table(headings, rows);
}

const FIRST_PAGE: DossierFilters = { sort: "mouvement", descending: true, page: 1 };

async function measureQueries() {
  const rows: string[][] = [];
  for (const [name, actor, filters] of [
    ["observateur, page 1", OBSERVER, FIRST_PAGE],
    ["observateur, page 40", OBSERVER, { ...FIRST_PAGE, page: 40 }],
    ["observateur, « saint »", OBSERVER, { ...FIRST_PAGE, text: "saint" }],
    ["ARS, page 1", OFFICER, FIRST_PAGE],
  ] as const) {
    const { page, count } = await listCost(actor, filters);
    rows.push([name, figure(page), figure(count)]);
  }
  return table(["Requête de la liste, SQL seul", "page ms", "compte ms"], rows);
}

async function measureMoves() {
  const alone = await timeMoves({ count: 100, atOnce: 1 });
  const together = await timeMoves({ count: 200, atOnce: 10 });
  return table(
    ["Actes par moveDossier", "p50 ms", "p95", "actes/s"],
    [
      ["un à la fois", ...timesOf(alone)],
      ["dix à la fois", ...timesOf(together)],
    ],
  );
}

async function measureOverlaps() {
  const { shown, guarded } = await timeOverlaps({ count: 200 });
  return table(
    ["Un territoire contre tous les autres", "p50 ms", "p95", "par s"],
    [
      ["ce que la page en dit", ...timesOf(shown)],
      ["ce que la décision en lit", ...timesOf(guarded)],
    ],
  );
}

const tables = [
  await measurePages(),
  await measureQueries(),
  await measureMoves(),
  await measureOverlaps(),
];
await leave();
console.log(tables.join("\n\n"));
