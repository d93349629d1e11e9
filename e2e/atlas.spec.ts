import type { Locator } from "@playwright/test";

import { inspectAs } from "./inspection";
import type { Person } from "./person";
import { expect, test } from "./story";

const SUMMARY = /^D’où vient ce chiffre/;

const figure = (visitor: Person, id: string): Locator => visitor.main.locator(`#chiffre-${id}`);

/** "au moins 12" is 12 of those that the register knows. */
async function countIn(place: Locator): Promise<number> {
  const text = await place.locator("b").innerText();
  return Number(text.replaceAll(/\D/g, ""));
}

async function unfoldAll(visitor: Person) {
  const folded = visitor.main.locator("details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without JavaScript", () => {
    test("a figure leads to the CPTS that it counts, on any day and in any région", async ({
      as,
    }) => {
      const visitor = await as("visiteur", { scripts });
      await visitor.open("/");
      await visitor.sees("Où en sont les CPTS");
      const signed = figure(visitor, "contractSigned");
      const count = await countIn(signed);
      expect(count).toBeGreaterThan(0);
      await signed.getByText(SUMMARY).click();
      await expect(signed.getByText("Définition")).toBeVisible();
      await expect(signed.getByText("Non renseigné", { exact: true })).toBeVisible();
      await visitor.follow(`Les ${count} CPTS comptées`);
      await expect(visitor.page).toHaveURL(/\/cpts\?.*etape=contractSigned/);
      await expect(visitor.page).toHaveURL(/date=.*connu_le=|connu_le=.*date=/);
      await expect(visitor.main.getByRole("table").locator("tbody tr")).toHaveCount(count);

      await visitor.open("/");
      await visitor.fill("Situation au", "2025-06-30");
      await visitor.select(/^Région/, "84");
      await visitor.press("Afficher");
      await visitor.sees(/Situation au 30\sjuin 2025/);
      await visitor.sees("dans la région Auvergne-Rhône-Alpes");
      await visitor.follow("Catégories du ministère");
      await visitor.sees("Prochainement en fonctionnement");
      await expect(visitor.page).toHaveURL(/date=2025-06-30/);
      await visitor.follow("Auvergne-Rhône-Alpes : carte et liste des CPTS");
      await expect(visitor.page).toHaveURL(/\/regions\/84\?date=2025-06-30/);
    });

    test("a commune is looked for by its name or its postal code", async ({ as }) => {
      const visitor = await as("visiteur", { scripts });
      await visitor.open("/?date=2026-01-01");
      await visitor.fill("Nom de la commune ou code postal", "Saint-Denis");
      await visitor.press("Chercher");
      await visitor.sees("Plusieurs communes correspondent");
      await visitor.follow("Saint-Denis (Aude)");
      await visitor.sees(/Saint-Denis \(Aude\) (est dans|n’est dans aucune CPTS)/);
      await expect(visitor.page).toHaveURL(/date=2026-01-01/);
      await visitor.fill("Nom de la commune ou code postal", "43100");
      await visitor.press("Chercher");
      await visitor.sees("Brioude (Haute-Loire)");
      await visitor.fill("Nom de la commune ou code postal", "Nulle-Part-sur-Rien");
      await visitor.press("Chercher");
      await visitor.sees("Aucune commune ne correspond");
    });

    test("what is not understood is explained, and what was typed is kept", async ({ as }) => {
      const visitor = await as("visiteur", { scripts });
      const answer = visitor.page.waitForResponse((response) => response.url().includes("/?"));
      await visitor.open("/?date=2026-02-30&region=99&connu_le=hier");
      expect((await answer).status()).toBe(400);
      await visitor.sees("Le 2026-02-30 n’existe pas");
      await visitor.sees("Aucune région ne porte ce code");
      await expect(visitor.main.getByLabel("Connu le")).toHaveValue("hier");
      await visitor.fill("Situation au", "2026-02-28");
      await visitor.fill("Connu le", "");
      await visitor.press("Afficher");
      await visitor.sees(/Situation au 28\sfévrier 2026/);
    });
  });
}

test("a day to come is answered as today, and said", async ({ as }) => {
  const visitor = await as("visiteur");
  await visitor.open("/?date=2099-03-03");
  await visitor.sees("n’est pas encore venu");
  for (const date of ["2015-01-01", "1-1-1", "2026-13-01"]) {
    const { status } = await visitor.page.request
      .get(`/?date=${date}`)
      .then((answer) => ({ status: answer.status() }));
    expect(status, date).toBe(400);
  }
});

test("the sentence of a figure is copied with its source and its permanent link", async ({
  as,
}) => {
  const visitor = await as("visiteur");
  await visitor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitor.open("/");
  const signed = figure(visitor, "contractSigned");
  await signed.getByRole("button", { name: /^Copier la phrase/ }).click();
  await expect(signed.getByRole("status")).toHaveText("Phrase copiée");
  const copied = await visitor.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /CPTS à l’étape.*Source.: Jalons, http.*connu_le=.*#chiffre-contractSigned/,
  );
});

test("each source can be unfolded, and the map walked through by the keyboard", async ({ as }) => {
  const visitor = await as("visiteur");
  await visitor.open("/");
  await unfoldAll(visitor);
  await inspectAs(visitor.page, "atlas unfolded");
  const map = visitor.main.getByRole("group", { name: /^Population couverte par région/ });
  await expect(map.getByRole("link")).toHaveCount(13);
  const first = map.getByRole("link").first();
  await visitor.main.getByRole("link", { name: "Passer la carte" }).focus();
  await visitor.page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await expect(first.locator("path")).toHaveCSS("stroke-width", "4px");
  for (const name of await map.getByRole("link").all()) {
    await expect(name).toHaveAccessibleName(
      /, (au moins )?[\d,]+.% de la population|non renseignée/,
    );
  }
  await visitor.enter(map.getByRole("link", { name: /^Bretagne/ }));
  await expect(visitor.page).toHaveURL(/\/regions\/53/);
});
