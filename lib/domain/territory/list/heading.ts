import { searchKey } from "../names";

/** What a column of a list holds, by its heading. */
export type Role =
  | "code"
  | "name"
  | "department"
  | "postalCode"
  | "iris"
  | "owner"
  /** Known, and not read: people, addresses, counts, other places. */
  | "other";

const EXACT: Record<Exclude<Role, "other">, string> = {
  code: "insee|code|codes|code insee|codes insee|code insee commune|code insee de la commune|n insee|num insee|numero insee|codeinsee|insee com|inseecom|insee commune|cod com|code com|codecom|code commune|codes commune|codes communes|codecommune|code de la commune|cd cmmn|cd commune|codgeo|cod geo|code geo|code geographique|depcom|com|cog|code cog|code officiel geographique|code commune insee|commune insee|id commune|c insee|code commune cog",
  name: "commune|communes|nom commune|noms communes|nom communes|nom de commune|nom de la commune|nom des communes|noms des communes|nom de la commune insee|libelle|libelles|libelle commune|libelle de la commune|libelle communes|lib com|libcom|lib commune|libcommune|nom com|nomcom|nomcommune|nm cmmn|nm commune|nom cmmn|libgeo|lib geo|nccenr|ncc|nom|ville|villes|localite|localites|municipalite|territoire cpts|territoire|territoires|territoire de la cpts|communes cpts|communes de la cpts|communes du territoire|communes membres|commune membre|communes couvertes|communes concernees|commune d implantation|liste des communes|perimetre|nom officiel|nom officiel commune|label|intitule|designation|commune nom|nom insee|lib cmmn|libcmmn|ligneacheminement|ligne acheminement|acheminement|cp ville|code postal et ville|code postal ville",
  department:
    "dpt|dept|dep|dpts|departement|departements|code departement|code dpt|code dept|code dep|codedep|codedept|coddep|cod dep|n departement|n dpt|num dep|numero departement|num departement|dep code|cd dprt|dp|nom departement|nom dpt|libelle departement|lib dep|libdep|libdepartement|dprt|departement insee|dpt code",
  postalCode:
    "cp|code postal|codes postaux|codepostal|code post|c postal|codpost|cod post|code postaux|postal|codes postal",
  iris: "iris|code iris|codes iris|cd iris|codeiris|code rs|dcomiris|dciris|id iris|n iris|code de l iris|codiris|cod iris|code irs|cd irs",
  owner:
    "cpts|nom cpts|nom de la cpts|nom des cpts|lib cpts|nm cpts|libelle cpts|cpts nom|cpts de rattachement|nom structure|nom struct|structure|raison sociale|rs|rslongue|raison sociale longue|nom du projet|projet|denomination|nom cpts projet|communaute professionnelle territoriale de sante|cpts ou projet",
};

const ROLES = new Map<string, Role>(
  Object.entries(EXACT).flatMap(([role, keys]) =>
    keys.split("|").map((key) => [key, role as Role] as const),
  ),
);

const OTHER =
  /^(?:population|pop|habitants?|nb|nombre|region|reg|canton|arrondissement|superficie|surface|densite|president|vice president|presidence|coordonn|coordinat|contact|mail|email|e mail|courriel|adresse|tel|telephone|telecopie|portable|mobile|site|web|url|siren|siret|\w*finess\w*|epci|intercommunalite|cc|nom (?:du |de la |de l |des )?(?:president|coord|contact|epci|canton|region|iris|irs)|nom irs|lib epci|libepci|statut|etat|avancement|stade|etape|date|annee|maturite|taille|classe|commentaire|observation|remarque|medecin|effectif|lat|lon|long|latitude|longitude|x|y|geom|geometry|objectid|fid|id|ordre|num|numero|n|categ|libcateg|structureet|numvoie|typvoie|voie|compvoie|lieuditbp|compl|caisse|cpam|dd|ars|bassin|zone|zonage|type|prenom|referent|porteur|pilote|animateur|fonction|part|pourcentage|age|menages|logements|millesime|vintage|source)\b/;

/** The role of a heading; undefined when it is none. */
export function roleOf(cell: string): Role | undefined {
  const key = searchKey(cell.replaceAll("_", " ").replace(/\([^()]*\)/g, " "));
  const known = ROLES.get(key);
  if (known) return known;
  return OTHER.test(key) ? "other" : undefined;
}

export type Heading = readonly (Role | undefined)[];

const LEAST_KNOWN = 0.5;

/** Reads a line as the heading of a table; undefined when it is not one. */
export function readHeading(cells: readonly string[]): Heading | undefined {
  const said = cells.filter((cell) => cell !== "");
  if (said.length === 0 || said.some((cell) => /^[\d\s.,%]+$/.test(cell))) return undefined;
  const roles = cells.map(roleOf);
  const known = roles.filter((role) => role !== undefined);
  const useful = known.filter((role) => role !== "other");
  return useful.length > 0 && known.length / said.length >= LEAST_KNOWN ? roles : undefined;
}
