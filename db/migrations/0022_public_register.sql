-- A milestone is public once recorded, or from the day that its act says: at most 15 days later.
create function publish_milestone() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  region text := (select d.region_code from dossiers d where d.id = new.dossier_id);
  asked date := (select day_of(m.payload, 'publishOn') from moves m
    where m.dossier_id = new.dossier_id and m.version = new.act_version);
  recorded_on date := day_in(region, new.recorded_at);
begin
  new.published_at := null;
  if asked is null then return new; end if;
  if asked <= recorded_on or asked > recorded_on + 15 then
    perform refuse('a_publication_is_delayed_by_15_days_at_most', '23514');
  end if;
  perform from move_contents c where c.dossier_id = new.dossier_id and c.version = new.act_version
    and c.content ->> 'publicationReason' ~ '\S';
  if not found then perform refuse('a_delayed_publication_has_its_reason', '23514'); end if;
  new.published_at := asked::timestamp at time zone (select r.time_zone from regions r where r.code = region);
  return new;
end $$;

create trigger a_milestone_is_published before insert on milestones
  for each row execute function publish_milestone();

-- Each public change leaves a line, and wakes the processes that hold what everybody reads.
create function tell_public_change(dossier uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public_changes (dossier_id, at) values (dossier, app_now());
  perform pg_notify('public_changes', coalesce(dossier::text, ''));
end $$;

create function follow_milestones() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform tell_public_change(each.dossier_id) from (select distinct a.dossier_id from added a) each;
  return null;
end $$;
create trigger a_milestone_is_a_public_change after insert on milestones
  referencing new table as added for each statement execute function follow_milestones();

create function follow_dossier() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform tell_public_change(new.id);
  return null;
end $$;
create trigger a_new_name_or_territory_is_a_public_change
  after update of name, in_force_change_id on dossiers for each row
  when (old.has_milestone and (old.name, old.in_force_change_id) is distinct from (new.name, new.in_force_change_id))
  execute function follow_dossier();

create function follow_contact() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform tell_public_change(coalesce(new.dossier_id, old.dossier_id));
  return null;
end $$;
create trigger a_contact_is_a_public_change after insert or update or delete on public_contacts
  for each row execute function follow_contact();

create function follow_register() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform tell_public_change(null);
  return null;
end $$;
create trigger a_declaration_is_a_public_change after insert on register_declarations
  for each statement execute function follow_register();

-- Declarations and public changes are history: they are added, never edited.
create trigger history_is_never_edited before update or delete on register_declarations
  for each row execute function keep_history();
create trigger history_is_never_edited before update or delete on public_changes
  for each row execute function keep_history();

-- The public register, on its two axes, for the processes that answer about any day: no act, no
-- author, no state of a procedure. A CPTS is there from its first milestone on.
create view public_cpts as
  select d.id, d.reference, d.department_code, d.region_code
  from dossiers d where d.has_milestone;

create view public_stage_facts as
  select m.dossier_id, m.id, m.stage, m.effective_on, m.precision,
    day_in(d.region_code, m.recorded_at) as recorded_on,
    greatest(m.recorded_at, m.published_at) as known_from,
    m.act_version as given_order, m.replaces, m.cancelled
  from milestones m join dossiers d on d.id = m.dossier_id;

-- What makes a territory count: the facts of territory_facts, which reads as whoever asks, and here as
-- the owner. A correction keeps the act that was first given.
create view public_territory_facts as
  select m.dossier_id, m.id, m.stage, m.effective_on, m.precision,
    day_in(d.region_code, m.recorded_at) as recorded_on,
    greatest(m.recorded_at, m.published_at) as known_from,
    given.made_at as given_at, m.replaces, m.cancelled, 'acte-' || submitted.version as territory_key
  from milestones m
  join dossiers d on d.id = m.dossier_id
  left join lateral (
    with recursive chain (replaces, act_version) as (
      select m.replaces, m.act_version
      union all
      select b.replaces, b.act_version from milestones b join chain c on b.id = c.replaces
    )
    select c.act_version from chain c where c.replaces is null) first on m.replaces is not null
  join moves given on given.dossier_id = m.dossier_id
    and given.version = coalesce(first.act_version, m.act_version)
  join lateral (
    select max(s.version) as version from moves s
    where s.dossier_id = m.dossier_id and s.version <= given.version and s.communes_digest is not null
  ) submitted on submitted.version is not null
  where m.stage in ('letterValidated', 'projectValidated') or given.move = 'takeOver'
  union all
  select c.dossier_id, c.id, null, c.effective_on, 'day', day_in(d.region_code, c.accepted_at),
    c.accepted_at, c.accepted_at, null, false, 'modification-' || c.number
  from territory_changes c join dossiers d on d.id = c.dossier_id
  where c.state = 'accepted';

-- The territories that a public fact names, each with its communes in the order of their codes.
create view public_territories as
  with named as (
    select distinct f.dossier_id, f.territory_key from public_territory_facts f
  )
  select named.dossier_id, named.territory_key, array_agg(s.commune_code order by s.commune_code) as codes,
    array_agg(s.share_permille order by s.commune_code) as permilles,
    array_agg(s.share_text order by s.commune_code) as texts
  from named
  join submission_communes s on s.dossier_id = named.dossier_id and named.territory_key = 'acte-' || s.version
  group by 1, 2
  union all
  select named.dossier_id, named.territory_key, array_agg(s.commune_code order by s.commune_code),
    array_agg(s.share_permille order by s.commune_code), array_agg(s.share_text order by s.commune_code)
  from named
  join territory_changes c on c.dossier_id = named.dossier_id and named.territory_key = 'modification-' || c.number
  join change_communes s on s.change_id = c.id
  group by 1, 2;

alter table register_declarations enable row level security;
alter table public_changes enable row level security;
alter table public_contacts enable row level security;
alter table error_reports enable row level security;
alter table snapshots enable row level security;

create policy "anyone reads what each register declares" on register_declarations for select to app_user using (true);
create policy "anyone reads that something changed" on public_changes for select to app_user using (true);
create policy "anyone reads consented contacts" on public_contacts for select to app_user using (true);
create policy "anyone reads the frozen months" on snapshots for select to app_user using (true);

revoke execute on all functions in schema public from public;
grant select on public_cpts, public_stage_facts, public_territory_facts, public_territories,
  register_declarations, public_changes, public_contacts, snapshots to app_user;
