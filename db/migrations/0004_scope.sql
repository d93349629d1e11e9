create function current_actor() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.actor_id', true), '')::uuid $$;

create function system_person() returns uuid
language sql immutable parallel safe
as $$ select uuid '00000000-0000-4000-8000-000000000001' $$;

-- Whether a mandate is in force. A leader is named and replaced by acts: at once, whatever the clock
-- does.
create function stands(mandate mandates, instant timestamptz) returns boolean
language sql immutable
as $$
  select case mandate.role when 'leader' then mandate.valid_until is null
    else mandate.valid_from <= instant and (mandate.valid_until is null or mandate.valid_until > instant) end
$$;

-- The actor's mandates in force, by the register's clock.
create function my_mandates() returns setof mandates
language plpgsql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
declare
  actor uuid := current_actor();
  instant timestamptz := app_now();
begin
  return query select m.* from mandates m where m.person_id = actor and stands(m, instant);
end $$;

-- What the actor may reach, in one row. Policies read it as sub-selects that run once per query, one
-- for each column: a loop starts faster than an aggregate.
create function my_scope() returns table (
  system boolean, observer boolean, regions text[], departments text[], caisses uuid[], dossiers uuid[])
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
declare
  actor uuid := current_actor();
  instant timestamptz := app_now();
  held mandates;
begin
  system := actor is not distinct from system_person();
  observer := false; regions := '{}'; departments := '{}'; caisses := '{}'; dossiers := '{}';
  for held in select m.* from mandates m where m.person_id = actor and stands(m, instant) loop
    case
      when held.role = 'observer' then observer := true;
      when held.role = 'cpamOfficer' then caisses := caisses || held.organisation_id;
      when held.role = 'leader' then dossiers := dossiers || held.dossier_id;
      when held.role not in ('arsOfficer', 'arsDirector') then null;
      when held.department_codes is null then regions := regions || held.region_code;
      else departments := departments || held.department_codes;
    end case;
  end loop;
  return next;
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

-- What is awaited on them, and whether of the actor's own party.
create view awaited_acts as
  select w.id, w.dossier_id, w.kind, w.due_on, w.nature, w.debtor, w.opened_by,
    case w.debtor
      when 'cpts' then d.id = any ((select s.dossiers from my_scope() s)::uuid[])
      when 'ars' then d.region_code = any ((select s.regions from my_scope() s)::text[])
        or d.department_code = any ((select s.departments from my_scope() s)::text[])
      else d.lead_caisse_id = any ((select s.caisses from my_scope() s)::uuid[])
        or split_part(w.debtor, 'caisse:', 2) = any ((select s.caisses from my_scope() s)::text[])
    end as mine,
    d.reference, d.name, d.department_code, d.region_code, d.stage, d.state, d.last_move_at
  from deadlines w join related_dossiers d on d.id = w.dossier_id
  where w.closed_by is null;

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
