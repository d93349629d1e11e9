import type { ConsequenceLine } from "../acts/consequences";
import { ofOrganisation, withArticle } from "../acts/parties";
import type { Relation } from "../lifecycle/relations";
import { formatDay } from "../shared/dates";
import type { PlainDate } from "../shared/plain-date";
import { countOf, formatPopulation, inSentence, listOf, quoted } from "../shared/typography";
import { SIZE_WORDS, sizeClassOf } from "../territory/size";
import type { ChangeForDecision } from "./change";
import { effectiveOn } from "./effect";
import type { ChangeMove } from "./moves";
import { CHANGE_STATE_WORDS, type ChangeState } from "./states";

/** A territory as consequences speak of it. */
export type CountedTerritory = { population: number; communeCount: number };

/** An act about to be made on a change: where it leads, and what it says once its form is filled. */
export type ChangePreview = {
  move: ChangeMove;
  to: ChangeState;
  relation: Relation;
  change: Pick<ChangeForDecision, "acts">;
  /** "ARS Bretagne", "CPAM de la Loire": who reads the dossier besides its leaders. */
  names: { ars: string; leadCaisse: string; associatedCaisses: readonly string[] };
  isContractSigned: boolean;
  inForce: CountedTerritory | undefined;
  proposed: CountedTerritory;
  /** The date of an acceptance, once the form says it. */
  documentOn?: PlainDate | undefined;
};

const isAccepted = ({ move, to }: ChangePreview) => move === "acceptChange" && to === "accepted";

/** The authority that has not accepted yet. */
const otherAuthority = ({ relation, names }: ChangePreview) =>
  withArticle(relation === "arsOfficer" ? names.leadCaisse : names.ars);

function stateOf(preview: ChangePreview): string {
  const state = quoted(inSentence(CHANGE_STATE_WORDS[preview.to]));
  const dossier = "L’état du dossier ne change pas.";
  if (preview.move === "acceptChange" && preview.to === "proposed")
    return `La modification reste à l’état ${state} : l’accord de ${otherAuthority(preview)} manque encore. ${dossier}`;
  return `La modification passe à l’état ${state}. ${dossier}`;
}

function datesOf(preview: ChangePreview): string {
  if (preview.move === "proposeChange")
    return "Aucune date ne change. Aucun texte ne fixe de délai de réponse.";
  if (!isAccepted(preview)) {
    return preview.move === "acceptChange"
      ? "Aucune date ne change avant le second accord."
      : "Aucune date ne change.";
  }
  const rule = "la plus tardive des dates des deux accords";
  const on = preview.documentOn && effectiveOn(preview.change, preview.documentOn);
  return on
    ? `Le nouveau territoire compte à partir du ${formatDay(on)}, ${rule}.`
    : `Le nouveau territoire compte à partir de ${rule}.`;
}

function toldOf({ move, relation, names }: ChangePreview): string {
  const caisses = [names.leadCaisse, ...names.associatedCaisses].map(withArticle);
  const ars = withArticle(names.ars);
  const [lead = "", ...associated] = caisses;
  const told = {
    leader: [ars, ...caisses],
    arsOfficer: ["le porteur", ...caisses],
    leadCpamOfficer: ["le porteur", ars, ...associated],
  }[relation as "leader" | "arsOfficer" | "leadCpamOfficer"] ?? [ars, lead];
  const awaited =
    move === "proposeChange"
      ? ` La réponse attendue paraît dans la liste ${quoted("À traiter")} ${listOf([names.ars, names.leadCaisse].map(ofOrganisation))}.`
      : "";
  return `L’acte paraît dans le dossier pour ${listOf(told)}.${awaited} Aucun courriel n’est envoyé.`;
}

function wayBackOf({ move, to }: ChangePreview): string {
  switch (move) {
    case "proposeChange":
      return "Ce qui est proposé ne se modifie plus. Vous pouvez retirer la proposition tant qu’elle est en examen.";
    case "acceptChange":
      return to === "accepted"
        ? "La modification acceptée ne s’annule pas : le territoire change ensuite par une autre modification."
        : "L’accord ne s’efface pas. Vous pouvez encore refuser tant que l’autre accord manque.";
    case "refuseChange":
      return "Le refus ne s’annule pas. Le porteur peut proposer une autre modification.";
    case "withdrawChange":
      return "La proposition retirée ne revient pas. Une autre peut être faite.";
  }
}

const sizeOf = ({ population }: CountedTerritory) => SIZE_WORDS[sizeClassOf(population)].name;

function warningsOf(preview: ChangePreview): string[] {
  const { move, isContractSigned, inForce, proposed } = preview;
  if (move !== "proposeChange" && move !== "acceptChange") return [];
  const changesSize = inForce !== undefined && sizeOf(inForce) !== sizeOf(proposed);
  const sizes = inForce && `de la ${sizeOf(inForce)} à la ${sizeOf(proposed)}`;
  const size = changesSize
    ? [
        isAccepted(preview)
          ? `La CPTS passe ${sizes}.`
          : `Une fois acceptée, la modification fait passer la CPTS ${sizes}.`,
      ]
    : [];
  const amendment = isAccepted(preview)
    ? "Avenant nécessaire : le contrat ACI est signé."
    : "Le contrat ACI est signé : une modification acceptée demande un avenant.";
  return isContractSigned ? [amendment, ...size] : size;
}

function publicEffectOf(preview: ChangePreview): string {
  const { communeCount, population } = preview.proposed;
  return isAccepted(preview)
    ? `Le territoire public devient celui-ci : ${countOf(communeCount, "commune")}, ${formatPopulation(population)}.`
    : "Le public ne voit ni la proposition ni son examen.";
}

/** What an act on a change does, under the headings and in the order of every act. */
export const changeConsequences = (preview: ChangePreview): ConsequenceLine[] => [
  { kind: "state", text: stateOf(preview) },
  { kind: "dates", text: datesOf(preview) },
  { kind: "messages", text: toldOf(preview) },
  { kind: "reversibility", text: wayBackOf(preview) },
  ...warningsOf(preview).map((text): ConsequenceLine => ({ kind: "warning", text })),
  { kind: "public", text: publicEffectOf(preview) },
];
