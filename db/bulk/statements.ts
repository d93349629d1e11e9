import type { MoveType } from "@/lib/domain/lifecycle/moves";

import { sqlIdOf } from "./ids";

const DOSSIER = `id uuid, reference text, department_code text, region_code text, opened_year int,
  number int, opened_as text, name text, state text, version int, lead_caisse_id uuid,
  territory_version int, last_move_at timestamptz, created_at timestamptz, acts jsonb, deadlines jsonb`;

/** What the triggers of these tables do is done here for all dossiers at once. */
const TABLES = [
  "dossiers",
  "moves",
  "move_contents",
  "submission_communes",
  "milestones",
  "dossier_names",
  "files",
  "file_chunks",
];

/** The batch at hand, and the acts of all: their chain is made at the end, one version at a time. */
export const BEGIN = `
${TABLES.map((table) => `alter table ${table} disable trigger user;`).join("\n")}
create temporary table batch (${DOSSIER}) on commit drop;
create temporary table awaited (like deadlines including defaults) on commit drop;
create temporary table staged (like moves) on commit drop;
alter table staged alter made_at drop not null, alter hash drop not null,
  alter rules_version drop not null;`;

/** What was deferred is checked before the triggers are back. */
export const END = `
set constraints all immediate;
${TABLES.map((table) => `alter table ${table} enable trigger user;`).join("\n")}`;

const ACT = `a(version int, move text, from_state text, to_state text, relation text, actor_id uuid,
  acted_on date, made_at timestamptz, intent_id uuid, intent_digest text, payload jsonb, content jsonb,
  communes jsonb, files jsonb)`;

const acts = `from batch d cross join jsonb_to_recordset(d.acts) as ${ACT}`;

const files = `${acts}
  cross join jsonb_to_recordset(a.files) as f(id uuid, name text, sha256 text, bytes text)`;

export const READ_BATCH = `insert into batch select * from jsonb_to_recordset($1::jsonb) as d(${DOSSIER})`;

export const BATCH = [
  `insert into dossiers (id, reference, department_code, region_code, opened_year, number, opened_as,
     name, state, version, rules_version, lead_caisse_id, disclosed, territory_version, last_move_at, created_at)
   select d.id, d.reference, d.department_code, d.region_code, d.opened_year, d.number, d.opened_as,
     d.name, d.state, d.version, 1, d.lead_caisse_id, d.territory_version is not null, d.territory_version,
     d.last_move_at, d.created_at from batch d`,
  `insert into move_contents (dossier_id, version, content) select d.id, a.version, a.content ${acts}`,
  `insert into submission_communes (dossier_id, version, commune_code, population, vintage, share_permille, share_text)
   select d.id, a.version, c.code, c.population, c.vintage, s.permille, s.text ${acts}
   cross join jsonb_to_recordset(a.communes) as s(code text, permille smallint, text text)
   join communes c on c.code = s.code`,
  `insert into staged (dossier_id, version, move, from_state, to_state, relation, actor_id, acted_on,
     made_at, intent_id, intent_digest, rules_version, payload, communes_digest)
   select d.id, a.version, a.move, a.from_state, a.to_state, a.relation, a.actor_id, a.acted_on,
     a.made_at, a.intent_id, a.intent_digest, 1, a.payload,
     case when a.communes <> '[]' then 'to be computed' end ${acts}`,
  `insert into files (id, dossier_id, uploaded_by, name, byte_size, sha256, uploaded_at)
   select f.id, d.id, a.actor_id, f.name, length(decode(f.bytes, 'base64')), f.sha256, a.made_at ${files}`,
  `insert into file_chunks (file_id, n, bytes) select f.id, 0, decode(f.bytes, 'base64') ${files}`,
  `insert into awaited (dossier_id, kind, due_on, nature, debtor, opened_by, closed_by)
   select d.id, w.kind, w.due_on, w.nature, w.debtor, w.opened_by, w.closed_by
   from batch d cross join jsonb_to_recordset(d.deadlines) as
     w(kind text, due_on date, nature text, debtor text, opened_by int, closed_by int)`,
  "truncate batch",
];

export const STAGED = [
  "create index on staged (version, dossier_id)",
  "analyze staged, move_contents, submission_communes",
];

/** Moves that are many and never give a milestone: they are not asked. */
const QUIET: readonly MoveType[] = [
  "askLetterClarification",
  "answerLetterClarification",
  "submitLetter",
  "acknowledgeComplete",
];

const digest = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** Twins of digest_of_content() and hash_of(), a million times over: verification compares them. */
const CONTENT_DIGEST = digest(
  "c.salt::text || c.content::text || coalesce(c.consequences::text, '')",
);
const HASH = digest(`jsonb_build_array(
    act.previous_hash, act.dossier_id, act.version, act.move, act.from_state, act.to_state,
    act.relation, act.actor_id, to_char(act.acted_on, 'YYYY-MM-DD'),
    to_char(act.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    act.intent_id, act.intent_digest, act.rules_version, act.payload,
    act.content_digest, act.communes_digest)::text`);

/** The acts numbered $1, chained to the ones before as the journal's trigger does. */
export const CHAIN = [
  `with act as materialized (
     select m.dossier_id, m.version, m.move, m.from_state, m.to_state, m.relation, m.actor_id, m.acted_on,
       m.made_at, m.intent_id, m.intent_digest, m.rules_version, m.payload,
       ${CONTENT_DIGEST} as content_digest,
       case when m.communes_digest is not null
         then digest_of_communes(m.dossier_id, m.version) end as communes_digest,
       previous.hash as previous_hash
     from staged m
     join move_contents c on (c.dossier_id, c.version) = (m.dossier_id, m.version)
     left join moves previous on (previous.dossier_id, previous.version) = (m.dossier_id, m.version - 1)
     where m.version = $1
   )
   insert into moves (dossier_id, version, move, from_state, to_state, relation, actor_id, acted_on,
     made_at, intent_id, intent_digest, rules_version, payload, content_digest, communes_digest,
     previous_hash, hash)
   select act.*, ${HASH} from act`,
  `insert into milestones (id, dossier_id, stage, effective_on, precision, recorded_at, act_version, replaces, cancelled)
   select ${sqlIdOf("'milestone:' || m.dossier_id || ':' || m.version || ':' || s.stage")},
     m.dossier_id, s.stage, s.effective_on, s.precision, m.made_at, m.version, s.replaces, s.cancelled
   from moves m join staged using (dossier_id, version) cross join lateral milestones_of(m) s
   where m.version = $1 and m.move not in (${QUIET.map((move) => `'${move}'`).join(", ")})`,
];

const OF_THE_FILLED =
  "join staged on (staged.dossier_id, staged.version) = (m.dossier_id, m.version)";

/** What the rows of the dossiers show of their journals. */
export const OUTCOMES = [
  `create temporary table filled on commit drop as select distinct dossier_id as id from staged`,
  "analyze filled, moves, milestones",
  // Those of a public CPTS come with its territory in force, below.
  `update dossiers d set population = s.population, commune_count = s.communes,
     associated_caisse_ids = case when exists (select from milestones m where m.dossier_id = d.id) then '{}'
       else associated_caisses(d.id, d.territory_version, d.lead_caisse_id) end
   from (select dossier_id, version, sum(inhabitants_of(population, share_permille)) as population,
     count(*) as communes from submission_communes group by 1, 2) s
   where (s.dossier_id, s.version) = (d.id, d.territory_version) and d.id in (select id from filled)`,
  `update dossiers d set stage = current_stage(d.id), has_milestone = true
   where d.id in (select id from filled) and exists (select from milestones m where m.dossier_id = d.id)`,
  `select refresh_territory_in_force(d.id) from dossiers d where d.has_milestone and d.id in (select id from filled)`,
  `insert into dossier_names (dossier_id, act_version, name, since, recorded_at)
   select m.dossier_id, m.version, g.name, g.since, m.made_at
   from moves m ${OF_THE_FILLED} cross join lateral name_given_by(m) g`,
  `insert into mandates (person_id, role, dossier_id, valid_from)
   select (m.payload ->> 'personId')::uuid, 'leader', m.dossier_id, m.made_at
   from moves m ${OF_THE_FILLED} where m.move = 'nameLeader'
   union
   select m.actor_id, 'leader', m.dossier_id, m.made_at
   from moves m ${OF_THE_FILLED} where m.from_state = 'new' and m.relation = 'leader'
   union
   select leader::uuid, 'leader', m.dossier_id, m.made_at
   from moves m ${OF_THE_FILLED}
   cross join jsonb_array_elements_text(coalesce(m.payload -> 'leaderIds', '[]')) leader
   where m.from_state = 'new'`,
  "insert into deadlines select * from awaited",
  `update files f set attached_version = m.version
   from moves m ${OF_THE_FILLED} cross join jsonb_array_elements(m.payload -> 'files') named
   where f.id = (named ->> 'id')::uuid`,
  `insert into public_changes (dossier_id, at)
   select m.dossier_id, m.recorded_at from milestones m where m.dossier_id in (select id from filled)
   order by m.recorded_at, m.act_version`,
  `insert into reference_counters (department_code, last_number)
   select department_code, max(number) from dossiers group by 1
   on conflict (department_code) do update set last_number = excluded.last_number`,
];
