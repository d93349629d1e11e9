-- The population of a submitted commune is the reference's of the day, never the sender's.
create function count_population() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select c.population, c.vintage into new.population, new.vintage
  from communes c where c.code = new.commune_code;
  if not found then perform refuse('a_submitted_commune_exists', '23503'); end if;
  return new;
end $$;

create trigger populations_come_from_the_reference before insert on submission_communes
  for each row execute function count_population();

-- What an act carries is written before it, under the dossier's lock, and is frozen by it.
create function refuse_after_the_act() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  act record;
begin
  for act in select distinct a.dossier_id, a.version from added a loop
    perform lock_dossier(act.dossier_id);
    perform from moves m where m.dossier_id = act.dossier_id and m.version = act.version;
    if found then perform refuse('an_act_freezes_what_it_carries'); end if;
  end loop;
  return null;
end $$;

create trigger an_act_freezes_its_communes after insert on submission_communes
  referencing new table as added for each statement execute function refuse_after_the_act();
create trigger an_act_freezes_its_content after insert on move_contents
  referencing new table as added for each statement execute function refuse_after_the_act();

-- The salt is the database's own, and nothing is born erased.
create function salt_content() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.salt := gen_random_uuid();
  new.erased_at := null;
  return new;
end $$;

create trigger contents_are_salted before insert on move_contents
  for each row execute function salt_content();

-- The caisses of a commune: as listed, else the caisse of its département where there is one only.
create function caisses_of_commune(commune communes) returns setof uuid
language plpgsql stable rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select l.organisation_id from caisse_communes l
    where l.commune_code in (commune.code, commune.parent_code);
  if not found then
    return query select (array_agg(d.organisation_id))[1] from caisse_departments d
      where d.department_code = commune.department_code having count(*) = 1;
  end if;
end $$;

-- The other caisses of the territory that an act submits.
create function associated_caisses(dossier uuid, submitted int, lead_caisse uuid) returns uuid[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select coalesce(array_agg(distinct caisse order by caisse), '{}')
    from submission_communes s
    join communes c on c.code = s.commune_code
    cross join lateral caisses_of_commune(c) caisse
    where s.dossier_id = dossier and s.version = submitted and caisse <> lead_caisse);
end $$;

-- Whether a caisse serves a département, wholly or in part.
create function serves_department(caisse uuid, department text) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from caisse_departments d
      where d.organisation_id = caisse and d.department_code = department)
    or exists (select from caisse_communes l join communes c on c.code = l.commune_code
      where l.organisation_id = caisse and c.department_code = department)
$$;

-- A submitted territory has at least one commune, and no city together with its arrondissement.
create function check_territory(dossier uuid, submitted int) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from submission_communes s where s.dossier_id = dossier and s.version = submitted;
  if not found then perform refuse('a_submission_names_its_communes', '23514'); end if;
  perform from submission_communes part
    join communes c on c.code = part.commune_code
    join submission_communes city on city.dossier_id = part.dossier_id
      and city.version = part.version and city.commune_code = c.parent_code
    where part.dossier_id = dossier and part.version = submitted;
  if found then perform refuse('a_city_or_its_arrondissements_not_both', '23514'); end if;
end $$;
