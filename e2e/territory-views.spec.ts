import { choose, daysAgo, make } from "./acts";
import { expect, test } from "./story";

/** Le Puy-en-Velay, Aiguilhe, Brives-Charensac; then Blavozy for the last. */
const FIRST = ["43157", "43002", "43041"];
const SECOND = ["43157", "43002", "43032"];

const twoVersions = [
  { who: "leader", move: "createProject", daysAgo: 90 },
  { who: "leader", move: "submitLetter", communes: FIRST, daysAgo: 80 },
  { who: "arsOfficer", move: "approveLetter", daysAgo: 60 },
  { who: "leadCpamOfficer", move: "approveLetter", daysAgo: 50 },
  { who: "leader", move: "submitHealthProject", communes: SECOND, daysAgo: 20 },
] as const;

test("the territory in force, its versions, and the two compared", async ({ as, given }) => {
  const dossier = await given("CPTS aux deux versions", twoVersions);
  const ars = await as("ars");
  await ars.open(`/dossiers/${dossier.reference}`);
  await ars.follow("Territoire");
  await ars.sees("En vigueur depuis l’étape");
  await ars.sees("Projet de santé transmis, version 1");
  const map = ars.main.getByRole("group", { name: /^Carte du territoire/ });
  await expect(map.getByRole("link", { name: /^Le Puy-en-Velay, [\d\s]+habitants$/ })).toHaveCount(
    1,
  );
  await expect(ars.main.getByText("Brives-Charensac").last()).toBeVisible();

  await ars.fill("Situation au", daysAgo(55));
  await ars.press("Afficher");
  await ars.sees("Aucun territoire n’était en vigueur le");
  await ars.fill("Situation au", daysAgo(40));
  await ars.press("Afficher");
  await ars.sees("Territoire en vigueur le");
  await expect(ars.main.getByRole("row", { name: /^Brives-Charensac/ })).toBeVisible();
  await ars.open(`/dossiers/${dossier.reference}/territoire?date=2026-02-30`);
  await ars.sees("Choisissez une date depuis le 26 janvier 2016");
  await ars.follow("Comparer avec la version précédente");
  await ars.sees("1 commune ajoutée, 1 retirée, 2 gardées");
  const changes = ars.main.getByRole("group", { name: /^Carte des changements/ });
  await changes.getByRole("link", { name: /retirée$/ }).focus();
  await ars.page.keyboard.press("Enter");
  await expect(ars.page).toHaveURL(/#commune-43041$/);

  await ars.open(`/dossiers/${dossier.reference}/versions/2/5`);
  await ars.follow("Voir sur la carte");
  await ars.sees("1 commune ajoutée");
});

test("an observer sees the territory in force alone; before a submission there is none", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS observée", twoVersions);
  const observer = await as("observateur");
  await observer.open(`/dossiers/${dossier.reference}/territoire`);
  await expect(observer.main.getByRole("row", { name: /^Brives-Charensac/ })).toBeVisible();
  await observer.seesNo("Blavozy");
  await observer.seesNo("Comparer avec la version précédente");
  const response = await observer.page.request.get(
    `/dossiers/${dossier.reference}/territoire/comparer/acte-2/acte-5`,
  );
  expect(response.status()).toBe(404);

  const draft = await given("CPTS sans territoire", [{ who: "leader", move: "createProject" }]);
  const leader = await as("porteur");
  await leader.open(`/dossiers/${draft.reference}/territoire`);
  await leader.sees("Aucun territoire n’est encore transmis");
});

test("a CPTS changes its name: its address stays, its old name finds it", async ({ as, given }) => {
  const dossier = await given("CPTS au premier nom", twoVersions.slice(0, 4));
  const leader = await as("porteur");
  await choose(leader, dossier, "rename");
  await leader.fill("Nouveau nom de la CPTS", "CPTS au premier nom");
  await leader.fill("Porté depuis le", daysAgo(3));
  await leader.press("Relire avant d’enregistrer");
  await leader.sees("Saisissez un autre nom : la CPTS porte déjà celui-ci.");
  await make(leader, dossier, "rename", async () => {
    await leader.fill("Nouveau nom de la CPTS", "CPTS au second nom");
    await leader.fill("Porté depuis le", daysAgo(3));
  });
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.sees("CPTS au second nom");
  await leader.sees("Noms de la CPTS");
  await leader.sees("jusqu’au");

  const ars = await as("ars");
  await ars.open("/dossiers?q=au+premier+nom");
  await ars.sees("anciennement CPTS au premier nom");
  await ars.follow("CPTS au second nom");
  await ars.sees(dossier.reference);
});

test("a région: its map and its list, for everybody", async ({ as }) => {
  const visitor = await as("visiteur");
  await visitor.open("/");
  await visitor.enter(
    visitor.main.getByRole("row", { name: /^Auvergne-Rhône-Alpes/ }).getByRole("link"),
  );
  const map = visitor.main.getByRole("group", { name: /^Carte des CPTS/ });
  await expect(
    map.getByRole("link", { name: /^CPTS du Ruban vert, projet de santé validé/ }),
  ).toHaveCount(1);
  await expect(visitor.main.getByRole("row", { name: /^CPTS du Vieux Poirier/ })).toBeVisible();
  await visitor.seesNo("CPTS de la Pierre levée");
  expect(await visitor.page.context().cookies()).toEqual([]);
  expect((await visitor.page.request.get("/regions/00")).status()).toBe(404);
});

test("without JavaScript the maps lead to their lists and two versions are chosen", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS sans script", [
    ...twoVersions,
    { who: "leader", move: "withdrawSubmission", daysAgo: 15 },
    { who: "leader", move: "submitHealthProject", communes: FIRST, daysAgo: 10 },
  ]);
  const ars = await as("ars", { scripts: false });
  await ars.open(`/dossiers/${dossier.reference}/territoire`);
  await ars.select("De la version", "acte-2");
  await ars.press("Comparer");
  await ars.sees("Les communes n’ont pas changé");
  await ars.open("/regions/84");
  await ars.sees("Contours approchés");
});
