-- The content of an act, salted, so that its digest tells nothing about an erased one.
create function digest_of_content(content move_contents) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select encode(sha256(convert_to(
    content.salt::text || content.content::text || coalesce(content.consequences::text, ''), 'UTF8')), 'hex')
$$;

-- The communes of an act, sorted; null when it submits none.
create function digest_of_communes(dossier uuid, submitted int) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select encode(sha256(convert_to(string_agg(
    s.commune_code || ':' || s.population || ':' || s.vintage, ',' order by s.commune_code collate "C"),
    'UTF8')), 'hex')
  from submission_communes s where s.dossier_id = dossier and s.version = submitted
$$;

-- The link of the chain: the previous hash and every column of the act, as PostgreSQL prints them.
create function hash_of(act moves) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select encode(sha256(convert_to(jsonb_build_array(
    act.previous_hash, act.dossier_id, act.version, act.move, act.from_state, act.to_state,
    act.relation, act.actor_id, to_char(act.acted_on, 'YYYY-MM-DD'),
    to_char(act.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    act.intent_id, act.intent_digest, act.rules_version, act.payload,
    act.content_digest, act.communes_digest)::text, 'UTF8')), 'hex')
$$;

-- The national rules in force on a day.
create function rules_on(today date) returns int
language sql stable set search_path = pg_catalog, public, pg_temp
as $$ select max(version) from national_rules where valid_from <= today $$;

-- Who opens a dossier: a porteur's account as its leader, an institution by its scope on the
-- département; a caisse only as the lead caisse.
create function may_open(act moves, department departments, lead_caisse uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select from my_mandates() m where case act.relation
      when 'leader' then m.role = 'porteur'
      when 'arsOfficer' then m.role = 'arsOfficer' and m.region_code = department.region_code
        and (m.department_codes is null or department.code = any (m.department_codes))
      when 'leadCpamOfficer' then m.role = 'cpamOfficer' and m.organisation_id = lead_caisse
      else false end)
$$;

-- Numbers follow each other within a département, without a gap and without a yearly reset: the
-- counter's row stays locked until the dossier is committed.
create function open_dossier(act moves) returns dossiers
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  opened dossiers;
  department departments;
  lead_caisse uuid := (act.payload ->> 'leadCaisseId')::uuid;
  today date;
begin
  select d.* into department from departments d where d.code = act.payload ->> 'departmentCode';
  if not found then perform refuse('a_dossier_has_a_department', '23503'); end if;
  if lead_caisse is null or not serves_department(lead_caisse, department.code) then
    perform refuse('the_lead_caisse_serves_the_department', '23503');
  end if;
  if not may_open(act, department, lead_caisse) then
    perform refuse('actors_hold_the_relation_they_act_under');
  end if;

  today := day_in(department.region_code, act.made_at);
  select btrim(c.content ->> 'name') into opened.name
  from move_contents c where c.dossier_id = act.dossier_id and c.version = 1;
  if coalesce(length(opened.name), 0) not between 1 and 200 then
    perform refuse('a_dossier_has_a_name', '23514');
  end if;

  insert into reference_counters as counter (department_code, last_number) values (department.code, 1)
    on conflict (department_code) do update set last_number = counter.last_number + 1
    returning last_number into opened.number;
  opened.opened_year := extract(year from today);
  insert into dossiers (id, reference, department_code, region_code, opened_year, number, opened_as,
    name, state, version, rules_version, lead_caisse_id, last_move_at, created_at)
  values (act.dossier_id,
    format('%s-%s-%s', department.code, opened.opened_year,
      lpad(opened.number::text, greatest(4, length(opened.number::text)), '0')),
    department.code, department.region_code, opened.opened_year, opened.number, act.relation,
    opened.name, act.to_state, 1, rules_on(today), lead_caisse, act.made_at, act.made_at)
  returning * into opened;
  return opened;
end $$;

-- The only way a dossier moves: one act is inserted, and this trigger locks and advances the row,
-- dates and chains the act, and checks that it is the actor's to make.
create function record_move() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  dossier dossiers;
  previous moves;
  submits boolean := new.move in ('submitLetter', 'submitHealthProject', 'takeOver');
begin
  if new.actor_id is distinct from current_actor() then perform refuse('actors_act_for_themselves'); end if;
  perform lock_dossier(new.dossier_id);
  select d.* into dossier from dossiers d where d.id = new.dossier_id;

  if (new.from_state = 'new') <> (dossier.id is null)
    or new.version <> coalesce(dossier.version, 0) + 1
    or new.from_state <> coalesce(dossier.state, 'new') then
    perform refuse('the_dossier_moved_meanwhile', '40001');
  end if;
  perform from lifecycle_rules r where (r.from_state, r.move, r.to_state) = (new.from_state, new.move, new.to_state)
    and new.relation = any (r.relations);
  if not found then perform refuse('actors_make_the_moves_the_rules_give_them'); end if;

  select m.* into previous from moves m
  where m.dossier_id = new.dossier_id and m.version = new.version - 1;
  new.made_at := greatest(app_now(), previous.made_at + interval '1 microsecond');

  if new.from_state = 'new' then
    dossier := open_dossier(new);
  elsif not new.relation = any (relations_to(dossier)) then
    perform refuse('actors_hold_the_relation_they_act_under');
  end if;
  new.rules_version := dossier.rules_version;
  if new.move = 'submitHealthProject' then
    new.rules_version := rules_on(day_in(dossier.region_code, new.made_at));
  end if;

  select digest_of_content(c) into new.content_digest
  from move_contents c where c.dossier_id = new.dossier_id and c.version = new.version;
  new.communes_digest := digest_of_communes(new.dossier_id, new.version);
  if submits then
    perform check_territory(new.dossier_id, new.version);
  elsif new.communes_digest is not null then
    perform refuse('only_a_submission_names_communes', '23514');
  end if;

  perform check_dates(new, dossier);
  perform check_legal_facts(new, dossier);

  new.previous_hash := previous.hash;
  new.hash := hash_of(new);
  update dossiers d set
    state = new.to_state, version = new.version, rules_version = new.rules_version,
    last_move_at = new.made_at, disclosed = d.disclosed or submits
  where d.id = new.dossier_id;
  return new;
end $$;

create trigger record_move before insert on moves for each row execute function record_move();

-- A row goes from one act to the next, never back, and keeps its identity.
create function keep_dossier_forward() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.version not in (old.version, old.version + 1)
    or (new.version = old.version and new.state <> old.state)
    or (new.id, new.reference, new.department_code, new.region_code, new.number, new.opened_as, new.created_at)
      <> (old.id, old.reference, old.department_code, old.region_code, old.number, old.opened_as, old.created_at) then
    perform refuse('a_dossier_only_moves_forward');
  end if;
  return new;
end $$;

create trigger a_dossier_only_moves_forward before update on dossiers
  for each row execute function keep_dossier_forward();

-- Blanks what an act says, keeps its digest. The journal's chain does not change.
create function erase_content(dossier uuid, act int) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update move_contents set content = null, consequences = null, salt = null, erased_at = app_now()
  where dossier_id = dossier and version = act and erased_at is null;
  if not found then perform refuse('there_is_a_content_to_erase'); end if;
end $$;
