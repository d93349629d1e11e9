create function current_actor() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.actor_id', true), '')::uuid $$;

create function system_person() returns uuid
language sql immutable parallel safe
as $$ select uuid '00000000-0000-4000-8000-000000000001' $$;

-- The actor's mandates in force, by the register's clock. A leader is named and replaced by acts:
-- at once, whatever the clock does.
create function my_mandates() returns setof mandates
language plpgsql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
declare
  instant timestamptz := app_now();
begin
  return query select m.* from mandates m
    where m.person_id = current_actor()
      and case m.role when 'leader' then m.valid_until is null
        else m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant) end;
end $$;

-- What the actor may reach, in one row. Policies read it as sub-selects that run once per query.
create function my_scope() returns table (
  system boolean, observer boolean, regions text[], departments text[], caisses uuid[], dossiers uuid[])
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select
    current_actor() is not distinct from system_person(),
    coalesce(bool_or(m.role = 'observer'), false),
    coalesce(array_agg(m.region_code)
      filter (where m.role in ('arsOfficer', 'arsDirector') and m.department_codes is null), '{}'),
    coalesce((select array_agg(code) from my_mandates() part cross join unnest(part.department_codes) code
      where part.role in ('arsOfficer', 'arsDirector')), '{}'),
    coalesce(array_agg(m.organisation_id) filter (where m.role = 'cpamOfficer'), '{}'),
    coalesce(array_agg(m.dossier_id) filter (where m.role = 'leader'), '{}')
  from my_mandates() m;
end $$;

-- The dossiers that the actor follows as leader, ARS, caisse or register: an observer follows none.
-- Its condition is written once more, in the policy of dossiers.
create view related_dossiers as
  select d.* from dossiers d
  where (select s.system from my_scope() s)
    or d.region_code = any ((select s.regions from my_scope() s)::text[])
    or d.department_code = any ((select s.departments from my_scope() s)::text[])
    or d.lead_caisse_id = any ((select s.caisses from my_scope() s)::uuid[])
    or d.associated_caisse_ids && (select s.caisses from my_scope() s)::uuid[]
    or d.id = any ((select s.dossiers from my_scope() s)::uuid[]);

-- Those of them whose history the actor reads: before the first submission, its leaders and the
-- institution that opened it.
create view readable_histories as
  select d.* from related_dossiers d
  where d.disclosed
    or (select s.system from my_scope() s)
    or d.id = any ((select s.dossiers from my_scope() s)::uuid[])
    or (d.opened_as = 'leadCpamOfficer'
      and d.lead_caisse_id = any ((select s.caisses from my_scope() s)::uuid[]))
    or (d.opened_as = 'arsOfficer'
      and (d.region_code = any ((select s.regions from my_scope() s)::text[])
        or d.department_code = any ((select s.departments from my_scope() s)::text[])));

-- What the actor is to one dossier: everything they are, none includes another.
create function relations_to(dossier dossiers) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select coalesce(array_agg(distinct relation order by relation), '{}')
    from my_mandates() m cross join lateral (values
      ('leader', m.role = 'leader' and m.dossier_id = dossier.id),
      (m.role, m.role in ('arsOfficer', 'arsDirector') and m.region_code = dossier.region_code
        and (m.department_codes is null or dossier.department_code = any (m.department_codes))),
      ('leadCpamOfficer', m.role = 'cpamOfficer' and m.organisation_id = dossier.lead_caisse_id),
      ('associatedCpamOfficer', m.role = 'cpamOfficer' and m.organisation_id <> dossier.lead_caisse_id
        and m.organisation_id = any (dossier.associated_caisse_ids)),
      ('observer', m.role = 'observer'),
      ('system', m.role = 'system' and m.person_id = system_person())
    ) held (relation, holds)
    where holds);
end $$;

-- Locks one dossier until the end of the transaction: its row, or before the first act its name.
create function lock_dossier(dossier uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from dossiers where id = dossier for no key update;
  if not found then perform pg_advisory_xact_lock(hashtextextended(dossier::text, 0)); end if;
end $$;
