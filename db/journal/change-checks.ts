import { sql } from "drizzle-orm";

import type { Check } from "./check";

/** Acts on changes with what names them to people: the dossier, the number of the change. */
const acts = sql`(
  select m.*, d.reference, c.number as change from change_moves m
  left join territory_changes c on c.id = m.change_id
  left join dossiers d on d.id = c.dossier_id)`;

/** What must hold of the journals of changes: the same as of the lifecycle's. */
export const CHANGE_CHECKS: readonly Check[] = [
  {
    says: "un acte manque dans la suite du journal.",
    finds: sql`
      select m.reference, m.change, m.version from (
        select a.*, row_number() over (partition by a.change_id order by a.version) as place from ${acts} a) m
      where m.version <> m.place`,
  },
  {
    says: "cet acte ne part pas de l’état où le précédent s’est arrêté.",
    finds: sql`
      select m.reference, m.change, m.version from (
        select a.*, lag(a.to_state) over (partition by a.change_id order by a.version) as ended from ${acts} a) m
      where m.from_state <> coalesce(m.ended, 'new')`,
  },
  {
    says: "cet acte n’est pas enchaîné au précédent.",
    finds: sql`
      select m.reference, m.change, m.version from (
        select a.*, lag(a.hash) over history as before, lag(a.made_at) over history as earlier
        from ${acts} a window history as (partition by a.change_id order by a.version)) m
      where m.previous_hash is distinct from m.before or m.made_at <= m.earlier`,
  },
  {
    says: "l’empreinte de cet acte n’est pas celle de ce qu’il dit.",
    finds: sql`
      select a.reference, a.change, a.version from ${acts} a
      join change_moves m on (m.change_id, m.version) = (a.change_id, a.version)
      where m.hash <> hash_of(m)`,
  },
  {
    says: "la règle de cet acte n’existe pas.",
    finds: sql`
      select m.reference, m.change, m.version from ${acts} m
      where not exists (select from change_rules r
        where (r.from_state, r.move, r.to_state) = (m.from_state, m.move, m.to_state))`,
  },
  {
    says: "la modification n’est pas dans l’état de son dernier acte.",
    finds: sql`
      select d.reference, c.number as change, last.version from territory_changes c
      join dossiers d on d.id = c.dossier_id
      left join lateral (select m.* from change_moves m where m.change_id = c.id
        order by m.version desc limit 1) last on true
      left join lateral (select m.* from change_moves m where m.change_id = c.id and m.version = 1) first on true
      left join lateral (select max(day_of(m.payload, 'documentOn')) as counts_from from change_moves m
        where m.change_id = c.id and m.move = 'acceptChange') accepted on c.state = 'accepted'
      where (c.version, c.state, c.last_move_at, c.kind, c.created_at, c.dossier_id, c.effective_on, c.accepted_at)
        is distinct from (last.version, last.to_state, last.made_at, first.payload ->> 'kind', first.made_at,
          (first.payload ->> 'dossierId')::uuid, accepted.counts_from,
          case when c.state = 'accepted' then last.made_at end)`,
  },
  {
    says: "le contenu de cet acte n’est pas celui qui a été enregistré.",
    finds: sql`
      select d.reference, t.number as change, coalesce(m.version, c.version) as version
      from change_moves m full join change_contents c on (c.change_id, c.version) = (m.change_id, m.version)
      left join territory_changes t on t.id = coalesce(m.change_id, c.change_id)
      left join dossiers d on d.id = t.dossier_id
      where (m.content_digest is null) <> (c.change_id is null)
        or (c.erased_at is null and m.content_digest <> digest_of_content(c))`,
  },
  {
    says: "les communes de cette modification ne sont pas celles qui ont été proposées.",
    finds: sql`
      select m.reference, m.change, m.version from ${acts} m
      where m.communes_digest is distinct from
        case when m.version = 1 then digest_of_proposal(m.change_id) end`,
  },
  {
    says: "la population de cette modification n’est pas celle de ses communes.",
    finds: sql`
      select d.reference, c.number as change, null::int as version from territory_changes c
      join dossiers d on d.id = c.dossier_id
      left join lateral (select sum(inhabitants_of(s.population, s.share_permille))::int as population,
        count(*)::int as communes from change_communes s where s.change_id = c.id) counted on true
      where (c.population, c.commune_count) is distinct from (counted.population, counted.communes)`,
  },
  {
    says: "les modifications de ce dossier ne se suivent pas.",
    finds: sql`
      select d.reference, max(c.number) as change, null::int as version
      from territory_changes c join dossiers d on d.id = c.dossier_id
      group by d.reference having count(*) <> max(c.number)`,
  },
  {
    says: "la lettre jointe à cette modification n’est pas celle qui a été envoyée.",
    finds: sql`
      with named as (
        select m.*, (f ->> 'id')::uuid as file_id, f ->> 'sha256' as sha256
        from ${acts} m cross join lateral jsonb_array_elements(m.payload -> 'files') f
      )
      select coalesce(named.reference, (select d.reference from dossiers d where d.id = f.dossier_id)) as reference,
        named.change, named.version
      from named full join (select * from files where attached_change_id is not null) f
        on (f.id, f.attached_change_id, f.sha256) = (named.file_id, named.change_id, named.sha256)
      where named.file_id is null or f.id is null or f.sha256 is distinct from (
        select encode(sha256(string_agg(c.bytes, ''::bytea order by c.n)), 'hex')
        from file_chunks c where c.file_id = f.id)`,
  },
  {
    says: "le territoire en vigueur du dossier n’est pas celui de ses actes.",
    finds: sql`
      select d.reference, null::int as change, null::int as version from dossiers d
      left join lateral territory_in_force(d.id) fact on true
      left join lateral (
        select sum(inhabitants_of(s.population, s.share_permille))::int as population, count(*)::int as communes
        from (
          select a.population, a.share_permille from submission_communes a
          where a.dossier_id = d.id and a.version = fact.submitted_version
          union all
          select c.population, c.share_permille from change_communes c where c.change_id = fact.change_id) s
      ) counted on true
      where (d.in_force_version, d.in_force_change_id, d.in_force_population, coalesce(d.in_force_commune_count, 0))
        is distinct from (fact.submitted_version, fact.change_id, counted.population, counted.communes)`,
  },
];
