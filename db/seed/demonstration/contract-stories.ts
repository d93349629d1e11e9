import { organisationId } from "../reference-organisations";
import { membersOf } from "../scenes/setting";
import { signatoryOf } from "../scenes/signatories";
import { CLAIRE, companion } from "./company";
import { TERRITORIES } from "./territories";
import type { Story, Timeline } from "./timeline";

const ARDECHE = organisationId("caisse:07");

/** Signatures on given days; who signs is the usual one of each party. */
const signed = (signatures: Record<string, string>, president: string) => ({
  payload: {
    signatures: Object.entries(signatures).map(([party, signedOn]) => ({ party, signedOn })),
  },
  content: {
    signatories: Object.keys(signatures).map((party) => ({
      party,
      ...signatoryOf(party, president),
    })),
  },
});

/** Dossiers of the Haute-Loire from the contract on. */
export const contractStories = (t: Timeline): Story[] => {
  const { leader, ars, cpam, day } = t;
  return [
    {
      name: "CPTS de la Roue pendante",
      place: "hauteLoire",
      leader: companion("Mathieu Roche"),
      communes: TERRITORIES.sudDuPuy,
      episodes: [
        ...t.letterValidated(620, 580, 540),
        ...t.projectValidated(210, 165),
        leader(120, "openAci"),
      ],
      changes: [
        {
          on: day(66),
          proposes: {
            communes: membersOf([...TERRITORIES.sudDuPuy, "43220"]),
            reasons: "Le médecin de Saint-Préjet-d’Allier assure des gardes avec les nôtres.",
          },
        },
        {
          on: day(45),
          answers: {
            who: "arsOfficer",
            move: "refuseChange",
            reasons:
              "La commune est séparée du territoire par quatre autres, et son bassin de vie est celui de Saugues.",
          },
        },
      ],
    },
    {
      name: "CPTS du Lièvre blanc",
      place: "hauteLoire",
      leader: CLAIRE,
      communes: TERRITORIES.hautLignonEtEyrieux,
      episodes: [
        ...t.letterValidated(700, 660, 610),
        ...t.projectValidated(340, 300),
        cpam(280, "openAci"),
        cpam(150, "openSigning"),
        cpam(140, "recordSignature", signed({ cpts: day(144) }, CLAIRE.name)),
        ars(120, "reopenNegotiation"),
        cpam(32, "openSigning", {
          payload: {
            parties: ["cpts", "leadCpam", "ars", "msa", `caisse:${ARDECHE}`],
            effect: "lastSignature",
          },
          content: {
            partyNames: { msa: "MSA Auvergne", [`caisse:${ARDECHE}`]: "CPAM de l’Ardèche" },
          },
        }),
        leader(20, "recordSignature", signed({ cpts: day(21) }, CLAIRE.name)),
        cpam(14, "recordSignature", signed({ cpts: day(21), leadCpam: day(16) }, CLAIRE.name)),
      ],
    },
    {
      name: "CPTS de l’Étoile du berger",
      place: "hauteLoire",
      leader: companion("Inès Chabert"),
      communes: TERRITORIES.emblavez,
      episodes: [
        ...t.letterValidated(740, 700, 655),
        ...t.projectValidated(400, 352),
        leader(300, "openAci"),
        cpam(70, "openSigning", { payload: { effect: "agreedDate", effectOn: day(-20) } }),
        cpam(52, "recordSignature", signed({ cpts: day(55), leadCpam: day(54) }, "Inès Chabert")),
        ars(47, "recordSignature", signed({ ars: day(48) }, "Inès Chabert")),
        cpam(45, "recordSignature", signed({ ars: day(48) }, "Inès Chabert")),
      ],
      changes: [
        {
          on: day(19),
          proposes: {
            communes: membersOf([...TERRITORIES.emblavez, "43023"]),
            reasons: "Les habitants de Beaune-sur-Arzon viennent à la maison de santé de Vorey.",
          },
        },
        { on: day(11), answers: { who: "leadCpamOfficer", move: "acceptChange" } },
      ],
    },
    {
      name: "CPTS du Vieux Poirier",
      place: "hauteLoire",
      leader: companion("Anne Delmas"),
      communes: TERRITORIES.saintPaulien,
      episodes: [
        leader(1450, "createProject", { content: { name: "CPTS du Poirier de Saint-Paulien" } }),
        ...t.letterValidated(1450, 1400, 1350).slice(1),
        ...t.projectValidated(1150, 1105),
        cpam(1080, "openAci"),
        cpam(960, "openSigning"),
        cpam(930, "recordSignature"),
        cpam(790, "startOperation", { payload: { startedOn: day(800) } }),
        leader(380, "rename", {
          payload: { since: day(390) },
          content: {
            name: "CPTS du Vieux Poirier",
            reason: "L’assemblée générale a choisi un nom plus court.",
          },
        }),
      ],
      changes: [
        {
          on: day(390),
          proposes: {
            kind: "attachment",
            communes: membersOf([...TERRITORIES.saintPaulien, "43221", "43260"]),
            reasons:
              "Sept professionnels de Saint-Privat-d’Allier et du Vernet demandent leur rattachement.",
          },
        },
        { on: day(371), answers: { who: "arsOfficer", move: "acceptChange" } },
        { on: day(362), answers: { who: "leadCpamOfficer", move: "acceptChange" } },
      ],
    },
    {
      name: "CPTS de la Tour carrée",
      place: "hauteLoire",
      leader: companion("Luc Vialle"),
      communes: TERRITORIES.saugues,
      episodes: [
        ars(600, "takeOver", {
          payload: {
            to: "operational",
            milestones: [
              { stage: "letterValidated", on: null, precision: "unknown" },
              { stage: "projectValidated", on: day(1500), precision: "year" },
              { stage: "aciSigned", on: day(1300), precision: "month" },
              { stage: "operational", on: day(1200), precision: "day" },
            ],
          },
          content: {
            sources: [
              "Souvenir de l’équipe",
              "Rapport annuel de l’ARS",
              "Contrat signé, page 12",
              "Rapport d’activité",
            ],
          },
        }),
        ars(590, "nameLeader"),
        ars(200, "endCpts", (played) => ({
          payload: {
            ground: "merger",
            endedOn: day(210),
            successorId: played("CPTS du Vieux Poirier").id,
          },
          content: { reason: "Les deux associations ont voté leur réunion." },
        })),
      ],
    },
  ];
};
