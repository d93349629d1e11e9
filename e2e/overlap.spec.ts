import type { StagedScene } from "@/db/testing/stage";

import { choose, daysAgo, signedDecision, today } from "./acts";
import type { Person } from "./person";
import { expect, test } from "./story";

/** Paulhaguet, Salzuit and Couteuges: no other story validates them. */
const SHARED = ["43148", "43232", "43079"];

const examined = (communes: readonly string[], days = 30): StagedScene[] => [
  { who: "leader", move: "createProject", daysAgo: days + 20 },
  { who: "leader", move: "submitHealthProject", communes, daysAgo: days },
  { who: "arsOfficer", move: "acknowledgeComplete", daysAgo: days - 5 },
];

const validated = (communes: readonly string[]): StagedScene[] => [
  ...examined(communes, 200),
  { who: "arsDirector", move: "validateProject", daysAgo: 190 },
];

const REASONS = "Pourquoi accepter ce chevauchement";

const sign = async (person: Person) => {
  await person.fill("signataire", "Antoine Vasseur");
  await person.choose("Directeur général de l’ARS");
  await person.fill("Date de signature", today());
  await person.fill("Date de notification à la CPTS", today());
};

for (const scripts of [true, false]) {
  const look = { scripts };
  const suffix = scripts ? "" : " sans script";
  test(`three communes shared are accepted with reasons${scripts ? "" : ", without JavaScript"}`, async ({
    as,
    given,
  }) => {
    const neighbour = `CPTS du Brivadois${suffix}`;
    await given(neighbour, validated([...SHARED, "43040"]));
    const dossier = await given(`CPTS des Rives${suffix}`, examined([...SHARED, "43112"]));

    const ars = await as("ars", look);
    await ars.open(`/dossiers/${dossier.reference}`);
    await ars.sees(/seraient couverts deux fois/);
    const table = ars.main.getByRole("table", { name: /Communes partagées avec des CPTS/ });
    for (const commune of ["Paulhaguet", "Salzuit", "Couteuges"])
      await expect(
        table
          .getByRole("row", { name: new RegExp(commune) })
          .filter({ hasText: neighbour })
          .first(),
      ).toBeVisible();
    await ars.sees("Habitants gagnés");
    await ars.sees("Haute-Loire sans CPTS");

    await choose(ars, dossier, "validateProject");
    await sign(ars);
    await ars.press("Relire avant d’enregistrer");
    await ars.sees("Il y a un problème");
    await ars.sees("Expliquez pourquoi vous acceptez ce chevauchement.");
    await expect(ars.page.getByLabel("Nom du signataire")).toHaveValue("Antoine Vasseur");

    await ars.fill(REASONS, "Les deux CPTS ont signé une entente.");
    await ars.press("Relire avant d’enregistrer");
    await ars.sees(/Le chevauchement demeure/);
    await ars.press("Valider le projet de santé");
    await ars.sees("Chevauchement accepté");
    await ars.sees(/Paulhaguet \(43148\)/);
    await ars.sees("Les deux CPTS ont signé une entente.");

    const leader = await as("porteur", look);
    await leader.open(`/dossiers/${dossier.reference}`);
    await leader.sees("Projet de santé validé");
  });
}

test("a territory validated meanwhile is to be read before the decision is recorded", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS devancée", examined(["43051"]));
  const ars = await as("ars");
  await choose(ars, dossier, "validateProject");
  await signedDecision(ars, today())();
  await given("CPTS plus rapide", validated(["43051"]));

  await ars.press("Relire avant d’enregistrer");
  await ars.sees(/Relisez les communes partagées/);
  await ars.sees("CPTS plus rapide");
  await expect(ars.page.getByLabel("Nom du signataire")).toHaveValue("Antoine Vasseur");
});

test("silence leaves an overlap that nobody accepted, and it is said", async ({ as, given }) => {
  await given("CPTS voisine", validated(["43069"]));
  const dossier = await given("CPTS muette", [
    ...examined(["43069", "43129"], 80),
    { who: "system", move: "deemValidated", daysAgo: 5 },
  ]);
  const ars = await as("ars");
  await ars.open(`/dossiers/${dossier.reference}`);
  await ars.sees(/chevauchement non accepté/);
  await ars.follow("Projet de santé réputé validé");
  await ars.sees("Chevauchement non accepté");
});

test("a change of the territory is asked for instead", async ({ as, given }) => {
  await given("CPTS du plateau", validated(["43130"]));
  const dossier = await given("CPTS de la lisière", examined(["43130", "43199"]));
  const cpam = await as("cpam");
  await cpam.open(`/dossiers/${dossier.reference}`);
  await cpam.follow("Demander une modification");
  await cpam.fill("Question 1", "Pouvez-vous retirer la commune partagée ?");
  await cpam.fill("Réponse attendue au plus tard le", daysAgo(-15));
  await cpam.press("Relire avant d’enregistrer");
  await cpam.press("Demander des précisions");
  await cpam.sees("Pouvez-vous retirer la commune partagée ?");
});

test("before it is sent, a leader reads what the territory shares", async ({ as, given }) => {
  await given("CPTS des premiers", validated(["43244"]));
  const dossier = await given("CPTS des suivants", [{ who: "leader", move: "createProject" }]);
  const leader = await as("porteur");
  await leader.open(`/dossiers/${dossier.reference}/lettre/communes`);
  await leader.fill("Ajouter des communes", "43244");
  await leader.press("Ajouter");
  await leader.open(`/dossiers/${dossier.reference}/lettre/verifier`);
  await leader.sees(/partagés? avec la CPTS des premiers|sont partagés/);
});
