import { sampleFile } from "@/db/testing/stage";

import { make, signatures, signedDecision, today } from "./acts";
import { submit, writeLetter, writeProject } from "./letter";
import { expect, test } from "./story";

const NAME = "CPTS de la vie entière";

test("three people take a CPTS from its first idea to its first mission", async ({ as }) => {
  const leader = await as("porteur");
  const ars = await as("ars");
  const director = await as("dg");
  const cpam = await as("cpam");

  await leader.open("/dossiers/nouveau");
  await leader.fill("Nom de la CPTS", NAME);
  await leader.select("Département pilote", "Haute-Loire (43)");
  await leader.fill("Premier contact", "Claire Meunier");
  await leader.press("Ouvrir un dossier");
  const reference = /\d{2}-\d{4}-\d{4}/.exec(leader.page.url())?.[0] ?? "";
  const dossier = { reference };
  await leader.sees("En réflexion");

  await writeLetter(leader, dossier);
  await submit(leader, dossier, "lettre");
  await leader.sees("Accusé de réception");

  await make(ars, dossier, "approveLetter", () =>
    ars.fill("Date du courrier de validation", today()),
  );
  await ars.open(`/dossiers/${reference}`);
  await ars.sees("Lettre d’intention en examen");
  await make(cpam, dossier, "approveLetter", () =>
    cpam.fill("Date du courrier de validation", today()),
  );
  await cpam.open(`/dossiers/${reference}`);
  await cpam.sees("Projet de santé en rédaction");

  await writeProject(leader, dossier, sampleFile("Projet de santé"));
  await submit(leader, dossier, "projet");
  await make(ars, dossier, "acknowledgeComplete");
  await make(director, dossier, "validateProject", signedDecision(director, today()));

  await make(leader, dossier, "openAci");
  await make(cpam, dossier, "openSigning", async () => {
    await cpam.choose("À la date de la dernière signature");
  });
  await make(ars, dossier, "recordSignature", signatures(ars, { ars: today() }));
  await ars.open(`/dossiers/${reference}/contrat`);
  await ars.sees("Il manque 3 signatures sur 3");
  await make(
    cpam,
    dossier,
    "recordSignature",
    signatures(cpam, { cpts: today(), leadCpam: today(), ars: today() }),
  );
  await make(cpam, dossier, "startOperation", () =>
    cpam.fill("Démarrage de la première mission socle", today()),
  );

  await leader.open(`/dossiers/${reference}`);
  await leader.sees("Opérationnelle");

  const visitor = await as("visiteur");
  await visitor.open("/cpts?etape=operational");
  await expect(visitor.main.getByRole("row", { name: NAME })).toContainText("Opérationnelle");
});
