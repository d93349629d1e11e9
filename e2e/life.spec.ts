import { choose, daysAgo, make, signedDecision, today } from "./acts";
import { expect, test } from "./story";

test("a dossier is withdrawn, then reopened at its last stage", async ({ as, given }) => {
  const dossier = await given("CPTS qui hésite", [
    { who: "leader", move: "createProject", daysAgo: 90 },
    { who: "leader", move: "submitLetter", daysAgo: 80 },
    { who: "arsOfficer", move: "approveLetter", daysAgo: 60 },
    { who: "leadCpamOfficer", move: "approveLetter", daysAgo: 50 },
  ]);
  const leader = await as("porteur");
  await make(leader, dossier, "withdraw", () =>
    leader.fill("Motif", "Deux médecins quittent le projet."),
  );
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("Retirée par le porteur");

  const ars = await as("ars");
  await make(ars, dossier, "reopen", () => ars.fill("Motif", "Une nouvelle équipe se présente."));
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("Projet de santé en rédaction");
});

test("two people decide at once: the second reads who acted, and keeps their text", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS disputée", [
    { who: "leader", move: "createProject", daysAgo: 40 },
    { who: "leader", move: "submitHealthProject", daysAgo: 30 },
    { who: "arsOfficer", move: "acknowledgeComplete", daysAgo: 22 },
  ]);
  const ars = await as("ars");
  await choose(ars, dossier, "askProjectClarification");
  await ars.fill("Question 1", "Qui coordonne les soins non programmés ?");

  const director = await as("dg");
  await make(director, dossier, "validateProject", signedDecision(director, today()));

  await ars.fill("Réponse attendue au plus tard le", daysAgo(-20));
  await ars.press("Relire avant d’enregistrer");
  await expect(ars.page).toHaveURL(/\/conflit/);
  await ars.sees("Quelqu’un a agi avant vous");
  await ars.sees("Antoine Vasseur");
  await expect(ars.page.getByLabel("Questions")).toHaveValue(
    "Qui coordonne les soins non programmés ?",
  );
});

test("a session that ends while typing loses nothing", async ({ as, given, expire }) => {
  const dossier = await given("CPTS interrompue", [{ who: "leader", move: "createProject" }]);
  const leader = await as("porteur");
  await leader.open(`/dossiers/${dossier.reference}/lettre/besoins`);
  await leader.fill("Quels besoins avez-vous constatés ?", "Deux médecins pour six communes.");
  await expire("porteur");
  await leader.press("Enregistrer et continuer");
  await leader.sees("Connectez-vous pour continuer.");
  await leader.press("Entrer comme porteur de projet");
  await expect(leader.page.getByLabel("Quels besoins avez-vous constatés ?")).toHaveValue(
    "Deux médecins pour six communes.",
  );
  await leader.press("Enregistrer et continuer");
  await leader.open(`/dossiers/${dossier.reference}/lettre`);
  await leader.sees("1 partie sur 6");
});

test("a confirmation sent twice is one act", async ({ as, given }) => {
  const dossier = await given("CPTS au double clic", [
    { who: "leader", move: "createProject", daysAgo: 40 },
    { who: "leader", move: "submitHealthProject", daysAgo: 10 },
  ]);
  const ars = await as("ars");
  await choose(ars, dossier, "acknowledgeComplete");
  const sent = await ars.main.locator('form[method="post"]').evaluate((form) => ({
    address: (form as HTMLFormElement).action,
    fields: Object.fromEntries(new FormData(form as HTMLFormElement)) as Record<string, string>,
  }));
  await ars.press("Déclarer le dossier complet");
  const answer = ars.page.url();
  const again = await ars.page.request.post(sent.address, {
    multipart: { ...sent.fields, etape: "confirmer" },
    headers: { origin: new URL(sent.address).origin },
  });
  expect(again.url()).toBe(answer);
  await ars.open(`/dossiers/${dossier.reference}`);
  await expect(ars.main.getByRole("link", { name: "Dossier déclaré complet" })).toHaveCount(1);
});

test("what is not mine and what is not there get the same answer", async ({ as, given }) => {
  const dossier = await given("CPTS des autres", [{ who: "leader", move: "createProject" }]);
  const stranger = await as("autre-ars");
  const read = async (reference: string) => {
    const answer = await stranger.page.request.get(`/dossiers/${reference}`);
    await stranger.open(`/dossiers/${reference}`);
    return [answer.status(), await stranger.main.innerText()];
  };
  const mine = await read(dossier.reference);
  expect(mine).toEqual(await read("43-2026-9999"));
  expect(mine[0]).toBe(404);
});

test("a form sent empty comes back with what to do, and changes nothing", async ({ as, given }) => {
  const dossier = await given("CPTS au formulaire vide", [
    { who: "leader", move: "createProject", daysAgo: 40 },
    { who: "leader", move: "submitHealthProject", daysAgo: 30 },
  ]);
  const director = await as("dg");
  await choose(director, dossier, "opposeProject");
  await director.press("Relire avant d’enregistrer");
  await director.sees("Il y a un problème");
  await director.sees("Choisissez un motif légal, ou les deux.");
  await expect(director.page).toHaveTitle(/^Erreur\u00a0: /);
  await director.open(`/dossiers/${dossier.reference}`);
  await director.sees("Projet de santé transmis, complétude à vérifier");
});
