import { expect, test } from "./story";

test("a visitor compares what others published with the register, and checks their sums", async ({
  as,
}) => {
  const visitor = await as("visiteur");
  await visitor.open("/sources");
  await visitor.sees("Somme des 13 régions = 123, comme annoncé.");
  await visitor.sees("134 + 37 + 232 = 403, comme annoncé.");
  await visitor.sees(/rien de 5 régions.: Corse, Guadeloupe, Guyane, La Réunion et Mayotte/);
  await visitor.sees("au moins");
  await visitor.open("/sources?connu_le=2026-02-30");
  await visitor.sees("Cette demande n’a pas été comprise");
});

test("a visitor reads the years, of France and of a place", async ({ as }) => {
  const visitor = await as("visiteur");
  await visitor.open("/evolution");
  const drawing = visitor.main.getByRole("img", { name: /Nombre de CPTS à chaque étape/ });
  await expect(drawing).toBeVisible();
  await visitor.main.getByText("Les mêmes chiffres, en tableau").first().click();
  await expect(
    visitor.main.getByRole("table", { name: "CPTS à chaque étape, à la fin de chaque année" }),
  ).toBeVisible();
  await visitor.sees("Ce qui avait été annoncé");
  await visitor.open("/evolution?region=84");
  await visitor.sees("Évolution des CPTS, Auvergne-Rhône-Alpes");
  await visitor.open("/evolution?departement=43");
  await visitor.sees("Communiqué CPAM de la Haute-Loire");
  await visitor.open("/evolution?region=zz");
  await visitor.sees("Aucune région ne porte ce code Insee");
  await visitor.open("/methode");
  await visitor.sees("Ce qui est public");
});
