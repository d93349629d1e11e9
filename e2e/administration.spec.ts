import { expect, test } from "./story";

/** A square where Mayotte is, for each of its seventeen communes. */
function mayotte(last = 17) {
  const features = Array.from({ length: last }, (_, index) => {
    const [west, south] = [45.05 + (index % 5) / 50, -12.95 + Math.floor(index / 5) / 50];
    const ring = [
      [west, south],
      [west + 0.02, south],
      [west + 0.02, south + 0.02],
      [west, south + 0.02],
      [west, south],
    ];
    return {
      type: "Feature",
      properties: { INSEE_COM: String(97_601 + index) },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

const file = (name: string, content: string) => ({ name, buffer: Buffer.from(content) });

const CREDIT = "IGN, Admin Express 2026, Licence Ouverte 2.0";

test("an administrator confirms who serves a département, and is in no dossier", async ({ as }) => {
  const administrator = await as("administrateur");
  await administrator.open("/a-traiter");
  await expect(administrator.main.getByRole("heading", { level: 1 })).toHaveText("Administration");
  await administrator.open("/dossiers");
  await administrator.sees("Votre mandat ne donne accès à aucun dossier");
  await administrator.follow("Ouvrir l’administration");

  await administrator.follow("Ouvrir les caisses");
  await administrator.follow("Pyrénées-Atlantiques");
  await administrator.sees("à vérifier");
  await administrator.press("Enregistrer");
  await administrator.sees("Indiquez où vous l’avez lu");

  await administrator.select("Attribuer des communes à une caisse", "CPAM de Pau-Pyrénées");
  await administrator.fill("Et ces communes", "Bayonne\nBiarritz\nBrioude");
  await administrator.fill("Source", "Annuaire de l’assurance maladie, janvier 2027");
  await administrator.tick("D’après cette source");
  await administrator.press("Enregistrer");
  await administrator.sees(/ne sont pas des communes du département.*Brioude/);
  await administrator.fill("Et ces communes", "Bayonne\nBiarritz");
  await administrator.press("Enregistrer");
  await administrator.sees("Modification enregistrée.");
  await administrator.sees("confirmé");
  await administrator.sees("Annuaire de l’assurance maladie, janvier 2027");
});

test("two administrators edit one département: the second reads it and loses nothing", async ({
  as,
}) => {
  const [first, second] = [await as("administrateur"), await as("administrateur")];
  const page = "/administration/caisses/972";
  await first.open(page);
  await second.open(page);
  for (const administrator of [first, second]) {
    await administrator.fill("Source", "Courrier de la caisse, mars 2027");
    await administrator.tick("D’après cette source");
    await administrator.press("Enregistrer");
  }
  await first.sees("Modification enregistrée.");
  await second.sees(/Quelqu’un a modifié ce département/);
  await expect(second.page.getByLabel("Source", { exact: true })).toHaveValue(
    "Courrier de la caisse, mars 2027",
  );
  await second.press("Enregistrer");
  await second.sees("Modification enregistrée.");
});

test("wrong contours change nothing; exact ones draw their région until they are withdrawn", async ({
  as,
}) => {
  const administrator = await as("administrateur");
  await administrator.open("/administration");
  await administrator.follow("Ouvrir les contours");
  await administrator.sees("contours approchés");

  await administrator.press("Importer ces contours");
  await administrator.sees("Choisissez un fichier GeoJSON");
  await administrator.fill("Crédit et licence", CREDIT);
  const wrong: [string, RegExp][] = [
    ["code;nom\n97601;Acoua", /n’est pas du JSON/],
    [mayotte().slice(0, -100), /s’arrête avant la fin/],
    [mayotte().replaceAll("INSEE_COM", "nom"), /n’a pas de code Insee/],
    [mayotte(9), /a 9 de ses 17 communes/],
  ];
  for (const [content, words] of wrong) {
    await administrator.attach("Fichier GeoJSON", file("communes.geojson", content));
    await administrator.press("Importer ces contours");
    await administrator.sees(words);
    await administrator.sees("contours approchés");
    await expect(administrator.page.getByLabel("Crédit et licence")).toHaveValue(CREDIT);
  }

  await administrator.attach("Fichier GeoJSON", file("mayotte.geojson", mayotte()));
  await administrator.press("Importer ces contours");
  await administrator.sees(/Contours importés.*17\s+communes, 1\s+région entière/);
  await administrator.sees(/1\s+région exacte/);
  await administrator.sees("mayotte.geojson");
  await administrator.press(/Retirer ces contours/);
  await administrator.sees(/Ces contours sont retirés/);
  await administrator.sees(/1\s+fichier retiré/);
});

test("a file heavier than any is refused before it is read", async ({ as, request }) => {
  const administrator = await as("administrateur");
  await administrator.open("/administration/contours");
  const answer = await administrator.page.request.post("/administration/contours/envoi", {
    multipart: {
      credit: CREDIT,
      fichier: {
        name: "france.geojson",
        mimeType: "application/geo+json",
        buffer: Buffer.alloc(62 * 1024 * 1024, " "),
      },
    },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("Un envoi ne dépasse pas 61\u00a0Mo");
  expect((await request.get("/administration")).url()).toContain("/connexion");
});

for (const login of ["porteur", "dg", "cpam", "observateur"] as const)
  test(`nothing of it is there for ${login}`, async ({ as }) => {
    const person = await as(login);
    for (const path of ["", "/caisses", "/caisses/59", "/contours"]) {
      await person.open(`/administration${path}`);
      await person.sees(/n’existe pas, ou vous n’y avez pas accès/);
    }
    const sent = await person.page.request.post("/administration/contours/envoi", {
      multipart: {
        credit: CREDIT,
        fichier: {
          name: "mayotte.geojson",
          mimeType: "application/geo+json",
          buffer: Buffer.from(mayotte()),
        },
      },
    });
    expect(await sent.text()).toMatch(/n’existe pas, ou vous n’y avez pas accès/);
  });
