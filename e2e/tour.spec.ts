import { choose, make, signedDecision, today } from "./acts";
import type { Person } from "./person";
import { expect, test } from "./story";

/** `SCREENSHOTS=1 npx playwright test tour` takes the pictures of the README again. */
async function picture(person: Person, name: string) {
  if (!process.env["SCREENSHOTS"]) return;
  await person.page.setViewportSize({ width: 1120, height: 740 });
  await person.page.screenshot({ path: `docs/screenshots/${name}.png`, animations: "disabled" });
}

const named = (person: Person, name: string) =>
  person.main.getByRole("link", { name, exact: true }).first();

async function openNamed(person: Person, name: string) {
  await person.open(`/dossiers?q=${encodeURIComponent(name)}`);
  await person.open((await named(person, name).getAttribute("href")) ?? "");
}

test("the tour of the demonstration, as the README tells it", async ({ as }) => {
  const leader = await as("porteur");
  await openNamed(leader, "CPTS des Trois Sapins");
  await leader.open(`${new URL(leader.page.url()).pathname}/lettre`);
  await leader.sees("3 parties sur 6");
  await picture(leader, "letter");

  const ars = await as("ars");
  await ars.open("/a-traiter");
  await picture(ars, "waiting");
  await openNamed(ars, "CPTS de la Clairière");
  await ars.sees("12 jours avant la validation tacite");
  await picture(ars, "dossier");
  const reference = /\d{2}-\d{4}-\d{4}/.exec(ars.page.url())?.[0] ?? "";
  await choose(ars, { reference }, "validateProject");
  await signedDecision(ars, today())();
  await ars.press("Relire avant d’enregistrer");
  await picture(ars, "review");

  const cpam = await as("cpam");
  await openNamed(cpam, "CPTS du Lièvre blanc");
  await cpam.open(`${new URL(cpam.page.url()).pathname}/contrat`);
  await picture(cpam, "contract");

  const director = await as("dg");
  await make(director, { reference }, "validateProject", signedDecision(director, today()));
  await ars.press("Valider le projet de santé");
  await expect(ars.page).toHaveURL(/\/conflit/);
  await picture(ars, "conflict");

  const visitor = await as("visiteur");
  await visitor.open("/");
});
