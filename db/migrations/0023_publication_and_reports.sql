CREATE INDEX "delayed_milestones" ON "milestones" USING btree ("published_at") WHERE published_at is not null;--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "an_answer_is_short" CHECK (case when closed_at is null then answer is null else length(btrim(answer)) between 1 and 2000 end);--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "an_address_goes_with_its_report" CHECK (closed_at is null or email is null);--> statement-breakpoint
ALTER TABLE "public_contacts" ADD CONSTRAINT "a_contact_says_how" CHECK (coalesce(email, phone, website) is not null);--> statement-breakpoint
-- When a milestone becomes public, if not at once: the day its act says, in the time of its région;
-- and what corrects a milestone that is still to be published waits with it. From the journal alone:
-- the trigger writes it, and verification computes it again.
create function publication_of(milestone milestones) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select greatest(
    (select day_of(act.payload, 'publishOn')::timestamp at time zone r.time_zone
      from moves act join dossiers d on d.id = act.dossier_id join regions r on r.code = d.region_code
      where act.dossier_id = milestone.dossier_id and act.version = milestone.act_version),
    (select corrected.published_at from milestones corrected
      where corrected.id = milestone.replaces and corrected.published_at > milestone.recorded_at))
$$;

create or replace function publish_milestone() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  region text := (select d.region_code from dossiers d where d.id = new.dossier_id);
  asked date := (select day_of(m.payload, 'publishOn') from moves m
    where m.dossier_id = new.dossier_id and m.version = new.act_version);
  recorded_on date := day_in(region, new.recorded_at);
begin
  new.published_at := publication_of(new);
  if asked is null then return new; end if;
  if asked <= recorded_on or asked > recorded_on + 15 then
    perform refuse('a_publication_is_delayed_by_15_days_at_most', '23514');
  end if;
  perform from move_contents c where c.dossier_id = new.dossier_id and c.version = new.act_version
    and c.content ->> 'publicationReason' ~ '\S';
  if not found then perform refuse('a_delayed_publication_has_its_reason', '23514'); end if;
  return new;
end $$;

-- The few dossiers with something that is recorded and not public yet.
create view awaiting_publication as
  select distinct m.dossier_id from milestones m where m.published_at > (select app_now());

-- What everybody may know of such a dossier now: its stage and its territory without what waits; no
-- row while nothing of it is public. Twin of current_stage() and territory_in_force().
create function published_situation(dossier uuid)
returns table (stage text, submitted_version int, change_id uuid, commune_count int, population int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  instant timestamptz := app_now();
begin
  return query
    with published as (
      select m.* from milestones m
      where m.dossier_id = dossier and coalesce(m.published_at, m.recorded_at) <= instant
    ), standing as (
      select p.* from published p
      where not p.cancelled and not exists (select from published later where later.replaces = p.id)
    ), reached as (
      select
        (select s.stage from standing s where rank_of(s.stage) < rank_of('ended')
          order by rank_of(s.stage) desc limit 1) as highest,
        coalesce((select s.stage from standing s where s.stage in ('ended', 'left', 'resumed')
          order by s.stage = 'ended' desc, s.act_version desc limit 1) in ('ended', 'left'), false) as gone
    ), territory as (
      select f.submitted_version, f.change_id from territory_facts f, reached
      where f.dossier_id = dossier and not f.cancelled
        and (f.milestone_id in (select s.id from standing s)
          or f.change_id is not null and rank_of(reached.highest) >= rank_of('projectValidated'))
      order by f.given_at desc, f.submitted_version desc limit 1
    )
    select case when reached.gone then null else reached.highest end,
      territory.submitted_version, territory.change_id, counted.communes, counted.population
    from reached left join territory on true
    cross join lateral (
      select count(*)::int as communes, sum(inhabitants_of(s.population, s.share_permille))::int as population
      from (
        select a.population, a.share_permille from submission_communes a
        where a.dossier_id = dossier and a.version = territory.submitted_version
        union all
        select c.population, c.share_permille from change_communes c where c.change_id = territory.change_id) s
      ) counted
    where exists (select from published);
end $$;

-- What is published of a dossier is asked of the few that wait: by the dossier that it is joined to,
-- it may be asked of all of them first.
create or replace view public_dossiers as
  select d.reference, d.name, d.department_code, d.region_code, d.stage,
    d.in_force_commune_count as commune_count, d.in_force_population as population
  from dossiers d
  where d.has_milestone and d.id <> all (array(select a.dossier_id from awaiting_publication a))
  union all
  select d.reference, d.name, d.department_code, d.region_code, known.stage, known.commune_count, known.population
  from awaiting_publication a join dossiers d on d.id = a.dossier_id
  cross join lateral published_situation(a.dossier_id) known;

create or replace view public_milestones as
  select d.reference, m.id, m.stage, m.effective_on, m.precision,
    coalesce(m.published_at, m.recorded_at) as recorded_at, m.replaces, m.cancelled
  from milestones m join dossiers d on d.id = m.dossier_id
  where m.published_at is null or m.published_at <= (select app_now());

-- For who reads public_dossiers or asks as known at an instant: a name may be here before it is public.
create or replace view public_names as
  select d.reference, n.act_version, n.name,
    case when n.act_version > 1 then n.since end as since,
    greatest(n.recorded_at, public.since) as recorded_at
  from dossiers d
  join lateral (select min(coalesce(m.published_at, m.recorded_at)) as since
    from milestones m where m.dossier_id = d.id) public on true
  join dossier_names n on n.dossier_id = d.id
  where d.has_milestone and not exists (select from dossier_names later
    where later.dossier_id = n.dossier_id and later.act_version > n.act_version
      and later.recorded_at < public.since);

-- Institutions, which act upon territories, and the leaders of the CPTS itself see what counts from
-- the moment it is recorded; everybody else, once it is published.
create or replace view territory_claims as
  with seen as materialized (
    select s.system or cardinality(s.regions) + cardinality(s.departments) + cardinality(s.caisses) > 0 as at_once,
      s.dossiers as own
    from my_scope() s
  ), waiting as materialized (
    select a.dossier_id from awaiting_publication a, seen
    where not seen.at_once and a.dossier_id <> all (seen.own)
  )
  select d.id as dossier_id, d.reference, d.name, d.stage, 'inForce' as claim,
    s.commune_code, s.share_permille, s.share_text
  from submission_communes s join dossiers d on (d.id, d.in_force_version) = (s.dossier_id, s.version)
  where d.stage is not null and d.id <> all (array(select w.dossier_id from waiting w))
  union all
  select d.id, d.reference, d.name, d.stage, 'inForce', s.commune_code, s.share_permille, s.share_text
  from change_communes s join dossiers d on d.in_force_change_id = s.change_id
  where d.stage is not null and d.id <> all (array(select w.dossier_id from waiting w))
  union all
  select d.id, d.reference, d.name, known.stage, 'inForce', s.commune_code, s.share_permille, s.share_text
  from waiting w join dossiers d on d.id = w.dossier_id
  cross join lateral published_situation(w.dossier_id) known
  join submission_communes s on (s.dossier_id, s.version) = (d.id, known.submitted_version)
  where known.stage is not null
  union all
  select d.id, d.reference, d.name, known.stage, 'inForce', s.commune_code, s.share_permille, s.share_text
  from waiting w join dossiers d on d.id = w.dossier_id
  cross join lateral published_situation(w.dossier_id) known
  join change_communes s on s.change_id = known.change_id
  where known.stage is not null
  union all
  select d.id, d.reference, d.name, d.stage, 'submitted', s.commune_code, s.share_permille, s.share_text
  from submission_communes s join dossiers d on (d.id, d.territory_version) = (s.dossier_id, s.version)
  where d.state in ('letterUnderReview', 'letterClarification', 'projectSubmitted', 'projectIncomplete',
      'projectUnderReview', 'projectClarification')
    and (select seen.at_once from seen)
  union all
  select d.id, d.reference, d.name, d.stage, 'submitted', s.commune_code, s.share_permille, s.share_text
  from change_communes s
  join territory_changes change on change.id = s.change_id and change.state = 'proposed'
  join dossiers d on d.id = change.dossier_id
  where (select seen.at_once from seen);

-- An ARS declares what its région's register is worth: its director, or an officer of the whole
-- région. The clock, the author and the order are the register's own; its owner may play the past.
create function record_declaration() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  last register_declarations;
  today date;
begin
  perform pg_advisory_xact_lock(hashtextextended('register ' || new.region_code, 0));
  if current_actor() is not null or new.recorded_at is null then new.recorded_at := app_now(); end if;
  new.actor_id := coalesce(current_actor(), new.actor_id);
  perform from register_declarations d where (d.region_code, d.version) = (new.region_code, new.version);
  if found then return new; end if;
  today := day_in(new.region_code, new.recorded_at);
  select d.* into last from register_declarations d
    where d.region_code = new.region_code order by d.version desc limit 1;
  if new.version <> coalesce(last.version, 0) + 1 then
    perform refuse('a_declaration_follows_the_last_one', '40001');
  end if;
  if not (case new.kind
      when 'opened' then last.kind is distinct from 'complete'
      when 'complete' then last.kind is not null
      else last.kind = 'complete' end)
    or (new.kind, new.covered_since) is not distinct from (last.kind, last.covered_since) then
    perform refuse('a_declaration_changes_the_register', '23514');
  end if;
  if new.declared_on not between date '2016-01-26' and today
    or new.covered_since not between date '2016-01-26' and new.declared_on
    or new.kind = 'incomplete' and new.covered_since is not null then
    perform refuse('a_declaration_is_about_days_already_lived', '23514');
  end if;
  return new;
end $$;
create trigger a_declaration_is_recorded before insert on register_declarations
  for each row execute function record_declaration();
create policy "who answers for the whole région declares its register" on register_declarations
  for insert to app_user with check (exists (
    select from my_mandates() m where m.role in ('arsOfficer', 'arsDirector')
      and m.region_code = register_declarations.region_code and m.department_codes is null));

-- How to reach a CPTS: its leaders alone give it, and take it back; public with the CPTS.
create function record_consent() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.consented_at := app_now();
  new.consented_by := coalesce(current_actor(), new.consented_by);
  return new;
end $$;
create trigger a_consent_is_dated before insert or update on public_contacts
  for each row execute function record_consent();
drop policy "anyone reads consented contacts" on public_contacts;
create policy "anyone reads how to reach a public CPTS, its leaders before" on public_contacts for select to app_user using (
  dossier_id = any ((select s.dossiers from my_scope() s)::uuid[])
  or exists (select from public_stage_facts f
    where f.dossier_id = public_contacts.dossier_id and f.known_from <= (select app_now())));
create policy "the leaders consent" on public_contacts for insert to app_user with check (
  dossier_id = any ((select s.dossiers from my_scope() s)::uuid[]));
create policy "the leaders change what they consent to" on public_contacts for update to app_user using (
  dossier_id = any ((select s.dossiers from my_scope() s)::uuid[]));
create policy "the leaders take their consent back" on public_contacts for delete to app_user using (
  dossier_id = any ((select s.dossiers from my_scope() s)::uuid[]));

-- What a reader says is wrong. Anybody reports upon a public CPTS; the related read it, and the first
-- who answers closes it for all. The reader's address goes then.
create function record_report() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  open_reports int;
begin
  if tg_op = 'UPDATE' then
    if old.closed_at is not null then perform refuse('a_report_is_closed_once', '40001'); end if;
    new.closed_at := app_now();
    new.closed_by := coalesce(current_actor(), new.closed_by);
    new.email := null;
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('reports ' || new.dossier_id, 0));
  select count(*) into open_reports from error_reports r where r.dossier_id = new.dossier_id and r.closed_at is null;
  if open_reports >= 50 then perform refuse('enough_reports_wait_for_an_answer', '54000'); end if;
  new.reported_at := app_now();
  return new;
end $$;
create trigger a_report_is_recorded before insert or update on error_reports
  for each row execute function record_report();
create policy "anyone reports an error of a public CPTS" on error_reports for insert to app_user with check (
  closed_at is null and exists (select from public_stage_facts f
    where f.dossier_id = error_reports.dossier_id and f.known_from <= (select app_now())));
create policy "the related read the reports" on error_reports for select to app_user using (
  exists (select from related_dossiers d where d.id = error_reports.dossier_id));
create policy "the related answer the reports" on error_reports for update to app_user using (
  exists (select from related_dossiers d where d.id = error_reports.dossier_id));

revoke execute on all functions in schema public from public;
grant execute on function published_situation(uuid) to app_user;
grant insert (region_code, version, kind, declared_on, covered_since) on register_declarations to app_user;
grant insert (dossier_id, email, phone, website), update (email, phone, website), delete on public_contacts to app_user;
grant select, insert (dossier_id, message, email), update (answer) on error_reports to app_user;
