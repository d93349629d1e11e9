-- Inhabitants of a part of a commune, to the inhabitant above: the twin of inhabitantsOf() in
-- lib/domain/territory/counting.ts.
create function inhabitants_of(population int, permille smallint) returns int
language sql immutable parallel safe
as $$ select case when permille is null then population
  else ((population::bigint * permille + 999) / 1000)::int end $$;

-- The communes of an act, sorted, each with its part where it has one; null when it submits none.
create or replace function digest_of_communes(dossier uuid, submitted int) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select encode(sha256(convert_to(string_agg(
    s.commune_code || ':' || s.population || ':' || s.vintage
      || coalesce(':' || s.share_permille || ':' || s.share_text, ''), ',' order by s.commune_code collate "C"),
    'UTF8')), 'hex')
  from submission_communes s where s.dossier_id = dossier and s.version = submitted
$$;

-- The population of a submitted commune is the reference's of the day, never the sender's; a commune
-- that the reference has retired is submitted under its successor's code.
create or replace function count_population() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select c.population, c.vintage into new.population, new.vintage
  from communes c where c.code = new.commune_code and c.retired_in is null;
  if not found then perform refuse('a_submitted_commune_exists', '23503'); end if;
  return new;
end $$;

-- A submitted territory has at least one commune, no city together with its arrondissement, and
-- no part of a city that has arrondissements: they are its parts.
create or replace function check_territory(dossier uuid, submitted int) returns void
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
  perform from submission_communes s join communes c on c.parent_code = s.commune_code
    where s.dossier_id = dossier and s.version = submitted and s.share_permille is not null;
  if found then perform refuse('a_city_is_divided_by_its_arrondissements', '23514'); end if;
end $$;

alter table dossiers add constraint the_change_in_force_exists
  foreign key (in_force_change_id) references territory_changes (id);

-- Where a milestone comes from: the act that first gave it, through its corrections.
create function first_act_of(milestone milestones) returns int
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  with recursive chain (id, replaces, act_version) as (
    select milestone.id, milestone.replaces, milestone.act_version
    union all
    select m.id, m.replaces, m.act_version from milestones m join chain c on m.id = c.replaces
  )
  select act_version from chain where replaces is null
$$;

-- The facts that make a territory count: a letter or a project validated, a takeover, each with the
-- submission it was made upon; an accepted change. Corrected and cancelled milestones are there as
-- on the milestones' own axes. `given_at` orders the facts: corrections do not move one.
create view territory_facts with (security_invoker) as
  select m.dossier_id, m.id as milestone_id, null::uuid as change_id,
    (select max(s.version) from moves s where s.dossier_id = m.dossier_id
      and s.version <= given.version and s.communes_digest is not null) as submitted_version,
    m.effective_on, m.precision, m.recorded_at, given.made_at as given_at, m.replaces, m.cancelled
  from milestones m
  join moves given on given.dossier_id = m.dossier_id and given.version = first_act_of(m)
  where m.stage in ('letterValidated', 'projectValidated') or given.move = 'takeOver'
  union all
  select c.dossier_id, null, c.id, null, c.effective_on, 'day', c.accepted_at, c.accepted_at, null, false
  from territory_changes c where c.state = 'accepted';

-- The fact that makes a dossier's territory today: the last given of those that stand. A change is
-- made of a validated project, and falls with it.
create function territory_in_force(dossier uuid)
returns table (submitted_version int, change_id uuid)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select f.submitted_version, f.change_id from territory_facts f
    where f.dossier_id = dossier and not f.cancelled
      and (f.milestone_id is null or not exists (select from milestones later where later.replaces = f.milestone_id))
      and (f.change_id is null or rank_of(highest_stage(dossier, 2147483647)) >= rank_of('projectValidated'))
    order by f.given_at desc, f.submitted_version desc limit 1;
end $$;

-- Writes on the row which territory counts, with its people.
create function refresh_territory_in_force(dossier uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  fact record;
begin
  select * into fact from territory_in_force(dossier);
  update dossiers d set
    in_force_version = fact.submitted_version, in_force_change_id = fact.change_id,
    in_force_population = counted.population, in_force_commune_count = counted.communes
  from (
    select sum(inhabitants_of(s.population, s.share_permille))::int as population, count(*)::int as communes
    from (
      select a.population, a.share_permille from submission_communes a
      where a.dossier_id = dossier and a.version = fact.submitted_version
      union all
      select c.population, c.share_permille from change_communes c where c.change_id = fact.change_id) s
    ) counted
  where d.id = dossier
    and (d.in_force_version, d.in_force_change_id) is distinct from (fact.submitted_version, fact.change_id);
end $$;

-- What an act brings about, once it is recorded: milestones, leaders, files, the row's public facts,
-- the territory submitted and the one in force.
create or replace function apply_move() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  region text := (select d.region_code from dossiers d where d.id = new.dossier_id);
  given int;
begin
  insert into milestones (dossier_id, stage, effective_on, precision, recorded_at, act_version, replaces, cancelled)
  select new.dossier_id, m.stage, m.effective_on, m.precision, new.made_at, new.version, m.replaces, m.cancelled
  from milestones_of(new) m;
  get diagnostics given = row_count;
  if given > 0 then
    perform check_milestones(new.dossier_id, day_in(region, new.made_at));
    update dossiers d set stage = current_stage(d.id), has_milestone = true where d.id = new.dossier_id;
  end if;

  perform name_leaders(new);
  perform attach_files(new);
  if new.communes_digest is not null then
    update dossiers d set
      territory_version = new.version, population = s.population, commune_count = s.communes,
      associated_caisse_ids = associated_caisses(d.id, new.version, d.lead_caisse_id)
    from (select sum(inhabitants_of(c.population, c.share_permille)) as population, count(*) as communes
      from submission_communes c
      where c.dossier_id = new.dossier_id and c.version = new.version) s
    where d.id = new.dossier_id;
  end if;
  if given > 0 then perform refresh_territory_in_force(new.dossier_id); end if;
  return null;
end $$;

-- What everybody reads of a CPTS: its territory in force, not the one under examination.
create or replace view public_dossiers as
  select d.reference, d.name, d.department_code, d.region_code, d.stage,
    d.in_force_commune_count as commune_count, d.in_force_population as population
  from dossiers d where d.has_milestone;

alter table intercommunalities enable row level security;
alter table past_populations enable row level security;
alter table caisse_editions enable row level security;
alter table dossier_names enable row level security;
alter table territory_changes enable row level security;
alter table change_rules enable row level security;
alter table change_moves enable row level security;
alter table change_contents enable row level security;
alter table change_communes enable row level security;
alter table contour_sets enable row level security;
alter table contour_topologies enable row level security;

create policy "anyone reads the reference" on intercommunalities for select to app_user using (true);
create policy "anyone reads the reference" on past_populations for select to app_user using (true);
-- A new function is everybody's until it is said otherwise.
revoke execute on all functions in schema public from public;
grant select on intercommunalities, past_populations to app_user;
grant insert (share_permille, share_text) on submission_communes to app_user;
grant execute on function inhabitants_of(int, smallint) to app_user;

-- Dossiers written before this migration.
do $$
declare
  each uuid;
begin
  for each in select id from dossiers loop perform refresh_territory_in_force(each); end loop;
end $$;
