-- The authority that a relation acts for; null for the others.
create function authority_of(relation text) returns text
language sql immutable
as $$
  select case when relation in ('arsOfficer', 'arsDirector') then 'ars'
    when relation in ('leadCpamOfficer', 'associatedCpamOfficer') then 'cpam' end
$$;

-- The act that first gave a milestone, through its corrections.
create function source_act(milestone milestones) returns moves
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  with recursive line as (
    select milestone.act_version, milestone.replaces
    union all
    select older.act_version, older.replaces from milestones older join line on older.id = line.replaces
  )
  select m from moves m join line on m.version = line.act_version
  where line.replaces is null and m.dossier_id = milestone.dossier_id
$$;

-- The act whose date a correction changes: a standing milestone's, or the recorded deposit that the
-- running term is counted from. Never an instant of recording, never a tacit date.
create function corrected_act(act moves, dossier dossiers) returns moves
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  milestone milestones;
  source moves;
begin
  if act.payload ->> 'subject' = 'receipt' then
    source := term_start(act.dossier_id);
    if source.version = (act.payload ->> 'actVersion')::int and source.payload ? 'receivedOn'
      and dossier_term(act.dossier_id) is not null and act.payload ->> 'precision' = 'day'
      and day_of(act.payload, 'newOn') between date '2016-01-26' and day_in(dossier.region_code, source.made_at) then
      return source;
    end if;
  elsif act.payload ->> 'subject' = 'milestone' then
    select s.* into milestone from standing_milestones s
    where s.id = (act.payload ->> 'milestoneId')::uuid and s.dossier_id = act.dossier_id
      and s.stage not in ('left', 'resumed');
    source := source_act(milestone);
    if source.move <> 'deemValidated' then return source; end if;
  end if;
  perform refuse('a_correction_names_a_date_that_stands');
end $$;

-- A correction is proposed, then confirmed by another person with the same content; one of the two
-- is of the authority that made the act.
create function check_correction(act moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  corrected moves := corrected_act(act, dossier);
  proposal moves;
begin
  if act.payload ->> 'phase' = 'propose' then return; end if;
  select m.* into proposal from moves m
  where m.dossier_id = act.dossier_id and m.version = (act.payload ->> 'proposalVersion')::int
    and m.move = 'correctDate' and m.payload ->> 'phase' = 'propose'
    and not exists (select from unnest(array['subject', 'milestoneId', 'actVersion', 'newOn', 'precision']) key
      where m.payload ->> key is distinct from act.payload ->> key)
    and not exists (select from moves c where c.dossier_id = m.dossier_id and c.move = 'correctDate'
      and c.payload @> jsonb_build_object('phase', 'confirm', 'proposalVersion', m.version));
  if act.payload ->> 'phase' is distinct from 'confirm' or proposal.version is null then
    perform refuse('a_confirmation_repeats_an_open_proposal');
  end if;
  if proposal.actor_id = act.actor_id then perform refuse('another_person_confirms'); end if;
  if not coalesce(authority_of(corrected.relation)
      in (authority_of(proposal.relation), authority_of(act.relation)), false) then
    perform refuse('the_authority_of_the_act_takes_part');
  end if;
end $$;
