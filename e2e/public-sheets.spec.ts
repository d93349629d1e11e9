import type { StagedScene } from "@/db/testing/stage";

import { daysAgo } from "./acts";
import type { Person } from "./person";
import { expect, test } from "./story";

const LETTER: readonly StagedScene[] = [
  { who: "leader", move: "createProject", daysAgo: 220 },
  { who: "leader", move: "submitLetter", daysAgo: 200 },
  { who: "arsOfficer", move: "approveLetter", daysAgo: 160 },
  { who: "leadCpamOfficer", move: "approveLetter", daysAgo: 150 },
];
const ENDED: readonly StagedScene[] = [
  { who: "leader", move: "createProject", daysAgo: 220 },
  { who: "leader", move: "submitHealthProject", daysAgo: 200 },
  { who: "arsDirector", move: "validateProject", daysAgo: 160 },
  { who: "arsOfficer", move: "endCpts", daysAgo: 20 },
];

async function findSheet(visitor: Person, name: string) {
  await visitor.open("/cpts");
  await visitor.fill("Nom de CPTS, commune ou code postal", name.slice("CPTS ".length));
  await visitor.press("Afficher");
  await visitor.sees(/^(Au moins )?1.CPTS au /);
  await visitor.follow(name);
  await expect(visitor.main.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function asksFor(visitor: Person, commune: string, answer: string) {
  await visitor.fill("Ma commune en fait-elle partie", commune);
  await visitor.press("Vérifier");
  await expect(visitor.main.getByRole("status").getByText(answer)).toBeVisible();
}

test("a visitor finds a CPTS, its communes, what it was before, and prints its région", async ({
  as,
  given,
}) => {
  const name = "CPTS des Deux Passerelles";
  await given(name, LETTER);
  const visitor = await as("visiteur");
  await findSheet(visitor, name);
  await visitor.sees("Lettre d’intention validée");
  await asksFor(visitor, "43157", "en fait partie.");
  await asksFor(visitor, "Brioude", "n’en fait pas partie.");
  await visitor.main.getByText("Voir à une autre date").click();
  await visitor.fill("Situation au", daysAgo(300));
  await visitor.press("Afficher");
  await visitor.sees("n’avait encore atteint aucune étape publique");
  await expect(visitor.page.getByLabel("Ma commune en fait-elle partie")).toHaveCount(0);

  await visitor.open("/cpts?q=43157");
  await visitor.follow(name);
  await visitor.follow("Haute-Loire");
  await expect(visitor.page).toHaveURL(/\/departements\/43$/);
  await visitor.follow("Auvergne-Rhône-Alpes");
  await expect(visitor.main.getByRole("row", { name: new RegExp(`^${name}`) })).toBeVisible();
  const paper = await visitor.page.pdf({ preferCSSPageSize: true });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("without JavaScript the list, the sheet and a commune are read the same", async ({
  as,
  given,
}) => {
  const name = "CPTS du Guichet fermé";
  await given(name, LETTER);
  const visitor = await as("visiteur", { scripts: false });
  await findSheet(visitor, name);
  await asksFor(visitor, "le puy en velay", "en fait partie.");
  await visitor.follow(/^Fiche du /);
  await visitor.sees("telle que connue le");
  await visitor.sees("Lettre d’intention validée");
});

test("one that has ended is no longer followed, and no figure counts it", async ({ as, given }) => {
  const name = "CPTS de la Grille rouillée";
  const { reference } = await given(name, ENDED);
  const visitor = await as("visiteur");
  await visitor.open("/cpts?q=Grille+rouill");
  await visitor.sees(/^(0.CPTS|Aucune CPTS enregistrée) au /);
  await visitor.follow("n’est plus suivie");
  await visitor.follow(name);
  await visitor.sees("Cette CPTS n’est plus suivie depuis le");
  await visitor.open(`/cpts?q=Grille+rouill&date=${daysAgo(60)}`);
  await visitor.sees(/^(Au moins )?1.CPTS au /);

  const { request } = visitor.page;
  const known = daysAgo(60);
  const old = await request.get(`/cpts/ancien-nom-${reference.toLowerCase()}?date=${known}`, {
    maxRedirects: 0,
  });
  expect(old.status()).toBe(308);
  expect(old.headers()["location"]).toContain(
    `/cpts/cpts-de-la-grille-rouillee-${reference}?date=${known}`,
  );
});

test("what is not understood is explained, and what is not there is not found", async ({ as }) => {
  const visitor = await as("visiteur");
  const { request } = visitor.page;
  for (const [path, status] of [
    ["/cpts?date=2015-12-31", 400],
    ["/cpts?etape=autre", 400],
    ["/regions/84?connu_le=2026-02-30", 400],
    ["/departements/43?date=hier", 400],
    ["/regions/00", 404],
    ["/departements/99", 404],
    ["/cpts/cpts-de-nulle-part-43-1999-0001", 404],
    ["/cpts/n-importe-quoi", 404],
    ["/cpts?page=abc", 200],
  ] as const)
    expect((await request.get(path)).status(), path).toBe(status);
  await visitor.open("/cpts?date=2015-12-31&q=velay");
  await visitor.sees("Cette demande n’a pas été comprise");
  await expect(visitor.page.getByLabel("Nom de CPTS, commune ou code postal")).toHaveValue("velay");
  await visitor.open("/cpts?page=999999");
  await visitor.sees("Cette page n’existe pas : voici la dernière.");
});
