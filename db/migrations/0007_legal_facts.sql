-- The last act that made one of these moves, before a version.
create function last_act(dossier uuid, before int, variadic made text[]) returns moves
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select m from moves m
  where m.dossier_id = dossier and m.version < before and m.move = any (made)
  order by m.version desc limit 1
$$;

-- The day a deposit was received: as last rectified, else as the institution that recorded it says,
-- else the day of its recording.
create function received_on(act moves, region text) returns date
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(
    (select day_of(c.payload, 'newOn') from moves c
      where c.dossier_id = act.dossier_id and c.move = 'correctDate'
        and c.payload @> jsonb_build_object('phase', 'confirm', 'subject', 'receipt', 'actVersion', act.version)
      order by c.version desc limit 1),
    day_of(act.payload, 'receivedOn'),
    day_in(region, act.made_at))
$$;

-- The deposit that the running two months are counted from. Where missing documents restart them,
-- none until the first ones asked for are received.
create function term_start(dossier uuid) returns moves
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  project moves := last_act(dossier, 2147483647, 'submitHealthProject');
  asked int;
  received moves;
begin
  if project.version is null or not (select r.restarts_on_missing_documents
      from national_rules r where r.version = project.rules_version) then
    return project;
  end if;
  select min(m.version) into asked from moves m
  where m.dossier_id = dossier and m.version > project.version and m.move = 'askMissingDocuments';
  if asked is null then return project; end if;
  select m.* into received from moves m
  where m.dossier_id = dossier and m.version > asked and m.move = 'sendMissingDocuments'
  order by m.version limit 1;
  return received;
end $$;

-- The last day of the two months that run now; null when none run.
create function dossier_term(dossier uuid) returns date
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select legal_term(received_on(start, d.region_code))
  from dossiers d cross join lateral term_start(d.id) start
  where d.id = dossier and start.version is not null
    and d.state in ('projectSubmitted', 'projectIncomplete', 'projectUnderReview', 'projectClarification')
$$;

-- No act, document or signature is dated in the future, and a leader's deposit is received when it
-- is made.
create function check_dates(act moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := day_in(dossier.region_code, act.made_at);
  earliest date := date '2016-01-26';
  dated jsonb;
begin
  if act.acted_on > today then perform refuse('no_act_is_dated_in_the_future', '23514'); end if;
  if act.payload ? 'receivedOn' and act.relation not in ('arsOfficer', 'leadCpamOfficer') then
    perform refuse('only_an_institution_says_when_a_deposit_was_received');
  end if;
  for dated in select act.payload union all
    select * from jsonb_array_elements(case jsonb_typeof(act.payload -> 'signatures')
      when 'array' then act.payload -> 'signatures' else '[]' end) loop
    perform from unnest(array['documentOn', 'signedOn', 'notifiedOn', 'decidedOn', 'decisionOn',
        'receivedOn', 'startedOn', 'endedOn', 'warnedOn']) key
      where day_of(dated, key) not between earliest and today;
    if found then perform refuse('no_act_is_dated_in_the_future', '23514'); end if;
  end loop;
end $$;

-- No decision is dated before the receipt it answers.
create function check_decision_date(act moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  letter boolean := act.move in ('approveLetter', 'refuseLetter');
  decided date := day_of(act.payload, case when letter then 'documentOn' else 'signedOn' end);
  deposit moves := case when letter
    then last_act(act.dossier_id, act.version, 'submitLetter', 'answerLetterClarification')
    else last_act(act.dossier_id, act.version, 'submitHealthProject') end;
begin
  if decided < received_on(deposit, dossier.region_code) then
    perform refuse('no_decision_is_before_the_receipt', '23514');
  end if;
end $$;

-- A letter leads to the projet de santé exactly when all needed authorities approved this version:
-- both, or the ARS after the caisse's opinion, or the ARS alone once the answer time has passed
-- without a word of the caisse.
create function check_letter_approval(act moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  region regions;
  entry moves;
  by_ars boolean := act.relation = 'arsOfficer';
  ars boolean;
  cpam boolean;
  opinion boolean;
  late boolean;
  complete boolean;
begin
  select r.* into region from regions r where r.code = dossier.region_code;
  select m.* into entry from moves m
  where m.dossier_id = act.dossier_id and m.to_state = 'letterUnderReview' and m.from_state <> m.to_state
  order by m.version desc limit 1;
  select
    coalesce(bool_or(m.move = 'approveLetter' and m.relation = 'arsOfficer'), false),
    coalesce(bool_or(m.move = 'approveLetter' and m.relation = 'leadCpamOfficer'), false),
    coalesce(bool_or(m.move = 'giveLetterOpinion'), false)
  into ars, cpam, opinion
  from moves m where m.dossier_id = act.dossier_id and m.version > entry.version;
  late := day_in(region.code, act.made_at) > received_on(entry, region.code) + region.letter_answer_days;

  if act.payload ->> 'authority' <> (case when by_ars then 'ars' else 'cpam' end) then
    perform refuse('an_authority_approves_for_itself');
  end if;
  if region.letter_policy = 'arsAfterOpinion' then
    if not by_ars or not (cpam or opinion or late) then
      perform refuse('the_ars_approves_after_the_opinion');
    end if;
    complete := true;
  elsif late and not cpam and not opinion then
    complete := ars or by_ars;
  else
    if (ars and by_ars) or (cpam and not by_ars) then
      perform refuse('an_authority_approves_a_letter_once');
    end if;
    complete := (ars or by_ars) and (cpam or not by_ars);
  end if;
  if complete <> (act.to_state = 'projectDrafting') then
    perform refuse('a_letter_is_approved_by_all_who_must');
  end if;
end $$;

-- The contract binds at least these three.
create function check_parties(act moves) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if not coalesce(act.payload -> 'parties' @> '["cpts", "leadCpam", "ars"]', false) then
    perform refuse('a_contract_has_its_three_parties');
  end if;
end $$;

-- The parties whose signature the lead caisse has recorded since the contract was put to signature.
create function signed_parties(opening moves, declared boolean) returns text[]
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(array_agg(s.signature ->> 'party'), '{}')
  from moves m cross join lateral jsonb_array_elements(m.payload -> 'signatures') s (signature)
  where m.dossier_id = opening.dossier_id and m.version > opening.version
    and m.move = 'recordSignature' and (declared or m.relation = 'leadCpamOfficer')
$$;

-- Whether a party of the contract is the actor's own.
create function is_own_party(relation text, party text) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select case relation
    when 'leadCpamOfficer' then true
    when 'leader' then party = 'cpts'
    when 'arsOfficer' then party = 'ars'
    when 'associatedCpamOfficer' then exists (select from my_mandates() m
      where m.role = 'cpamOfficer' and party = 'caisse:' || m.organisation_id)
    else false end
$$;

-- A contract is signed exactly when the lead caisse has recorded every listed party. The others
-- declare their own; a declaration counts once the lead caisse records it.
create function check_signatures(act moves) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  opening moves := last_act(act.dossier_id, act.version, 'openSigning');
  parties text[] := array(select jsonb_array_elements_text(opening.payload -> 'parties'));
  by_lead boolean := act.relation = 'leadCpamOfficer';
  recorded text[] := signed_parties(opening, false);
  closed text[] := signed_parties(opening, not by_lead);
  signing text[];
begin
  if jsonb_typeof(act.payload -> 'signatures') is distinct from 'array' then
    perform refuse('a_signature_is_a_party_s_own');
  end if;
  signing := array(select s ->> 'party' from jsonb_array_elements(act.payload -> 'signatures') s);
  if cardinality(signing) = 0
    or cardinality(signing) <> (select count(distinct party) from unnest(signing) party)
    or not (signing <@ parties) or signing && closed
    or not (select bool_and(is_own_party(act.relation, party)) from unnest(signing) party) then
    perform refuse('a_signature_is_a_party_s_own');
  end if;
  if (by_lead and parties <@ (recorded || signing)) <> (act.to_state = 'aciSigned') then
    perform refuse('a_contract_is_signed_by_every_party');
  end if;
  perform from standing_milestones m cross join jsonb_array_elements(act.payload -> 'signatures') s
  where m.dossier_id = act.dossier_id and m.stage = 'projectValidated' and m.precision <> 'unknown'
    and date_trunc(m.precision, day_of(s, 'signedOn')) < m.effective_on;
  if found then perform refuse('no_signature_is_before_the_validation', '23514'); end if;
end $$;

-- Once the two months have passed there is nothing left to decide: the project is deemed validated,
-- and nobody acts before that is recorded. A tacit validation says its term and the day after.
create function check_term(act moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  term date := dossier_term(act.dossier_id);
  passed boolean := coalesce(day_in(dossier.region_code, act.made_at) > term, false);
begin
  if act.move = 'deemValidated' then
    if not passed then perform refuse('a_validation_is_tacit_after_the_term'); end if;
    if day_of(act.payload, 'termOn') is distinct from term
      or day_of(act.payload, 'effectiveOn') is distinct from term + 1 then
      perform refuse('a_tacit_validation_says_its_term');
    end if;
  elsif passed and act.move = 'opposeProject' then
    perform refuse('an_opposition_is_not_after_the_term');
  elsif passed then
    perform refuse('a_passed_term_is_recorded_first', '40001');
  elsif act.move = 'abandon' and term is not null then
    perform refuse('no_dossier_is_closed_while_a_term_runs');
  end if;
end $$;

-- Only a tacit validation is attested, once, or undone by an opposition notified in time.
create function check_tacit_validation(act moves) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  validation moves := last_act(act.dossier_id, act.version,
    'validateProject', 'deemValidated', 'withdrawOpposition', 'takeOver');
  attested moves := last_act(act.dossier_id, act.version, 'confirmValidation');
begin
  if validation.move is distinct from 'deemValidated' then
    perform refuse('the_last_validation_is_tacit');
  end if;
  if attested.version > validation.version then perform refuse('a_validation_is_attested_once'); end if;
  if act.move = 'recordTimelyOpposition' and not coalesce(
      day_of(act.payload, 'notifiedOn') <= day_of(validation.payload, 'termOn'), false) then
    perform refuse('an_opposition_is_not_after_the_term');
  end if;
end $$;

-- The legal facts of one act, from the journal's own acts and this one: never from a table that the
-- server's login can fill.
create function check_legal_facts(act moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform check_term(act, dossier);
  if act.move in ('approveLetter', 'refuseLetter', 'validateProject', 'opposeProject', 'recordTimelyOpposition') then
    perform check_decision_date(act, dossier);
  end if;
  case act.move
    when 'approveLetter' then perform check_letter_approval(act, dossier);
    when 'openSigning' then perform check_parties(act);
    when 'recordSignature' then perform check_signatures(act);
    when 'confirmValidation', 'recordTimelyOpposition' then perform check_tacit_validation(act);
    when 'takeOver' then perform check_take_over(act);
    when 'reopen' then perform check_reopening(act);
    when 'correctDate' then perform check_correction(act, dossier);
    else null;
  end case;
end $$;
