import { type StagedScene, sampleFile, stageProposal } from "@/db/testing/stage";

import { today } from "./acts";
import type { Person } from "./person";
import { expect, test } from "./story";

const signed: StagedScene[] = [
  { who: "leader", move: "createProject", daysAgo: 300 },
  { who: "leader", move: "submitHealthProject", daysAgo: 250 },
  { who: "arsDirector", move: "validateProject", daysAgo: 220 },
  { who: "leadCpamOfficer", move: "openAci", daysAgo: 180 },
  { who: "leadCpamOfficer", move: "openSigning", daysAgo: 100 },
  { who: "leadCpamOfficer", move: "recordSignature", daysAgo: 80 },
];

type Dossier = { reference: string };

const NEXT = "Enregistrer et continuer";
const PROPOSE = "Proposer une modification du territoire";
const territory = ({ reference }: Dossier) => `/dossiers/${reference}/territoire`;

/** A commune more than the territory in force, and why. */
async function write(leader: Person, dossier: Dossier, { commune = "", kind = "Révision" } = {}) {
  const topic = (slug: string) => leader.open(`${territory(dossier)}/modifier/${slug}`);
  if (commune) {
    await topic("communes");
    await leader.fill("Ajouter des communes", commune);
    await leader.press("Ajouter");
    await leader.press(NEXT);
  }
  await topic("nature");
  await leader.choose(new RegExp(`^${kind}`));
  await leader.press(NEXT);
  await topic("raisons");
  await leader.fill("Pourquoi modifier le territoire", "Ses infirmières travaillent avec nous.");
  await leader.press(NEXT);
}

async function propose(leader: Person, dossier: Dossier) {
  await leader.open(`${territory(dossier)}/modifier/verifier`);
  await leader.press(PROPOSE);
}

async function accept(person: Person, dossier: Dossier, number: number) {
  await person.open(`${territory(dossier)}/modifications/${number}`);
  await person.follow("Accepter la modification");
  await person.fill("Date du document", today());
  await person.press("Relire avant d’enregistrer");
  await person.press("Accepter la modification");
}

test("a change of territory is proposed, refused with reasons, proposed again", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS qui s’agrandit", signed);
  const leader = await as("porteur");
  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.follow(PROPOSE);
  await leader.sees("Vous avez terminé 0 partie sur 3");
  await leader.open(`${territory(dossier)}/modifier/communes`);
  await leader.press(NEXT);
  await leader.sees("Changez au moins une commune ou une part");
  await write(leader, dossier, { commune: "43040" });
  await leader.open(`${territory(dossier)}/modifier/verifier`);
  await leader.sees("1 commune ajoutée");
  await leader.sees("une modification acceptée demande un avenant");
  await leader.press(PROPOSE);
  await leader.sees("Modification du territoire en examen");

  await leader.open(`/dossiers/${dossier.reference}`);
  await leader.asksWhyNot(PROPOSE, "Une autre modification est en examen.");

  const ars = await as("ars");
  await ars.open("/a-traiter");
  await ars.sees("Se prononcer sur la modification du territoire");
  await ars.open(`/dossiers/${dossier.reference}`);
  await ars.follow("Modification n° 1");
  await ars.sees("Ses infirmières travaillent avec nous.");
  await ars.sees(/^Ajoutée Brioude/);
  await ars.follow("Refuser la modification");
  await ars.press("Relire avant d’enregistrer");
  await ars.sees("Indiquez les motifs");
  await ars.fill("Motifs", "Brioude relève d’un autre bassin de vie.");
  await ars.press("Relire avant d’enregistrer");
  await ars.press("Refuser la modification");
  await ars.sees("Brioude relève d’un autre bassin de vie.");

  await leader.open(`${territory(dossier)}/modifications/1`);
  await leader.sees("Brioude relève d’un autre bassin de vie.");
  await leader.open(`${territory(dossier)}/modifier/raisons`);
  await leader.fill("Pourquoi modifier le territoire", "Le bassin de vie de Brioude est le nôtre.");
  await leader.press(NEXT);
  await propose(leader, dossier);
  await expect(leader.page).toHaveURL(/modifications\/2$/);
});

test("a change is accepted by both authorities, and the signed contract needs an avenant", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS agrandie", signed);
  await stageProposal(dossier, ["43157", "43002", "43046", "43040"]);
  const ars = await as("ars");
  await accept(ars, dossier, 1);
  await ars.sees("Accord enregistré");
  await ars.open(`${territory(dossier)}/modifications/1`);
  await ars.asksWhyNot("Accepter la modification", "Votre accord est déjà enregistré.");
  const cpam = await as("cpam");
  await accept(cpam, dossier, 1);
  await cpam.sees("Modification acceptée");

  await cpam.open(`/dossiers/${dossier.reference}`);
  await cpam.sees("Avenant nécessaire");
  const observer = await as("observateur");
  await observer.open(`/dossiers/${dossier.reference}`);
  await observer.follow("Modification n° 1");
  await observer.sees("Brioude");
  await observer.seesNo(/travaillent déjà avec les nôtres/);
});

test("an attachment carries its letter, and two answers at once do not hide each other", async ({
  as,
  given,
}) => {
  const dossier = await given("CPTS sans script qui s’étend", signed);
  const leader = await as("porteur", { scripts: false });
  await write(leader, dossier, { commune: "43040", kind: "Extension par rattachement" });
  await leader.open(`${territory(dossier)}/modifier/verifier`);
  await leader.sees("La transmission n’est pas encore possible.");
  await leader.open(`${territory(dossier)}/modifier/lettre`);
  await leader.attach("Fichiers PDF", sampleFile("Lettre"));
  await leader.press("Joindre");
  await leader.press(NEXT);
  await propose(leader, dossier);
  await leader.sees("lettre.pdf");

  const cpam = await as("cpam", { scripts: false });
  await cpam.open(`${territory(dossier)}/modifications/1/refuser`);
  await cpam.fill("Motifs", "Le contrat est en cours de renouvellement.");
  const ars = await as("ars", { scripts: false });
  await accept(ars, dossier, 1);
  await cpam.press("Relire avant d’enregistrer");
  await cpam.sees("Quelqu’un a agi avant vous");
  await cpam.sees("Accord enregistré");
  await cpam.follow("Reprendre ma saisie");
  await expect(cpam.main.getByLabel("Motifs")).toHaveValue(
    "Le contrat est en cours de renouvellement.",
  );

  await leader.open(`${territory(dossier)}/modifications/1`);
  await leader.follow("Retirer la proposition");
  await leader.press("Relire avant d’enregistrer");
  await leader.press("Retirer la proposition");
  await leader.sees("Proposition retirée");
  await cpam.press("Relire avant d’enregistrer");
  await cpam.sees("Proposition retirée");
});
