import type { ClientBase } from "pg";

import { searchKey } from "@/lib/domain/territory/names";

import { Obstacle } from "../instance/obstacle";
import type { CommuneEntry, Source } from "./reference-source";
import { upsert } from "./upsert";

/** The communes of a source, with their EPCI, and where the codes that it no longer has went. */
export async function loadCommunes(owner: ClientBase, source: Source) {
  await loadIntercommunalities(owner, source);
  await loadCurrent(owner, source);
  const restored = await restore(owner, source);
  await loadFormer(owner, source);
  await loadFormerNames(owner, source);
  await retireMissing(owner, source);
  await succeedUndoneMergers(owner, restored);
  await followSuccessions(owner);
  await refuseLoss(owner, source);
  await owner.query(
    "delete from intercommunalities i where not exists (select from communes c where c.intercommunality_code = i.code)",
  );
}

const loadIntercommunalities = (owner: ClientBase, { intercommunalities }: Source) =>
  upsert(
    owner,
    "intercommunalities",
    ["code"],
    intercommunalities.map(({ code, nom, type }) => ({
      code,
      name: nom,
      search_name: searchKey(nom),
      kind: type,
    })),
  );

async function loadCurrent(owner: ClientBase, source: Source) {
  const intercommunality = new Map(
    source.intercommunalities.flatMap(({ code, membres }) =>
      membres.map((member) => [member.code, code] as const),
    ),
  );
  await upsert(
    owner,
    "communes",
    ["code"],
    source.communes.map((entry) => ({
      code: entry.code,
      name: entry.nom,
      search_name: searchKey(entry.nom),
      department_code: entry.departement,
      region_code: entry.region,
      population: entry.population ?? 0,
      kind: entry.type === "commune-actuelle" ? "commune" : "arrondissement",
      parent_code: entry.commune ?? null,
      postal_codes: entry.codesPostaux ?? [],
      vintage: source.vintage,
      intercommunality_code: intercommunality.get(entry.code) ?? null,
      retired_in: null,
    })),
  );
}

type Succession = { code: string; current_code: string };

/** The code of a commune that comes back no longer leads elsewhere; says where it led. */
async function restore(owner: ClientBase, source: Source) {
  const { rows } = await owner.query<Succession>(
    "delete from former_communes where code = any ($1) returning code, current_code",
    [codesOf(source)],
  );
  return rows;
}

/** A code that several communes of today have taken pieces of leads to the largest of them. */
async function loadFormer(owner: ClientBase, source: Source) {
  const current = new Set(codesOf(source));
  const successors = new Map<string, CommuneEntry>();
  for (const commune of source.communes)
    for (const former of commune.anciensCodes ?? []) {
      const other = successors.get(former)?.population ?? -1;
      if (!current.has(former) && (commune.population ?? 0) > other)
        successors.set(former, commune);
    }
  await upsert(
    owner,
    "former_communes",
    ["code"],
    [...successors].map(([code, commune]) => ({ code, current_code: commune.code })),
  );
}

/** The names of merged communes, all of this source's; the name that a new commune kept is no other. */
async function loadFormerNames(owner: ClientBase, source: Source) {
  const names = new Map(source.communes.map(({ code, nom }) => [code, nom]));
  await owner.query("delete from former_names");
  await upsert(
    owner,
    "former_names",
    ["current_code", "name"],
    source.formerNames
      .filter(({ name, currentCode }) => {
        const today = names.get(currentCode);
        return today !== undefined && searchKey(today) !== searchKey(name);
      })
      .map(({ name, currentCode }) => ({ current_code: currentCode, name })),
  );
}

/** Their rows stay: frozen territories name them. */
const retireMissing = (owner: ClientBase, source: Source) =>
  owner.query(
    `update communes set retired_in = $2, intercommunality_code = null
     where retired_in is null and code <> all ($1)`,
    [codesOf(source), source.year],
  );

/** A merger that is undone leaves its code to the largest of the communes that come back. */
const succeedUndoneMergers = (owner: ClientBase, restored: readonly Succession[]) =>
  owner.query(
    `insert into former_communes (code, current_code)
     select distinct on (gone.code) gone.code, back.code
     from jsonb_populate_recordset(null::former_communes, $1::jsonb) was
     join communes gone on gone.code = was.current_code and gone.retired_in is not null
     join communes back on back.code = was.code
     order by gone.code, back.population desc, back.code
     on conflict do nothing`,
    [JSON.stringify(restored)],
  );

/** A code that went to a commune since retired goes to the successor of that one. */
async function followSuccessions(owner: ClientBase) {
  let moved: number | null;
  do {
    ({ rowCount: moved } = await owner.query(
      `update former_communes f set current_code = next.current_code
       from communes gone, former_communes next, communes now
       where gone.code = f.current_code and gone.retired_in is not null
         and next.code = gone.code and now.code = next.current_code and now.retired_in is null`,
    ));
  } while (moved);
}

/** Each commune that is no more must say where its people are counted now. */
async function refuseLoss(owner: ClientBase, source: Source) {
  const { rows } = await owner.query<{ code: string; name: string }>(
    `select c.code, c.name from communes c where c.retired_in is not null
       and not exists (select from former_communes f join communes now on now.code = f.current_code
         where f.code = c.code and now.retired_in is null)
     order by c.code`,
  );
  if (rows.length > 0) throw new Obstacle(lostWords(source, rows));
}

const codesOf = ({ communes }: Source) => communes.map(({ code }) => code);

const MOST_NAMED = 10;

function lostWords({ year }: Source, lost: readonly { code: string; name: string }[]) {
  const named = lost.slice(0, MOST_NAMED).map(({ code, name }) => `${name} (${code})`);
  const more = lost.length > MOST_NAMED ? `, et ${lost.length - MOST_NAMED} autres` : "";
  return `Le code officiel géographique ${year} n’a plus ces communes et ne dit pas ce qu’elles sont devenues\u00a0: ${named.join(", ")}${more}. Rien n’a été changé.`;
}
