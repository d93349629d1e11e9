import { sampleFile } from "@/db/testing/stage";

import { make, signedDecision, today } from "./acts";
import { submit, writeProject } from "./letter";
import { test } from "./story";

test("a project is written, sent and validated without JavaScript", async ({ as, given }) => {
  const dossier = await given("CPTS sans script", [
    { who: "leader", move: "createProject", daysAgo: 90 },
    { who: "leader", move: "submitLetter", daysAgo: 80 },
    { who: "arsOfficer", move: "approveLetter", daysAgo: 60 },
    { who: "leadCpamOfficer", move: "approveLetter", daysAgo: 50 },
  ]);
  const leader = await as("porteur", { scripts: false });
  await leader.open(`/dossiers/${dossier.reference}/projet`);
  await writeProject(leader, dossier, sampleFile("Projet de santé"));
  await submit(leader, dossier, "projet");
  await leader.sees("Accusé de réception");

  const ars = await as("ars", { scripts: false });
  await make(ars, dossier, "acknowledgeComplete");
  const director = await as("dg", { scripts: false });
  await make(director, dossier, "validateProject", signedDecision(director, today()));
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("Projet de santé validé");
});
