/** What Next gives a page: a value, several, or none. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The parameters of an address, as Next gives them to a page. */
export function paramsOf(query: URLSearchParams): SearchParams {
  const params: SearchParams = Object.create(null);
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    params[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  return params;
}

/** One value per name; what was ignored is said in French, never guessed. */
export type ReadQuery = { values: Map<string, string>; ignored: string[] };

const LONGEST = 200;

/** Reads the known names only; a name given twice counts once. */
export function readQuery(params: SearchParams, names: Record<string, string>): ReadQuery {
  const values = new Map<string, string>();
  const ignored: string[] = [];
  for (const [name, label] of Object.entries(names)) {
    const given = Object.hasOwn(params, name) ? params[name] : undefined;
    const first = Array.isArray(given) ? given[0] : given;
    if (Array.isArray(given) && given.length > 1) {
      ignored.push(`« ${label} » est donné plusieurs fois : seul le premier compte.`);
    }
    const value = first?.replace(/\p{Cc}/gu, " ").trim() ?? "";
    if (value.length > LONGEST) {
      ignored.push(`« ${label} » est trop long : il n’est pas appliqué.`);
    } else if (value !== "") {
      values.set(name, value);
    }
  }
  return { values, ignored };
}

/** A page of a list: 1 when nothing or nonsense is asked; the list itself says what its last page is. */
export function readPage(query: ReadQuery): number {
  const asked = query.values.get("page");
  if (asked === undefined) return 1;
  const page = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  if (page >= 1) return page;
  query.ignored.push("Ce numéro de page n’existe pas : voici la première.");
  return 1;
}
