import { sampleFile } from "@/db/testing/stage";

import { make, today } from "./acts";
import { submit, writeLetter, writeProject } from "./letter";
import { expect, test } from "./story";

test("a letter that is not validated is revised and sent again", async ({ as, given }) => {
  const dossier = await given("CPTS à revoir", [
    { who: "leader", move: "createProject", daysAgo: 40 },
    { who: "leader", move: "submitLetter", daysAgo: 30 },
  ]);
  const ars = await as("ars");
  await make(ars, dossier, "refuseLetter", async () => {
    await ars.fill("Date du courrier", today());
    await ars.choose("Territoire");
    await ars.fill("Motifs", "Le territoire coupe un bassin de vie en deux.");
  });

  const leader = await as("porteur");
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("Lettre d’intention non validée");
  await leader.follow("Lettre d’intention non validée");
  await leader.sees("Le territoire coupe un bassin de vie en deux.");

  await writeLetter(leader, dossier);
  await submit(leader, dossier, "lettre");
  await leader.open(`/dossiers/${dossier.reference}/versions/2/4`);
  await leader.sees("Un même bassin de vie autour du Puy.");
});

test("a project goes to the ARS directly, and the letter's approvals are void", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS pressée", [
    { who: "leader", move: "createProject", daysAgo: 40 },
    { who: "leader", move: "submitLetter", daysAgo: 30 },
    { who: "arsOfficer", move: "approveLetter", daysAgo: 12 },
  ]);
  const leader = await as("porteur");
  await writeProject(leader, dossier, sampleFile("Projet de santé"));
  await submit(leader, dossier, "projet");
  await leader.sees("Accusé de réception");

  const cpam = await as("cpam");
  await cpam.open(`/dossiers/${dossier.reference}`);
  await cpam.sees("Projet de santé transmis, complétude à vérifier");
  await expect(cpam.main.getByRole("radio", { name: "Valider la lettre" })).toHaveCount(0);

  const visitor = await as("visiteur");
  await visitor.open("/cpts");
  await visitor.seesNo("CPTS pressée");
});

test("questions on a letter are answered one by one", async ({ as, given }) => {
  const dossier = await given("CPTS aux deux questions", [
    { who: "leader", move: "createProject", daysAgo: 40 },
    { who: "leader", move: "submitLetter", daysAgo: 30 },
    { who: "leadCpamOfficer", move: "askLetterClarification", daysAgo: 9 },
  ]);
  const leader = await as("porteur");
  await make(leader, dossier, "answerLetterClarification", async () => {
    await leader.fill("1. Quelles communes voisines", "Les quatre communes du plateau.");
    await leader.press("Relire avant d’enregistrer");
    await leader.sees("Il y a un problème");
    await leader.fill("2. Qui porte la mission", "Deux infirmières et un médecin.");
  });
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("Lettre d’intention en examen");
});
