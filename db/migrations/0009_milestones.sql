-- Milestones that no later row replaces or cancels.
create view standing_milestones with (security_invoker) as
  select m.* from milestones m
  where not m.cancelled and not exists (select from milestones later where later.replaces = m.id);

-- Those that stood before an act.
create function milestones_before(dossier uuid, act int) returns setof milestones
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select m.* from milestones m
    where m.dossier_id = dossier and m.act_version < act and not m.cancelled
      and not exists (select from milestones later where later.replaces = m.id and later.act_version < act);
end $$;

-- The order of the stages of a life; null for left and resumed.
create function rank_of(stage text) returns int
language sql immutable parallel safe
as $$ select array_position(array['letterValidated', 'projectValidated', 'aciSigned', 'operational', 'ended'], stage) $$;

-- The highest public stage that stood before an act, whether or not the CPTS was still followed.
create function highest_stage(dossier uuid, before int) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select m.stage from milestones_before(dossier, before) m
    where m.stage in ('letterValidated', 'projectValidated', 'aciSigned', 'operational')
    order by rank_of(m.stage) desc limit 1);
end $$;

-- A dossier is reopened where its highest standing milestone left it.
create function check_reopening(act moves) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  stage text := highest_stage(act.dossier_id, act.version);
begin
  if act.to_state <> (case when stage is null then 'emergence'
      when stage = 'letterValidated' then 'projectDrafting' else 'projectValidated' end) then
    perform refuse('a_dossier_reopens_at_its_highest_milestone');
  end if;
end $$;

-- A CPTS is taken over in the state that its highest milestone gives.
create function check_take_over(act moves) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  stages text[];
begin
  if jsonb_typeof(act.payload -> 'milestones') = 'array' then
    select array_agg(m ->> 'stage' order by rank_of(m ->> 'stage') desc nulls first) into stages
    from jsonb_array_elements(act.payload -> 'milestones') m;
  end if;
  if act.to_state is distinct from (case when rank_of(stages[1]) > 1 then stages[1]
      when stages[1] = 'letterValidated' then 'projectDrafting' end)
    or (select count(distinct s) <> count(*) from unnest(stages) s) then
    perform refuse('a_takeover_names_the_milestones_passed', '23514');
  end if;
end $$;

-- The date of letterValidated: the later of the last approvals of this version by each authority.
create function letter_validated_on(act moves) returns date
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  with entry as (
    select max(m.version) as version from moves m
    where m.dossier_id = act.dossier_id and m.version < act.version
      and m.to_state = 'letterUnderReview' and m.from_state <> m.to_state
  ), last_approvals as (
    select distinct on (m.relation) day_of(m.payload, 'documentOn') as approved_on
    from moves m join entry on m.version > entry.version
    where m.dossier_id = act.dossier_id and m.version <= act.version and m.move = 'approveLetter'
    order by m.relation, m.version desc
  )
  select max(approved_on) from last_approvals
$$;

-- The date of aciSigned: the latest signature that the lead caisse recorded in this round.
create function aci_signed_on(act moves) returns date
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select max(day_of(s.signature, 'signedOn'))
  from last_act(act.dossier_id, act.version, 'openSigning') opening
  join moves m on m.dossier_id = opening.dossier_id and m.version > opening.version
  cross join lateral jsonb_array_elements(m.payload -> 'signatures') s (signature)
  where m.version <= act.version and m.move = 'recordSignature' and m.relation = 'leadCpamOfficer'
$$;

-- The milestones that an act gives, from the journal alone: the trigger inserts them, and
-- verification computes them again.
create function milestones_of(act moves)
returns table (stage text, effective_on date, "precision" text, replaces uuid, cancelled boolean)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := (select day_in(d.region_code, act.made_at) from dossiers d where d.id = act.dossier_id);
begin
  case
    when act.move = 'approveLetter' and act.to_state = 'projectDrafting' then
      return query select 'letterValidated', letter_validated_on(act), 'day', null::uuid, false;
    when act.move = 'validateProject' then
      return query select 'projectValidated', day_of(act.payload, 'signedOn'), 'day', null::uuid, false;
    when act.move = 'deemValidated' then
      return query select 'projectValidated', day_of(act.payload, 'termOn') + 1, 'day', null::uuid, false;
    when act.move = 'withdrawOpposition' then
      return query select 'projectValidated', day_of(act.payload, 'decidedOn'), 'day', null::uuid, false;
    when act.move = 'recordTimelyOpposition' then
      return query select m.stage, m.effective_on, m.precision, m.id, true
        from milestones_before(act.dossier_id, act.version) m where m.stage = 'projectValidated';
    when act.move = 'recordSignature' and act.to_state = 'aciSigned' then
      return query select 'aciSigned', aci_signed_on(act), 'day', null::uuid, false;
    when act.move = 'startOperation' then
      return query select 'operational', day_of(act.payload, 'startedOn'), 'day', null::uuid, false;
    when act.move = 'endCpts' then
      return query select 'ended', day_of(act.payload, 'endedOn'), 'day', null::uuid, false;
    when act.move in ('withdraw', 'abandon') and highest_stage(act.dossier_id, act.version) is not null then
      return query select 'left', today, 'day', null::uuid, false;
    when act.move = 'reopen' and exists (select from milestones_before(act.dossier_id, act.version) m
        where m.stage = 'left') then
      return query select 'resumed', today, 'day', null::uuid, false;
    when act.move = 'takeOver' then
      return query select m ->> 'stage',
          case m ->> 'precision' when 'unknown' then null when 'day' then day_of(m, 'on')
            else date_trunc(m ->> 'precision', day_of(m, 'on'))::date end,
          m ->> 'precision', null::uuid, false
        from jsonb_array_elements(act.payload -> 'milestones') m order by rank_of(m ->> 'stage');
    when act.move = 'correctDate' and act.payload @> '{"phase": "confirm", "subject": "milestone"}' then
      return query select m.stage,
          case act.payload ->> 'precision' when 'unknown' then null when 'day' then day_of(act.payload, 'newOn')
            else date_trunc(act.payload ->> 'precision', day_of(act.payload, 'newOn'))::date end,
          act.payload ->> 'precision', m.id, false
        from milestones_before(act.dossier_id, act.version) m
        where m.id = (act.payload ->> 'milestoneId')::uuid;
    else null;
  end case;
end $$;

-- No milestone is before the law, in the future, or before an earlier stage's: compared at the
-- coarser precision of the two.
create function check_milestones(dossier uuid, today date) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from standing_milestones m where m.dossier_id = dossier
    and (m.effective_on > today
      or m.effective_on < date_trunc(
        case m.precision when 'unknown' then 'day' else m.precision end, date '2016-01-26')
      or m.precision not in ('day', 'month', 'year', 'unknown'));
  if found then perform refuse('no_milestone_is_before_the_law_or_in_the_future', '23514'); end if;

  perform from standing_milestones earlier
    join standing_milestones later on later.dossier_id = earlier.dossier_id
      and rank_of(later.stage) > rank_of(earlier.stage)
    cross join lateral (select case when 'year' in (earlier.precision, later.precision) then 'year'
      when 'month' in (earlier.precision, later.precision) then 'month' else 'day' end) coarser (unit)
    where earlier.dossier_id = dossier
      and date_trunc(coarser.unit, later.effective_on) < date_trunc(coarser.unit, earlier.effective_on);
  if found then perform refuse('no_milestone_is_before_an_earlier_stage', '23514'); end if;
end $$;

-- The public stage that is true: the highest reached, none once ended or while left.
create function current_stage(dossier uuid) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  latest text := (
    select m.stage from standing_milestones m
    where m.dossier_id = dossier and m.stage in ('ended', 'left', 'resumed')
    order by m.stage = 'ended' desc, m.act_version desc limit 1);
begin
  return case when latest in ('ended', 'left') then null else highest_stage(dossier, 2147483647) end;
end $$;

-- Leaders are named by the acts that name them, and by the porteur's own opening.
create function name_leaders(act moves) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if act.move = 'nameLeader' then
    if act.payload ->> 'replaces' is not null then
      update mandates m set valid_until = act.made_at
      where m.dossier_id = act.dossier_id and m.role = 'leader' and m.valid_until is null
        and m.person_id = (act.payload ->> 'replaces')::uuid;
      if not found then perform refuse('a_leader_replaces_a_leader'); end if;
    end if;
    insert into mandates (person_id, role, dossier_id, valid_from)
    values ((act.payload ->> 'personId')::uuid, 'leader', act.dossier_id, act.made_at);
  elsif act.from_state = 'new' then
    insert into mandates (person_id, role, dossier_id, valid_from)
    select person, 'leader', act.dossier_id, act.made_at from (
      select act.actor_id where act.relation = 'leader'
      union select value::uuid from jsonb_array_elements_text(coalesce(act.payload -> 'leaderIds', '[]'))
    ) named (person);
  end if;
end $$;

-- An act takes the files it names: of this dossier, sent by its author or among leaders by another,
-- not taken yet, and whose bytes have the digest that the payload says.
create function attach_files(act moves) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  named jsonb;
begin
  for named in select jsonb_array_elements(coalesce(act.payload -> 'files', '[]')) loop
    update files f set attached_version = act.version
    where f.id = (named ->> 'id')::uuid and f.dossier_id = act.dossier_id
      and f.attached_version is null and f.sha256 = named ->> 'sha256'
      and (f.uploaded_by = act.actor_id or act.relation = 'leader' and exists (select from mandates m
        where m.role = 'leader' and m.dossier_id = f.dossier_id and m.person_id = f.uploaded_by))
      and f.sha256 = (select encode(sha256(string_agg(c.bytes, ''::bytea order by c.n)), 'hex')
        from file_chunks c where c.file_id = f.id);
    if not found then perform refuse('an_act_takes_the_files_sent_for_it'); end if;
  end loop;
end $$;

-- What an act brings about, once it is recorded: milestones, leaders, files, the row's public facts.
create function apply_move() returns trigger
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
    from (select sum(c.population) as population, count(*) as communes from submission_communes c
      where c.dossier_id = new.dossier_id and c.version = new.version) s
    where d.id = new.dossier_id;
  end if;
  return null;
end $$;

create trigger apply_move after insert on moves for each row execute function apply_move();

-- A file taken by an act does not change any more, nor do its bytes.
create function keep_attached_file() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'files' then
    if old.attached_version is not null then perform refuse('an_act_freezes_its_files'); end if;
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  perform from files f where f.id = new.file_id and f.attached_version is not null for share;
  if found then perform refuse('an_act_freezes_its_files'); end if;
  return new;
end $$;

create trigger an_act_freezes_its_files before update or delete on files
  for each row execute function keep_attached_file();
create trigger an_act_freezes_its_files before insert or update on file_chunks
  for each row execute function keep_attached_file();
