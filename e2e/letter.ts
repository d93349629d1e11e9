import type { Person } from "./person";

type Dossier = { reference: string };

const NEXT = "Enregistrer et continuer";

/** Communes of another CPTS are taken with a word on why. */
async function explainShared(leader: Person) {
  const question = leader.main.getByLabel(/^Pourquoi inclure/);
  if ((await question.count()) > 0) await question.fill("Les patients consultent des deux côtés.");
}

async function takeTwoCommunes(leader: Person) {
  for (const code of ["43157", "43002"]) {
    await leader.fill("Ajouter des communes", code);
    await leader.press("Ajouter");
  }
}

/** Every required topic of a letter, one page each, then the check page. */
export async function writeLetter(
  leader: Person,
  { reference }: Dossier,
  draw: (leader: Person) => Promise<void> = takeTwoCommunes,
) {
  const topic = async (slug: string, fill: () => Promise<void>) => {
    await leader.open(`/dossiers/${reference}/lettre/${slug}`);
    await fill();
    await leader.press(NEXT);
  };
  await topic("porteur", async () => {
    await leader.fill("Nom et prénom", "Claire Meunier");
    await leader.fill("Profession ou fonction", "Infirmière libérale");
    await leader.fill("Adresse électronique", "claire.meunier@exemple.fr");
  });
  await topic("acteurs", async () => {
    await leader.fill("Médecins généralistes", "12");
    await leader.fill("Infirmiers", "25");
  });
  await topic("communes", async () => {
    await draw(leader);
    await explainShared(leader);
    await leader.fill("Pourquoi ce territoire ?", "Un même bassin de vie autour du Puy.");
  });
  await topic("besoins", () =>
    leader.fill("Quels besoins avez-vous constatés ?", "Trois médecins partent à la retraite."),
  );
  await topic("missions", async () => {
    for (const mission of ["Accès aux soins", "Parcours", "Prévention", "Crises sanitaires"])
      await leader.fill(mission, "Un groupe de travail se réunit chaque mois.");
  });
  await topic("calendrier", () =>
    leader.fill(
      "Quelles étapes, et pour quand ?",
      "L’association au printemps, le projet à l’été.",
    ),
  );
}

/** The territory and the document: what a projet de santé cannot be submitted without. */
export async function writeProject(
  leader: Person,
  { reference }: Dossier,
  document: { name: string; buffer: Buffer },
) {
  const base = `/dossiers/${reference}/projet`;
  await leader.open(`${base}/communes`);
  if ((await leader.main.getByText("Le Puy-en-Velay").count()) === 0) {
    await leader.fill("Ajouter des communes", "43157");
    await leader.press("Ajouter");
  }
  await explainShared(leader);
  await leader.press(NEXT);
  await leader.open(`${base}/document`);
  await leader.attach("Fichiers PDF", document);
  await leader.press("Joindre");
  await leader.press(NEXT);
}

/** The check page, the statement, and the act itself. */
export async function submit(
  leader: Person,
  { reference }: Dossier,
  document: "lettre" | "projet",
) {
  await leader.open(`/dossiers/${reference}/${document}/verifier`);
  await leader.tick(/^J’atteste/);
  await leader.press(
    document === "lettre" ? "Transmettre la lettre d’intention" : "Transmettre le projet de santé",
  );
}
