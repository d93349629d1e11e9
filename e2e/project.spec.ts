import { type StagedScene, sampleFile } from "@/db/testing/stage";
import { legalTerm } from "@/lib/domain/lifecycle/term";
import { formatDay } from "@/lib/domain/shared/dates";

import { daysAgo, make, signedDecision, today } from "./acts";
import { expect, test } from "./story";

const submitted = (days: number): StagedScene[] => [
  { who: "leader", move: "createProject", daysAgo: days + 20 },
  { who: "leader", move: "submitHealthProject", daysAgo: days },
];

test("missing documents are asked for once, and start the two months again", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS aux pièces manquantes", submitted(6));
  const ars = await as("ars");
  await make(ars, dossier, "askMissingDocuments", async () => {
    await ars.fill("Pièce 1", "Statuts signés");
    await ars.fill("Pièce 2", "Budget prévisionnel");
    await ars.fill("Réponse attendue au plus tard le", daysAgo(-20));
  });

  const leader = await as("porteur");
  await make(leader, dossier, "sendMissingDocuments", async () => {
    for (const [n, title] of ["Statuts", "Budget"].entries())
      await leader.page
        .locator(`[id="answers.${n}.fichier"]`)
        .setInputFiles({ ...sampleFile(title), mimeType: "application/pdf" });
  });

  await ars.open(`/dossiers/${dossier.reference}`);
  await ars.sees(formatDay(legalTerm(today())));
  await ars.asksWhyNot(
    "Demander des pièces manquantes",
    "Elles ont déjà été demandées pour cet envoi.",
  );
});

test("the director opposes a project, then a judgment undoes it", async ({ as, given }) => {
  const dossier = await given("CPTS contestée", [
    ...submitted(30),
    { who: "arsOfficer", move: "acknowledgeComplete", daysAgo: 22 },
  ]);
  const director = await as("dg");
  await make(director, dossier, "opposeProject", async () => {
    await director.tick("Territoire d’action non pertinent");
    await director.fill("Motivation", "Trois communes du bassin de vie sont laissées de côté.");
    await signedDecision(director, today())();
  });
  const leader = await as("porteur");
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("Opposition de l’ARS");

  await make(director, dossier, "withdrawOpposition", async () => {
    await director.choose("Un jugement");
    await director.fill("Juridiction et numéro", "Tribunal administratif, n° 1");
    await director.fill("Date de la décision ou du jugement", today());
  });
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("Projet de santé validé");
});

test("after two months of silence the project is deemed validated, then attested", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS du silence", [
    ...submitted(80),
    { who: "system", move: "deemValidated", daysAgo: 5 },
  ]);
  const leader = await as("porteur");
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("Projet de santé réputé validé");

  const ars = await as("ars");
  await make(ars, dossier, "confirmValidation", signedDecision(ars, today()));
  await ars.open(`/dossiers/${dossier.reference}`);
  await ars.asksWhyNot("Attester la validation", "La validation a déjà été attestée.");

  const visitor = await as("visiteur");
  await visitor.open("/cpts?etape=projectValidated");
  await expect(visitor.main.getByRole("row", { name: "CPTS du silence" })).toBeVisible();
});

test("an opposition notified in time is recorded late, and the stage is taken back", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS du courrier perdu", [
    ...submitted(80),
    { who: "system", move: "deemValidated", daysAgo: 5 },
  ]);
  const visitor = await as("visiteur");
  await visitor.open("/cpts?etape=projectValidated");
  await visitor.sees("CPTS du courrier perdu");

  const ars = await as("ars");
  await make(ars, dossier, "recordTimelyOpposition", async () => {
    await ars.tick("Objectifs du projet régional de santé non respectés");
    await ars.fill("Motivation", "Aucune réponse aux soins non programmés.");
    await signedDecision(ars, daysAgo(30))();
    await ars.fill("Pourquoi cet enregistrement est tardif", "Le courrier était mal classé.");
    await ars.attach("Preuve de la notification", sampleFile("Avis de réception"));
  });
  await ars.open(`/dossiers/${dossier.reference}`);
  await ars.sees("Opposition de l’ARS");
  await visitor.open("/cpts?etape=projectValidated");
  await visitor.seesNo("CPTS du courrier perdu");
});
