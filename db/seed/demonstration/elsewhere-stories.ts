import { companion } from "./company";
import { TERRITORIES } from "./territories";
import type { Story, Timeline } from "./timeline";

const samuel = companion("Samuel Kerviel");
const rozenn = companion("Rozenn Le Bihan");
const anne = companion("Anne Delmas");

/** Dossiers of other départements, so that the other ARS and the observer have theirs. */
export const elsewhereStories = (t: Timeline): Story[] => {
  const { leader, ars, cpam, dg, day } = t;
  return [
    {
      name: "CPTS du Ruban vert",
      place: "loire",
      leader: anne,
      communes: TERRITORIES.forez,
      episodes: [
        ...t.letterValidated(640, 600, 566),
        leader(420, "submitHealthProject"),
        dg(372, "opposeProject", { payload: { grounds: ["regionalHealthPlan"] } }),
        dg(130, "withdrawOpposition", {
          payload: { decidedOn: day(141), decision: "judgment" },
          content: { reference: "Tribunal administratif, jugement de démonstration n° 1" },
          files: ["Jugement"],
        }),
      ],
    },
    {
      name: "CPTS des Quatre Ruisseaux",
      place: "loire",
      leader: anne,
      communes: TERRITORIES.roannais,
      episodes: [
        cpam(90, "takeOver", {
          payload: {
            to: "operational",
            milestones: [
              { stage: "projectValidated", on: day(1700), precision: "month" },
              { stage: "aciSigned", on: day(1480), precision: "day" },
              { stage: "operational", on: day(1350), precision: "month" },
            ],
            effectOn: day(1480),
          },
        }),
        cpam(88, "nameLeader"),
      ],
    },
    {
      name: "CPTS de la Chouette grise",
      place: "puyDeDome",
      leader: anne,
      communes: TERRITORIES.thiers,
      episodes: [
        ...t.letterValidated(560, 520, 470),
        leader(130, "submitHealthProject"),
        ars(121, "acknowledgeComplete"),
        t.tacitly(130),
        leader(60, "openAci"),
        ars(40, "recordTimelyOpposition", {
          payload: { signedOn: day(84), notifiedOn: day(80) },
        }),
      ],
    },
    {
      name: "CPTS du Genévrier",
      place: "puyDeDome",
      leader: anne,
      communes: TERRITORIES.issoire,
      episodes: [
        leader(320, "createProject"),
        leader(280, "submitLetter"),
        ars(262, "approveLetter"),
        leader(250, "submitHealthProject"),
        ars(241, "acknowledgeComplete"),
        t.tacitly(250),
        dg(150, "confirmValidation"),
      ],
    },
    {
      name: "CPTS de la Marée basse",
      place: "finistere",
      leader: samuel,
      communes: TERRITORIES.douarnenez,
      episodes: [leader(60, "createProject"), leader(22, "submitLetter")],
    },
    {
      name: "CPTS du Phare penché",
      place: "finistere",
      leader: samuel,
      communes: TERRITORIES.poher,
      episodes: [
        ...t.letterValidated(390, 350, 305),
        ars(8, "submitHealthProject", {
          payload: { receivedOn: day(11) },
          content: { topics: {}, signatory: "Samuel Kerviel" },
        }),
      ],
    },
    {
      name: "CPTS de la Grève blanche",
      place: "finistere",
      leader: rozenn,
      communes: TERRITORIES.quimperle,
      episodes: [
        ...t.letterValidated(600, 560, 510),
        leader(300, "withdraw", { payload: {} }),
        ars(110, "reopen"),
      ],
    },
    {
      name: "CPTS des Ajoncs d’argent",
      place: "illeEtVilaine",
      leader: rozenn,
      communes: TERRITORIES.fougeres,
      episodes: [
        ...t.letterValidated(1300, 1260, 1220),
        ...t.projectValidated(1000, 955),
        leader(940, "openAci"),
        cpam(820, "openSigning"),
        cpam(800, "recordSignature"),
        cpam(650, "startOperation", { payload: { startedOn: day(660) } }),
      ],
    },
    {
      name: "CPTS du Cap vermeil",
      place: "alpesMaritimes",
      leader: companion("Lina Barale"),
      communes: TERRITORIES.niceEast,
      episodes: [
        ...t.letterValidated(900, 860, 815),
        ...t.projectValidated(560, 515),
        cpam(480, "openAci"),
        cpam(330, "openSigning"),
        cpam(310, "recordSignature"),
        cpam(3, "startOperation", {
          payload: { startedOn: day(20), publishOn: day(-9) },
          content: { publicationReason: "L’ARS et la CPAM l’annoncent ensemble ce jour-là." },
        }),
      ],
    },
    {
      name: "CPTS des Deux Citronniers",
      place: "alpesMaritimes",
      leader: companion("Hugo Ferrero"),
      communes: TERRITORIES.niceWest,
      episodes: t.letterValidated(300, 260, 214),
    },
    {
      name: "CPTS du Vacoa doré",
      place: "laReunion",
      leader: companion("Marie-Ange Payet"),
      communes: TERRITORIES.reunionSud,
      episodes: [
        ...t.letterValidated(520, 480, 430),
        ...t.projectValidated(190, 140),
        leader(100, "openAci"),
      ],
    },
    {
      name: "CPTS de la Cigogne rousse",
      place: "basRhin",
      leader: companion("Élise Wagner"),
      communes: TERRITORIES.selestat,
      episodes: [
        ...t.letterValidated(820, 780, 730),
        leader(480, "submitHealthProject", {
          payload: { registration: "Sélestat vol. 41 n° 12" },
        }),
        ars(471, "acknowledgeComplete"),
        dg(430, "validateProject"),
        leader(400, "openAci"),
        cpam(120, "openSigning"),
        cpam(95, "recordSignature"),
      ],
    },
  ];
};
