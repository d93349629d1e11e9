import { type SQL, sql } from "drizzle-orm";

import type { Check } from "./check";

const reference = (dossierId: SQL) =>
  sql`(select d.reference from dossiers d where d.id = ${dossierId})`;

export const CHECKS: readonly Check[] = [
  {
    says: "un acte manque dans la suite du journal.",
    finds: sql`
      select ${reference(sql`m.dossier_id`)} as reference, m.version from (
        select dossier_id, version, row_number() over (partition by dossier_id order by version) as place
        from moves) m
      where m.version <> m.place`,
  },
  {
    says: "cet acte ne part pas de l’état où le précédent s’est arrêté.",
    finds: sql`
      select ${reference(sql`m.dossier_id`)} as reference, m.version from (
        select *, lag(to_state) over (partition by dossier_id order by version) as ended from moves) m
      where m.from_state <> coalesce(m.ended, 'new')`,
  },
  {
    says: "cet acte n’est pas enchaîné au précédent.",
    finds: sql`
      select ${reference(sql`m.dossier_id`)} as reference, m.version from (
        select *, lag(hash) over history as before, lag(made_at) over history as earlier
        from moves window history as (partition by dossier_id order by version)) m
      where m.previous_hash is distinct from m.before or m.made_at <= m.earlier`,
  },
  {
    says: "l’empreinte de cet acte n’est pas celle de ce qu’il dit.",
    finds: sql`
      select ${reference(sql`m.dossier_id`)} as reference, m.version from moves m
      where m.hash <> hash_of(m)`,
  },
  {
    says: "la règle de cet acte n’existe pas.",
    finds: sql`
      select ${reference(sql`m.dossier_id`)} as reference, m.version from moves m
      where not exists (select from lifecycle_rules r
        where (r.from_state, r.move, r.to_state) = (m.from_state, m.move, m.to_state))`,
  },
  {
    says: "le dossier n’est pas dans l’état de son dernier acte.",
    finds: sql`
      select d.reference, last.version from dossiers d
      left join lateral (select m.* from moves m where m.dossier_id = d.id
        order by m.version desc limit 1) last on true
      where (d.version, d.state, d.last_move_at)
        is distinct from (last.version, last.to_state, last.made_at)`,
  },
  {
    says: "un acte n’a pas de dossier.",
    finds: sql`
      select null::text as reference, m.version from moves m
      where not exists (select from dossiers d where d.id = m.dossier_id)`,
  },
  {
    says: "le contenu de cet acte n’est pas celui qui a été enregistré.",
    finds: sql`
      select ${reference(sql`coalesce(m.dossier_id, c.dossier_id)`)} as reference,
        coalesce(m.version, c.version) as version
      from moves m full join move_contents c on (c.dossier_id, c.version) = (m.dossier_id, m.version)
      where (m.content_digest is null) <> (c.dossier_id is null)
        or (c.erased_at is null and m.content_digest <> digest_of_content(c))`,
  },
  {
    says: "les communes de cet acte ne sont pas celles qui ont été transmises.",
    finds: sql`
      select ${reference(sql`m.dossier_id`)} as reference, m.version from moves m
      where m.communes_digest is distinct from digest_of_communes(m.dossier_id, m.version)`,
  },
  {
    says: "le territoire du dossier n’est pas le dernier transmis.",
    finds: sql`
      select d.reference, d.territory_version as version from dossiers d
      left join lateral (select max(m.version) as version from moves m
        where m.dossier_id = d.id and m.communes_digest is not null) last on true
      left join lateral (select sum(inhabitants_of(s.population, s.share_permille))::int as population,
        count(*)::int as communes
        from submission_communes s where s.dossier_id = d.id and s.version = last.version) sent
        on last.version is not null
      where (d.territory_version, d.population, d.commune_count)
        is distinct from (last.version, sent.population, sent.communes)`,
  },
  {
    says: "les étapes publiques ne sont pas celles que ses actes lui donnent.",
    finds: sql`
      with given as (
        select m.dossier_id, m.version, s.* from moves m cross join lateral milestones_of(m) s
      ), kept as (
        select dossier_id, act_version, stage, effective_on, precision, replaces, cancelled
        from milestones
      ), differing as (
        (select * from given except all select * from kept)
        union all (select * from kept except all select * from given)
      )
      select ${reference(sql`differing.dossier_id`)} as reference, differing.version from differing`,
  },
  {
    says: "une étape publique n’est pas datée, ou publiée, comme son acte le dit.",
    finds: sql`
      select ${reference(sql`s.dossier_id`)} as reference, s.act_version as version from milestones s
      join moves m on (m.dossier_id, m.version) = (s.dossier_id, s.act_version)
      where s.recorded_at <> m.made_at or s.published_at is distinct from publication_of(s)`,
  },
  {
    says: "l’étape publique du dossier n’est pas celle de ses actes.",
    finds: sql`
      select d.reference, null::int as version from dossiers d
      where d.stage is distinct from current_stage(d.id)
        or d.has_milestone <> exists (select from milestones s where s.dossier_id = d.id)
        or d.disclosed <> exists (select from moves m
          where m.dossier_id = d.id and m.communes_digest is not null)`,
  },
  {
    says: "un fichier de cet acte n’est pas celui qui a été joint.",
    finds: sql`
      with named as (
        select m.dossier_id, m.version, (f ->> 'id')::uuid as id, f ->> 'sha256' as sha256
        from moves m cross join lateral jsonb_array_elements(m.payload -> 'files') f
      )
      select ${reference(sql`coalesce(named.dossier_id, f.dossier_id)`)} as reference,
        coalesce(named.version, f.attached_version) as version
      from named full join (select * from files where attached_version is not null) f
        on (f.id, f.dossier_id, f.attached_version, f.sha256)
          = (named.id, named.dossier_id, named.version, named.sha256)
      where named.id is null or f.id is null or f.sha256 is distinct from (
        select encode(sha256(string_agg(c.bytes, ''::bytea order by c.n)), 'hex')
        from file_chunks c where c.file_id = f.id)`,
  },
  {
    says: "ce nom n’est pas celui que l’acte a donné.",
    finds: sql`
      select ${reference(sql`coalesce(n.dossier_id, given.dossier_id)`)} as reference,
        coalesce(n.act_version, given.version) as version
      from (select m.dossier_id, m.version, m.made_at, g.name, g.since
        from moves m cross join lateral name_given_by(m) g) given
      full join dossier_names n on (n.dossier_id, n.act_version) = (given.dossier_id, given.version)
      where n.name is null or given.version is null
        or n.name <> given.name or (n.since, n.recorded_at) <> (given.since, given.made_at)`,
  },
  {
    says: "le dossier ne porte pas le dernier nom que ses actes lui donnent.",
    finds: sql`
      select d.reference, last.act_version as version from dossiers d
      left join lateral (select n.* from dossier_names n where n.dossier_id = d.id
        order by n.act_version desc limit 1) last on true
      where d.name is distinct from last.name`,
  },
  {
    says: "les numéros de son département ne se suivent pas.",
    finds: sql`
      select max(d.reference) as reference, null::int as version from dossiers d
      left join reference_counters counter on counter.department_code = d.department_code
      group by d.department_code, counter.last_number
      having count(*) <> max(d.number) or max(d.number) is distinct from counter.last_number
        or bool_or(not starts_with(d.reference, d.department_code || '-' || d.opened_year || '-')
          or split_part(d.reference, '-', 3)::int <> d.number)`,
  },
];
