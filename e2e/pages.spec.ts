import { DEMONSTRATION_ACCOUNTS } from "@/lib/domain/demonstration/accounts";

import { expect, test } from "./story";

test("a visitor reads the public pages, and no dossier", async ({ as }) => {
  const visitor = await as("visiteur");
  for (const path of ["/", "/aide", "/mentions-legales", "/donnees-personnelles", "/accessibilite"])
    await visitor.open(path);
  await visitor.open("/dossiers");
  await expect(visitor.main.getByRole("heading", { level: 1 })).toHaveText("Se connecter");
});

/** Who administers follows no dossier: administration.spec.ts. */
const READERS = DEMONSTRATION_ACCOUNTS.filter(({ login }) => login !== "administrateur");

for (const { login } of READERS)
  test(`${login} reads the lists and a dossier of each state`, async ({ as }) => {
    const person = await as(login);
    await person.open("/a-traiter");
    await person.open("/dossiers");
    const paths = await person.main.getByRole("table").evaluate((table) => {
      const headings = [...table.querySelectorAll("thead th")].map((th) => th.textContent);
      const known = headings.includes("État") ? headings.indexOf("État") : 1;
      const byState = new Map<string, string>();
      for (const row of table.querySelectorAll("tbody tr")) {
        const link = row.querySelector('a[href^="/dossiers/"]');
        byState.set(row.children[known]?.textContent ?? "", link?.getAttribute("href") ?? "");
      }
      return [...byState.values()];
    });
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) await person.open(path);
  });

test("who is signed in finds their work behind the door of the public pages", async ({ as }) => {
  const ars = await as("ars");
  await ars.open("/");
  await expect(ars.page.getByRole("navigation", { name: "Navigation principale" })).toHaveText(
    /Atlas.*Les CPTS.*Méthode.*Données/,
  );
  await expect(ars.page.getByText("Se déconnecter")).toHaveCount(0);
  await ars.page.getByRole("link", { name: "Se connecter" }).click();
  await ars.page.waitForURL("**/a-traiter");
  await ars.open("/connexion?retour=%2Fdossiers");
  await expect(ars.page).toHaveURL(/\/dossiers$/);
});
