import { CLAIRE, companion } from "./company";
import { TERRITORIES } from "./territories";
import type { Story, Timeline } from "./timeline";

/** Dossiers of the Haute-Loire whose projet de santé is examined. */
export const projectStories = (t: Timeline): Story[] => {
  const { leader, ars, cpam, dg, day } = t;
  const deposit = t.depositWithTermIn(12);
  return [
    {
      name: "CPTS de la Lune rousse",
      place: "hauteLoire",
      leader: companion("Mathieu Roche"),
      communes: TERRITORIES.loireSemene,
      episodes: [...t.letterValidated(400, 360, 322), leader(4, "submitHealthProject")],
    },
    {
      name: "CPTS des Sept Moulins",
      place: "hauteLoire",
      leader: companion("Anne Delmas"),
      communes: TERRITORIES.marchesDuVelay,
      episodes: [
        ...t.letterValidated(420, 370, 331),
        leader(17, "submitHealthProject"),
        ars(9, "askMissingDocuments", {
          payload: { answerBy: day(-21), documentCount: 2 },
          content: { documents: ["Statuts signés de l’association", "Budget prévisionnel"] },
        }),
      ],
    },
    {
      name: "CPTS de la Clairière",
      place: "hauteLoire",
      leader: CLAIRE,
      communes: TERRITORIES.lePuy,
      episodes: [
        ...t.letterValidated(500, 460, 425),
        leader(deposit, "submitHealthProject"),
        ars(38, "acknowledgeComplete"),
      ],
    },
    {
      name: "CPTS du Pré aux Loutres",
      place: "hauteLoire",
      leader: companion("Inès Chabert"),
      communes: TERRITORIES.brioude,
      episodes: [
        ...t.letterValidated(480, 440, 396),
        leader(33, "submitHealthProject"),
        ars(24, "acknowledgeComplete"),
        ars(12, "askProjectClarification", {
          payload: { answerBy: day(-9), questionCount: 1 },
          content: { questions: ["Qui anime la mission de prévention avant l’embauche prévue ?"] },
        }),
      ],
    },
    {
      name: "CPTS des Cinq Chênes",
      place: "hauteLoire",
      leader: companion("Luc Vialle"),
      communes: TERRITORIES.auzon,
      episodes: [
        leader(520, "createProject"),
        leader(490, "submitLetter", { communes: [...TERRITORIES.auzon.slice(3), "43074"] }),
        ars(462, "refuseLetter"),
        leader(410, "submitLetter"),
        ars(384, "approveLetter"),
        cpam(366, "approveLetter"),
        leader(140, "submitHealthProject"),
        ars(131, "acknowledgeComplete"),
        dg(90, "opposeProject"),
      ],
    },
    {
      name: "CPTS du Sureau noir",
      place: "hauteLoire",
      leader: CLAIRE,
      communes: TERRITORIES.meygal,
      episodes: [
        ...t.letterValidated(450, 420, 372),
        leader(110, "submitHealthProject"),
        ars(99, "askMissingDocuments"),
        leader(92, "sendMissingDocuments"),
        ars(84, "acknowledgeComplete"),
        t.tacitly(92),
      ],
    },
  ];
};
