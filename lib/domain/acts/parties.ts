import type { ActContext } from "./context";

/** How a party of a contract is called: "CPTS de …", "CPAM de la Haute-Loire", "ARS …". */
export function partyName(
  key: string,
  names: ActContext["names"],
  partyNames: Record<string, string> = names.parties ?? {},
): string {
  switch (key) {
    case "cpts":
      return names.dossier;
    case "leadCpam":
      return names.leadCaisse?.name ?? "CPAM pilote";
    case "ars":
      return names.ars;
    case "msa":
      return partyNames["msa"] ?? "MSA";
    default: {
      const associated = names.associatedCaisses.find(({ id }) => key === `caisse:${id}`);
      return partyNames[key] ?? associated?.name ?? "Autre caisse";
    }
  }
}

/** "l’ARS Bretagne", "la CPAM de la Loire", "la Caisse primaire…": inside a sentence. */
export const withArticle = (organisation: string): string =>
  /^ARS\b/.test(organisation) ? `l’${organisation}` : `la ${caisse(organisation)}`;

/** "de l’ARS Bretagne", "de la CPAM de la Loire". */
export const ofOrganisation = (organisation: string): string => `de ${withArticle(organisation)}`;

const caisse = (name: string) => name.replace(/^Caisse\b/, "caisse");
