import { CLAIRE, companion } from "./company";
import { TERRITORIES } from "./territories";
import type { Story, Timeline } from "./timeline";

/** The dossier that the demonstration's porteur has just opened. */
export const IN_EMERGENCE = "CPTS des Trois Sapins";

/** Dossiers of the Haute-Loire up to the letter, and those that ended before it was validated. */
export const letterStories = ({ leader, ars, cpam, day }: Timeline): Story[] => [
  {
    name: IN_EMERGENCE,
    place: "hauteLoire",
    leader: CLAIRE,
    communes: TERRITORIES.hautPaysDuVelay,
    episodes: [leader(34, "createProject")],
  },
  {
    name: "CPTS de la Pierre levée",
    place: "hauteLoire",
    leader: companion("Mathieu Roche"),
    communes: TERRITORIES.sucs,
    episodes: [leader(75, "createProject"), leader(41, "submitLetter"), ars(20, "approveLetter")],
  },
  {
    name: "CPTS du Grand Genêt",
    place: "hauteLoire",
    leader: CLAIRE,
    communes: TERRITORIES.craponne,
    episodes: [
      ars(120, "createProject"),
      leader(38, "submitLetter"),
      cpam(16, "askLetterClarification", {
        payload: { answerBy: day(-14), questionCount: 2 },
        content: {
          questions: [
            "Comment la commune de Cistrières, éloignée des autres, rejoint-elle le projet ?",
            "Quel médecin généraliste participe au groupe de travail sur l’accès aux soins ?",
          ],
        },
      }),
    ],
  },
  {
    name: "CPTS des Deux Fontaines",
    place: "hauteLoire",
    leader: companion("Luc Vialle"),
    communes: TERRITORIES.deuxFontaines,
    episodes: [
      leader(210, "createProject"),
      leader(150, "submitLetter"),
      cpam(120, "giveLetterOpinion", {
        payload: { opinion: "unfavourable" },
        content: { reasons: "La population ne suffit pas à faire vivre quatre missions." },
      }),
      ars(95, "refuseLetter", {
        payload: { documentOn: day(97), ground: "territory" },
        content: {
          reasons:
            "Trois communes et 3 200 habitants : le territoire est à revoir avec les communes voisines du plateau.",
        },
      }),
    ],
  },
  {
    name: "CPTS du Chemin creux",
    place: "hauteLoire",
    leader: companion("Inès Chabert"),
    communes: TERRITORIES.hautAllier,
    episodes: [
      leader(330, "createProject"),
      leader(290, "submitLetter"),
      ars(270, "askLetterClarification"),
      leader(255, "answerLetterClarification"),
      cpam(236, "giveLetterOpinion", {
        payload: { opinion: "withReservations" },
        content: { reasons: "La mission d’accès aux soins reste à préciser." },
      }),
      ars(232, "approveLetter", { payload: { documentOn: day(234) } }),
      cpam(219, "approveLetter"),
    ],
  },
  {
    name: "CPTS des Mésanges bleues",
    place: "hauteLoire",
    leader: companion("Anne Delmas"),
    communes: TERRITORIES.monistrol,
    episodes: [
      leader(260, "createProject"),
      leader(220, "submitLetter"),
      leader(180, "withdraw", {
        payload: {},
        content: { reason: "Les professionnels rejoignent le projet voisin." },
      }),
    ],
  },
  {
    name: "CPTS du Moulin à Papier",
    place: "hauteLoire",
    leader: companion("Luc Vialle"),
    communes: TERRITORIES.langeac,
    episodes: [
      cpam(800, "createProject"),
      leader(700, "submitLetter"),
      ars(664, "approveLetter"),
      cpam(655, "approveLetter"),
      ars(70, "abandon", { payload: { warnedOn: day(121) } }),
    ],
  },
];
