import { countOf, formatPopulation, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import type { GroupKind } from "@/lib/domain/territory/group";

/** An EPCI or a département as the page proposes it. */
export type GroupOffer = {
  kind: GroupKind;
  code: string;
  name: string;
  communeCount: number;
  /** Of all its communes. */
  inhabitants: number;
  /** How many communes it would bring, those already chosen left out. */
  missing: number;
};

export const groupName = ({ kind, code, name }: Pick<GroupOffer, "kind" | "code" | "name">) =>
  kind === "department" ? `${name} (${code})` : name;

/** Groups of communes to add at once: how many, and how many people. */
export function GroupChoices({ offers }: { offers: readonly GroupOffer[] }) {
  if (offers.length === 0) return null;
  return (
    <ul className="tasks">
      {offers.map((offer) => (
        <GroupLine key={`${offer.kind} ${offer.code}`} offer={offer} />
      ))}
    </ul>
  );
}

function GroupLine({ offer }: { offer: GroupOffer }) {
  const { kind, communeCount, inhabitants, missing } = offer;
  const chosen = communeCount - missing;
  return (
    <li>
      <span>
        {groupName(offer)}
        <span className="hint block">
          {kind === "department" ? "Département" : "Intercommunalité"}
          {NO_BREAK_SPACE}: {countOf(communeCount, "commune")}, {formatPopulation(inhabitants)}
          {chosen > 0 && missing > 0 && ` ; ${countOf(chosen, "déjà choisie", "déjà choisies")}`}
        </span>
      </span>
      {missing > 0 ? <AddGroup offer={offer} /> : <span className="muted">Déjà choisies</span>}
    </li>
  );
}

/** « Ajouter les 28 communes de CA du Puy-en-Velay ». */
export function AddGroup({ offer }: { offer: GroupOffer }) {
  const { kind, code, missing, communeCount } = offer;
  const others = missing < communeCount ? "autres " : "";
  return (
    <button
      type="submit"
      name="faire"
      value={`ajouter-groupe:${kind}:${code}`}
      className="btn s sm"
    >
      {missing === 1
        ? `Ajouter la dernière commune`
        : `Ajouter les ${missing}${NO_BREAK_SPACE}${others}communes`}
      <span className="vh"> de {groupName(offer)}</span>
    </button>
  );
}
