import type { StagedScene } from "@/db/testing/stage";

import { daysAgo, make, signatures, today } from "./acts";
import { expect, test } from "./story";

const validated: StagedScene[] = [
  { who: "leader", move: "createProject", daysAgo: 200 },
  { who: "leader", move: "submitHealthProject", daysAgo: 150 },
  { who: "arsDirector", move: "validateProject", daysAgo: 120 },
];

const inSignature: StagedScene[] = [
  ...validated,
  { who: "leadCpamOfficer", move: "openAci", daysAgo: 100 },
  { who: "leadCpamOfficer", move: "openSigning", daysAgo: 40 },
];

test("a signing is reopened, and its signatures are void", async ({ as, given }) => {
  const dossier = await given("CPTS aux signatures reprises", inSignature);
  const cpam = await as("cpam");
  await make(cpam, dossier, "recordSignature", signatures(cpam, { cpts: daysAgo(10) }));
  await cpam.open(`/dossiers/${dossier.reference}/contrat`);
  await cpam.sees("Il manque 2 signatures sur 3");

  const ars = await as("ars");
  await make(ars, dossier, "reopenNegotiation", () =>
    ars.fill("Motif", "La population retenue est à recompter."),
  );
  await make(cpam, dossier, "openSigning", () => cpam.choose("À la date de la dernière signature"));
  await cpam.open(`/dossiers/${dossier.reference}/contrat`);
  await cpam.sees("Il manque 3 signatures sur 3");
  await cpam.sees("Signatures annulées");
});

test("an institution takes over a CPTS that has worked for years", async ({ as }) => {
  const cpam = await as("cpam");
  await cpam.open("/dossiers/nouveau");
  await cpam.follow("Reprendre une CPTS existante");
  await cpam.fill("Nom de la CPTS", "CPTS déjà en route");
  await cpam.choose("Opérationnelle");
  const stage = async (id: string, known: string, on: string) => {
    const fields = cpam.main.locator(`[id="milestones.${id}"]`);
    await fields.getByLabel("Ce que l’on sait de la date").selectOption(known);
    await fields.getByLabel("Date", { exact: true }).fill(on);
    await fields.getByLabel("Source").fill("Contrat signé, page 12");
  };
  await stage("projectValidated", "Année connue", "2021-05-04");
  await stage("aciSigned", "Mois connu", "2022-03-01");
  await stage("operational", "Date connue au jour près", "2022-09-15");
  await cpam.fill("Communes du territoire", "43157\nAiguilhe");
  await cpam.press("Relire avant de reprendre");
  await cpam.press("Reprendre une CPTS existante");
  await cpam.sees("Opérationnelle");

  const visitor = await as("visiteur");
  await visitor.open("/cpts?etape=operational");
  await expect(visitor.main.getByRole("row", { name: "CPTS déjà en route" })).toContainText(
    "15 septembre 2022",
  );
});

test("the end of a CPTS is noted, and the public list says so", async ({ as, given }) => {
  const dossier = await given("CPTS arrivée au bout", [
    ...inSignature,
    { who: "leadCpamOfficer", move: "recordSignature", daysAgo: 30 },
    { who: "leadCpamOfficer", move: "startOperation", daysAgo: 20 },
  ]);
  const cpam = await as("cpam");
  await make(cpam, dossier, "endCpts", async () => {
    await cpam.choose("Résiliation du contrat");
    await cpam.fill("Date de la fin", today());
  });
  await cpam.open(`/dossiers/${dossier.reference}`);
  await cpam.sees("Fin constatée");

  const visitor = await as("visiteur");
  await visitor.open("/cpts?etape=left");
  await visitor.sees("CPTS arrivée au bout");
});

test("a date is corrected by two people, and the first one stays in the record", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS à la date corrigée", validated);
  const cpam = await as("cpam");
  await make(cpam, dossier, "correctDate", async () => {
    await cpam.choose(/Projet de santé validé/);
    await cpam.fill("Nouvelle date", daysAgo(119));
    await cpam.fill("Motif", "La décision porte une autre date.");
  });
  const ars = await as("ars");
  await make(ars, dossier, "correctDate", async () => {
    await ars.choose(/^Confirmer/);
    await ars.fill("Motif", "Vérifié sur la décision.");
  });
  await ars.open(`/dossiers/${dossier.reference}`);
  await expect(ars.main.getByRole("link", { name: "Rectification de date" })).toHaveCount(2);
});

test("a contract file is only given to who may read it", async ({ as, given }) => {
  const dossier = await given("CPTS au fichier gardé", inSignature);
  const cpam = await as("cpam");
  await cpam.open(`/dossiers/${dossier.reference}`);
  const href = await cpam.main
    .getByRole("link", { name: "projet-de-sante.pdf" })
    .first()
    .getAttribute("href");
  const read = await cpam.page.request.get(href ?? "");
  expect(read.headers()["content-disposition"]).toContain("attachment");
  expect((await read.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const stranger = await as("autre-ars");
  expect((await stranger.page.request.get(href ?? "")).status()).toBe(404);
});
