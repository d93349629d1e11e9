-- The national mandate over what is the same for every dossier: caisses, contours. It gives no
-- relation to any dossier.
create function is_administrator() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select from my_mandates() m where m.role = 'administrator') $$;

create function check_administrator() returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if not is_administrator() then perform refuse('only_an_administrator_edits_the_reference'); end if;
end $$;

create policy "administrators know one another" on mandates for select to app_user using (
  role = 'administrator' and (select is_administrator()));
create policy "administrators read who said what" on caisse_editions for select to app_user
  using ((select is_administrator()));
create policy "anyone reads the contours in force" on contour_sets for select to app_user
  using (withdrawn_at is null or (select is_administrator()));
create policy "anyone reads the contours in force" on contour_topologies for select to app_user
  using (exists (select from contour_sets s where s.id = set_id));

-- The communes of a département that need a caisse: those of today; an arrondissement has its city's.
create function served_communes(department text) returns setof communes
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select c.* from communes c
  where c.department_code = department and c.kind = 'commune' and c.retired_in is null
$$;

-- Writes for each commune which caisse serves it, where until now the département had a single one.
create function list_caisses(department text) returns void
language sql set search_path = pg_catalog, public, pg_temp
as $$
  insert into caisse_communes (commune_code, organisation_id)
  select c.code, caisse from served_communes(department) c cross join lateral caisses_of_commune(c) caisse
  on conflict do nothing
$$;

-- The caisses of a département are those of its communes; a single one needs no list.
create function summarise_caisses(department text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from caisse_departments d where d.department_code = department;
  insert into caisse_departments (organisation_id, department_code, to_verify)
    select distinct l.organisation_id, department, true
    from served_communes(department) c join caisse_communes l on l.commune_code = c.code;
  if (select count(*) from caisse_departments d where d.department_code = department) = 1 then
    delete from caisse_communes l using communes c
      where c.code = l.commune_code and c.department_code = department;
  end if;
end $$;

-- An administrator says who serves a département: some communes go to a caisse, or all that is
-- written is confirmed, or both. `since` is the edition they were looking at. The dossiers keep their
-- caisses: the associated ones are computed again at the next submission.
create function edit_caisses(department text, since int, caisse uuid, served text[], confirms boolean, said text)
returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  edition int;
begin
  perform check_administrator();
  perform from departments d where d.code = department for update;
  if not found then perform refuse('an_edited_departement_exists', '23503'); end if;
  select coalesce(max(e.edition), 0) into edition from caisse_editions e where e.department_code = department;
  if edition <> since then perform refuse('somebody_edited_meanwhile', '40001'); end if;
  if said !~ '\S' or length(said) > 1000 then perform refuse('an_edition_has_its_source', '23514'); end if;

  if cardinality(served) > 0 then
    perform from organisations o where o.id = caisse and o.kind = 'caisse';
    if not found then perform refuse('a_caisse_serves', '23503'); end if;
    perform from unnest(served) s (code)
      where not exists (select from served_communes(department) c where c.code = s.code);
    if found then perform refuse('a_served_commune_is_of_the_departement', '23503'); end if;
    perform list_caisses(department);
    delete from caisse_communes l where l.commune_code = any (served);
    insert into caisse_communes (commune_code, organisation_id) select distinct s, caisse from unnest(served) s;
    perform summarise_caisses(department);
  elsif not confirms then
    perform refuse('an_edition_changes_something', '23514');
  end if;

  if confirms then
    perform from served_communes(department) c where not exists (select from caisses_of_commune(c));
    if found then perform refuse('each_commune_has_its_caisse', '23514'); end if;
    update caisse_departments d set to_verify = false where d.department_code = department;
  end if;
  insert into caisse_editions (department_code, edition, source, edited_at, edited_by)
    values (department, edition + 1, said, app_now(), current_actor());
  return edition + 1;
end $$;

-- Keeps the exact contours of some régions, each a TopoJSON as its reader expects it, all or nothing.
create function import_contours(file text, digest text, said text, communes int, regions text[], topologies bytea[])
returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  made uuid;
begin
  perform check_administrator();
  if cardinality(regions) = 0 or cardinality(regions) <> cardinality(topologies) then
    perform refuse('contours_come_by_region', '23514');
  end if;
  if said !~ '\S' or length(said) > 1000 then perform refuse('contours_have_their_credit', '23514'); end if;
  insert into contour_sets (file_name, sha256, credit, commune_count, imported_at, imported_by)
    values (file, digest, said, communes, app_now(), current_actor()) returning id into made;
  insert into contour_topologies (set_id, region_code, topology)
    select made, r.region, r.topology from unnest(regions, topologies) r (region, topology);
  return made;
end $$;

-- The maps go back to the contours imported before, or to the approximate ones. What was drawn by
-- whom, and until when, is kept; the shapes are not.
create function withdraw_contours(set_to_withdraw uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform check_administrator();
  update contour_sets s set withdrawn_at = app_now() where s.id = set_to_withdraw and s.withdrawn_at is null;
  if found then delete from contour_topologies t where t.set_id = set_to_withdraw; end if;
end $$;

-- For each région, the contours that draw it: the last imported of those not withdrawn.
create view contours_in_force with (security_invoker) as
  select distinct on (t.region_code) t.region_code, t.set_id, s.credit
  from contour_topologies t join contour_sets s on s.id = t.set_id
  where s.withdrawn_at is null
  order by t.region_code, s.imported_at desc, s.id;

revoke execute on all functions in schema public from public;
grant select on caisse_editions, contour_sets, contour_topologies, contours_in_force to app_user;
grant execute on function is_administrator(), caisses_of_commune(communes),
  edit_caisses(text, int, uuid, text[], boolean, text),
  import_contours(text, text, text, int, text[], bytea[]), withdraw_contours(uuid) to app_user;
