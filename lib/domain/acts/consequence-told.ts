import { type Deadline, openDeadlines, type Party } from "../lifecycle/deadlines";
import type { Relation } from "../lifecycle/relations";
import { listOf } from "../shared/typography";
import { ofOrganisation, partyName, withArticle } from "./parties";
import { type ActPreview, dossierAfter } from "./preview";

const NO_MAIL = "Aucun courriel n’est envoyé.";

const OWN: Partial<Record<Relation, string>> = {
  leader: "cpts",
  arsOfficer: "ars",
  arsDirector: "ars",
  leadCpamOfficer: "leadCpam",
};

/** Everybody who follows the dossier, but the party that acts. */
function readers({ context }: ActPreview): string[] {
  const { names, relation } = context;
  const parties = ["cpts", "ars", "leadCpam"].filter((party) => party !== OWN[relation]);
  const associated = names.associatedCaisses.map(({ id }) => `caisse:${id}`);
  return [...parties, ...associated].map((party) =>
    party === "cpts" ? "le porteur" : withArticle(partyName(party, names)),
  );
}

/** The parties for whom the act puts something on the list of things to do. */
function awaited(preview: ActPreview): string[] {
  const { dossier, names } = preview.context;
  const keyOf = ({ kind, debtor }: Deadline) => `${kind} ${debtor}`;
  const before = new Set(openDeadlines(dossier).map(keyOf));
  const debtors = openDeadlines(dossierAfter(preview))
    .filter((deadline) => !before.has(keyOf(deadline)))
    .map(({ debtor }) => debtor);
  const name = (party: Party) =>
    party === "cpts" ? "du porteur" : ofOrganisation(partyName(party, names));
  return [...new Set(debtors)].map(name);
}

/** Who learns of the act, and where. */
export function toldOf(preview: ActPreview): string {
  const { move, context } = preview;
  if (move === "createProject" || move === "takeOver") {
    return `Le dossier apparaît dans les listes de l’ARS et de la CPAM pilote. ${NO_MAIL}`;
  }
  const told = listOf(readers(preview));
  const leaders = context.names.leaders.length;
  const everyLeader =
    move === "withdraw" && leaders > 1
      ? ` Les ${leaders} porteurs du dossier le voient aussi.`
      : "";
  const waiting = awaited(preview);
  const list =
    waiting.length > 0
      ? ` L’acte attendu paraît dans la liste « À traiter » ${listOf(waiting)}.`
      : "";
  return `L’acte paraît dans le dossier pour ${told}.${everyLeader}${list} ${NO_MAIL}`;
}
