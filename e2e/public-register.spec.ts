import type { StagedScene } from "@/db/testing/stage";
import { addDays } from "@/lib/domain/shared/plain-date";

import { choose, daysAgo, signedDecision, today } from "./acts";
import { expect, test } from "./story";

const examined: StagedScene[] = [
  { who: "leader", move: "createProject", daysAgo: 60 },
  { who: "leader", move: "submitHealthProject", daysAgo: 20 },
  { who: "arsOfficer", move: "acknowledgeComplete", daysAgo: 15 },
];

const lettered: StagedScene[] = [
  { who: "leader", move: "createProject", daysAgo: 60 },
  { who: "leader", move: "submitLetter", daysAgo: 40 },
  { who: "arsOfficer", move: "approveLetter", daysAgo: 20 },
  { who: "leadCpamOfficer", move: "approveLetter", daysAgo: 20 },
];

const reporting = ({ reference }: { reference: string }) => `/cpts/cpts-${reference}/signaler`;

test("a validation is published on the day that its act says, for a reason", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS annoncée plus tard", examined);
  const director = await as("dg");
  await choose(director, dossier, "validateProject");
  await signedDecision(director, today())();
  await director.fill("Publier le", daysAgo(1));
  await director.fill("Pourquoi attendre", "Annonce commune.");
  await director.press("Relire avant d’enregistrer");
  await director.sees(/Saisissez une date postérieure/);
  await expect(director.main.getByLabel("Pourquoi attendre")).toHaveValue("Annonce commune.");

  await director.fill("Publier le", addDays(today(), 16));
  await director.press("Relire avant d’enregistrer");
  await director.sees(/la publication attend 15 jours au plus/);

  await director.fill("Publier le", addDays(today(), 5));
  await director.fill("Pourquoi attendre", "");
  await director.press("Relire avant d’enregistrer");
  await director.sees("Dites pourquoi la publication doit attendre.");

  await director.fill("Pourquoi attendre", "Annonce commune avec la CPAM.");
  await director.press("Relire avant d’enregistrer");
  await director.sees(/Public le .*, pas avant\./);
  await director.press("Valider le projet de santé");
  await director.sees("Annonce commune avec la CPAM.");
  await director.sees("Public le");

  const visitor = await as("visiteur");
  await visitor.open(reporting(dossier));
  await visitor.sees(/Cette page n’existe pas/);
});

test("an ARS declares what its register is worth", async ({ as }) => {
  const director = await as("dg");
  await director.open("/registre");
  await director.follow("Auvergne-Rhône-Alpes");
  await director.main.getByRole("radio").first().check();
  await director.fill("Vrai depuis le", addDays(today(), 3));
  await director.fill("Le registre couvre depuis le", "2017-02-01");
  await director.press("Enregistrer la déclaration");
  await director.sees(/Saisissez une date qui n’est pas dans le futur/);
  await expect(director.main.getByLabel("Le registre couvre depuis le")).toHaveValue("2017-02-01");
  await director.fill("Vrai depuis le", today());
  await director.press("Enregistrer la déclaration");
  await director.sees("Déclaration enregistrée. Elle est publique.");
  await expect(
    director.main.getByRole("row", { name: /1er février 2017.*Antoine Vasseur/ }),
  ).toBeVisible();

  const officer = await as("ars");
  await officer.open("/registre/84");
  await officer.sees("Votre mandat porte sur une partie de la région.");
  const leader = await as("porteur");
  await leader.open("/registre");
  await leader.sees(/Cette page n’existe pas/);
});

test("a reader reports an error; the first who answers closes it for all", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS qui a bougé", lettered);
  const visitor = await as("visiteur", { scripts: false });
  await visitor.open(reporting(dossier));
  await expect(visitor.page).toHaveURL(/\/cpts\/cpts-qui-a-bouge-[\d-]+\/signaler$/);
  await visitor.fill("Votre adresse électronique", "moi");
  await visitor.press("Envoyer le signalement");
  await visitor.sees("Dites ce qui est inexact.");
  await expect(visitor.main.getByLabel("Votre adresse électronique")).toHaveValue("moi");
  await visitor.fill("Ce qui est inexact", "Le nom a changé l’an dernier.");
  await visitor.fill("Votre adresse électronique", "lectrice@exemple.fr");
  await visitor.press("Envoyer le signalement");
  await visitor.sees("Votre signalement est transmis. Merci.");

  const [ars, leader] = [await as("ars"), await as("porteur")];
  await ars.open("/a-traiter");
  await ars.follow("Le nom a changé l’an dernier.");
  await ars.sees("lectrice@exemple.fr");
  await ars.fill("Ce que vous en avez fait", "Vu avec la CPTS.");

  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.follow("Le nom a changé l’an dernier.");
  await leader.press("Clore le signalement");
  await leader.sees("Dites ce que vous en avez fait.");
  await leader.fill("Ce que vous en avez fait", "Le nom est corrigé.");
  await leader.press("Clore le signalement");
  await leader.sees("Le nom est corrigé.");
  await leader.seesNo("lectrice@exemple.fr");

  await ars.press("Clore le signalement");
  await ars.sees("Quelqu’un a déjà clos ce signalement");
  await ars.sees("Le nom est corrigé.");
  await ars.sees("Vu avec la CPTS.");
});

test("a CPTS publishes a contact, with its consent, and takes it back", async ({ as, given }) => {
  const dossier = await given("CPTS joignable", lettered);
  const leader = await as("porteur");
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.follow("Publier un contact");
  await leader.fill("Adresse électronique", "contact@joignable.fr");
  await leader.press("Publier ce contact");
  await leader.sees("sans votre accord, rien n’est publié");
  await expect(leader.main.getByLabel("Adresse électronique")).toHaveValue("contact@joignable.fr");
  await leader.tick("La CPTS accepte");
  await leader.press("Publier ce contact");
  await leader.sees("Ce contact est publié.");

  const cpam = await as("cpam");
  await cpam.open(`/dossiers/${dossier.reference}`);
  await cpam.sees("contact@joignable.fr");
  await cpam.seesNo("Modifier ou retirer");
  await cpam.open(`/dossiers/${dossier.reference}/contact-public`);
  await cpam.sees(/Cette page n’existe pas/);

  await leader.press("Retirer ce contact");
  await leader.sees("Ce contact n’est plus publié.");
  await cpam.open(`/dossiers/${dossier.reference}`);
  await cpam.seesNo("contact@joignable.fr");
});
