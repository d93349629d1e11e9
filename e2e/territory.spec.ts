import { submit, writeLetter } from "./letter";
import type { Person } from "./person";
import { expect, test } from "./story";

const SEARCH = "Ajouter des communes";
const OPENED = [{ who: "leader", move: "createProject", daysAgo: 20 }] as const;

const communes = ({ reference }: { reference: string }) => `/dossiers/${reference}/lettre/communes`;

const look = async (leader: Person, sought: string) => {
  await leader.fill(SEARCH, sought);
  await leader.press("Ajouter");
};

const total = (leader: Person) => leader.main.locator("#total");

/** CC Brioude Sud Auvergne is 27 communes and 16 745 inhabitants; 40 % of Brioude are 2 611 of 6 527. */
async function draw(leader: Person) {
  await look(leader, "43040");
  await leader.sees("Brioude, Haute-Loire (43)");
  await leader.press(/^Ajouter les 26\sautres communes/);
  await leader.sees(/26\scommunes ajoutées/);
  await expect(total(leader)).toHaveText(/^27\scommunes, 16\s745\shabitants taille 1$/);

  await leader.press("Une partie seulement de Brioude");
  await leader.fill("Part des habitants de Brioude", "140");
  await leader.press("Enregistrer cette partie");
  await leader.sees("Dites de quelle partie il s’agit");
  await leader.fill("Part des habitants de Brioude", "40");
  await leader.fill("De quelle partie", "Iris 101 et 102");
  await leader.press("Enregistrer cette partie");
  await leader.sees(/40\s%\s: Iris 101 et 102/);
  await expect(total(leader)).toHaveText(/12\s829\shabitants/);
}

async function pasteDoubtfulLines(leader: Person) {
  await leader.press("Coller une liste de communes");
  await leader.fill(
    "Liste de communes",
    "Commune\nBrioude\nRochebrune\n05088\nTrifouilly\nVieille Brioude",
  );
  await leader.press("Lire la liste");
  await leader.sees(/ancien code 05088/);
  await leader.sees("Aucune commune connue de ce nom ou de ce code");
  await leader.choose("Rochebrune, Drôme (26)");
  await leader.press("Tenir compte de mes choix");
  await leader.press(/^Ajouter ces 4\scommunes$/);
  await leader.sees(/2\scommunes ajoutées. 2\scommunes l’étaient déjà/);
  await expect(total(leader)).toHaveText(/^29\scommunes, 13\s082\shabitants/);
  await leader.sees(/est à \d+\skm des autres communes/);
  await leader.sees(/3\sdépartements/);
}

for (const scripts of [true, false])
  test(`a territory is drawn and sent${scripts ? "" : ", without JavaScript"}`, async ({
    as,
    given,
  }) => {
    const dossier = await given(`CPTS dessinée${scripts ? "" : " sans script"}`, OPENED);
    const leader = await as("porteur", { scripts });
    await writeLetter(leader, dossier, async () => {
      await leader.sees("Aucune commune choisie");
      await draw(leader);
      await pasteDoubtfulLines(leader);
      await leader.press("Retirer Rochebrune");
      await leader.press("Retirer Valdoule");
      await leader.press("Remettre Valdoule");
      await leader.press("Retirer Valdoule");
      await leader.sees("D’un seul tenant");
      await expect(total(leader)).toHaveText(/^27\scommunes, 12\s829\shabitants/);
    });
    await submit(leader, dossier, "lettre");
    await leader.sees(/12\s829\shabitants/);
  });

for (const scripts of [true, false])
  test(`the map adds and takes out${scripts ? "" : ", without JavaScript"}`, async ({
    as,
    given,
  }) => {
    const dossier = await given(`CPTS de la carte${scripts ? "" : " sans script"}`, OPENED);
    const leader = await as("porteur", { scripts });
    await leader.open(communes(dossier));
    await look(leader, "43040");
    const area = (name: RegExp) => leader.main.getByRole("link", { name });
    await leader.enter(area(/^Ajouter Cohade,/));
    if (!scripts) await leader.press("Ajouter Cohade, Haute-Loire");
    await expect(total(leader)).toHaveText(/^2\scommunes/);
    await leader.enter(area(/^Retirer Brioude,/));
    if (!scripts) await leader.press("Retirer Brioude");
    await expect(total(leader)).toHaveText(/^1\scommune,/);
    await leader.main.getByText(/^Ajouter parmi \d+\scommunes voisines/).click();
    await expect(area(/^Ajouter Brioude,/)).toBeVisible();
  });

test("a merged commune, a homonym, a département, a place that is not in a région", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS des noms", OPENED);
  const leader = await as("porteur");
  await leader.open(communes(dossier));
  await look(leader, "43146");
  await leader.sees("Le code 43146 est celui d’une ancienne commune");
  await look(leader, "Rochebrune");
  await leader.press("Ajouter Rochebrune, Hautes-Alpes");
  await look(leader, "Haute-Loire");
  await leader.press(/^Ajouter les 256\sautres communes/);
  await expect(total(leader)).toHaveText(/^258\scommunes, 228\s849\shabitants taille 4$/);
  await look(leader, "98735");
  await leader.sees("n’est dans aucune des 18 régions");
  await look(leader, "99999");
  await leader.sees("n’est pas une commune connue");
});

test("a list that is too long is kept, and nothing is added", async ({ as, given }) => {
  const dossier = await given("CPTS aux longues listes", OPENED);
  const leader = await as("porteur");
  await leader.open(`${communes(dossier)}/liste`);
  await leader.press("Lire la liste");
  await leader.sees("Collez ou saisissez une liste");
  const field = leader.page.getByLabel("Liste de communes");
  await field.evaluate((area: HTMLTextAreaElement) => {
    area.value = "43040\n".repeat(40_000);
  });
  await leader.press("Lire la liste");
  await leader.sees(/elle a 40\s000 lignes/);
  expect((await field.inputValue()).length).toBe(240_000);
  await leader.open(communes(dossier));
  await leader.sees("Aucune commune choisie");
});

test("two pages of one territory: the second save is refused, says what was done, and keeps its text", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS à deux", OPENED);
  const [one, other] = [await as("porteur"), await as("porteur", { scripts: false })];
  await one.open(communes(dossier));
  await other.open(communes(dossier));
  await look(one, "43040");

  await other.fill("Pourquoi ce territoire", "Le bassin de Brioude.");
  await look(other, "43262");
  await other.sees(/par vous, dans une autre page \(ajouté Brioude\)/);
  await expect(other.page.getByLabel("Pourquoi ce territoire")).toHaveValue(
    "Le bassin de Brioude.",
  );
  await expect(other.page.getByLabel(SEARCH)).toHaveValue("43262");
  await other.press("Ajouter");
  await expect(total(other)).toHaveText(/^2\scommunes/);

  await one.press("Retirer Brioude");
  await one.sees(/dans une autre page \(ajouté Vieille-Brioude\)/);
});

test("an emptied territory is not finished", async ({ as, given }) => {
  const dossier = await given("CPTS vidée", OPENED);
  const leader = await as("porteur");
  await leader.open(communes(dossier));
  await look(leader, "43040");
  await leader.press("Retirer Brioude");
  await leader.sees("Aucune commune choisie");
  await leader.fill("Pourquoi ce territoire", "Un bassin de vie.");
  await leader.press("Enregistrer et continuer");
  await leader.sees("Choisissez au moins une commune");
});
