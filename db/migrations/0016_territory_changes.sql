-- The journal of a change of territory: same construction as the lifecycle's. Functions that exist
-- there for an act or a content have their twin here, under the same name.

-- A change is always the outcome of its last act; what an act carries is never without it.
alter table territory_changes add constraint a_change_is_its_last_act
  foreign key (id, version, state) references change_moves (change_id, version, to_state)
  deferrable initially deferred;
alter table change_contents add constraint contents_belong_to_a_change_act
  foreign key (change_id, version) references change_moves (change_id, version)
  deferrable initially deferred;
alter table change_communes add constraint communes_belong_to_a_change
  foreign key (change_id) references territory_changes (id)
  deferrable initially deferred;

alter table territory_changes add constraint a_change_is_a_revision_or_an_attachment
  check (kind in ('revision', 'attachment'));
alter table change_moves add constraint a_change_payload_holds_no_text
  check (not jsonb_path_exists(payload, '$.** ? (@.type() == "string" && @ like_regex "^.{101,}$" flag "s")'));
alter table change_moves add constraint the_day_of_a_change_act_is_not_before_the_law
  check (acted_on >= date '2016-01-26');

-- History is never edited, not even by the owner. Only the erase functions blank a content.
create or replace function keep_history() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and tg_table_name in ('move_contents', 'change_contents') then
    if old.erased_at is null and new.erased_at is not null
      and to_jsonb(new) - array['salt', 'content', 'consequences', 'erased_at']
        = to_jsonb(old) - array['salt', 'content', 'consequences', 'erased_at'] then
      return new;
    end if;
  end if;
  perform refuse('history_is_never_edited');
  return null;
end $$;

create trigger history_is_never_edited before update or delete on change_moves
  for each row execute function keep_history();
create trigger history_is_never_edited before update or delete on change_contents
  for each row execute function keep_history();
create trigger history_is_never_edited before update or delete on change_communes
  for each row execute function keep_history();
create trigger history_is_never_emptied before truncate on change_moves
  for each statement execute function keep_history();
create trigger history_is_never_emptied before truncate on change_contents
  for each statement execute function keep_history();
create trigger history_is_never_emptied before truncate on change_communes
  for each statement execute function keep_history();

create function erase_change_content(change uuid, act int) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update change_contents set content = null, consequences = null, salt = null, erased_at = app_now()
  where change_id = change and version = act and erased_at is null;
  if not found then perform refuse('there_is_a_content_to_erase'); end if;
end $$;

-- Locks one change until the end of the transaction: its row, or before the first act its name.
create function lock_change(change uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from territory_changes where id = change for no key update;
  if not found then perform pg_advisory_xact_lock(hashtextextended(change::text, 0)); end if;
end $$;

-- What an act carries is written before it, under the change's lock, and is frozen by it. All the
-- communes of a change are its proposal's.
create function refuse_after_the_change_act() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  act record;
begin
  for act in select distinct a.change_id, coalesce((to_jsonb(a) ->> 'version')::int, 1) as version from added a loop
    perform lock_change(act.change_id);
    perform from change_moves m where m.change_id = act.change_id and m.version = act.version;
    if found then perform refuse('an_act_freezes_what_it_carries'); end if;
  end loop;
  return null;
end $$;

create trigger an_act_freezes_its_communes after insert on change_communes
  referencing new table as added for each statement execute function refuse_after_the_change_act();
create trigger an_act_freezes_its_content after insert on change_contents
  referencing new table as added for each statement execute function refuse_after_the_change_act();
create trigger populations_come_from_the_reference before insert on change_communes
  for each row execute function count_population();
create trigger contents_are_salted before insert on change_contents
  for each row execute function salt_content();

create function digest_of_content(content change_contents) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select encode(sha256(convert_to(
    content.salt::text || content.content::text || coalesce(content.consequences::text, ''), 'UTF8')), 'hex')
$$;

-- The communes of a proposal, sorted, each with its part where it has one.
create function digest_of_proposal(change uuid) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select encode(sha256(convert_to(string_agg(
    s.commune_code || ':' || s.population || ':' || s.vintage
      || coalesce(':' || s.share_permille || ':' || s.share_text, ''), ',' order by s.commune_code collate "C"),
    'UTF8')), 'hex')
  from change_communes s where s.change_id = change
$$;

create function hash_of(act change_moves) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select encode(sha256(convert_to(jsonb_build_array(
    act.previous_hash, act.change_id, act.version, act.move, act.from_state, act.to_state,
    act.relation, act.actor_id, to_char(act.acted_on, 'YYYY-MM-DD'),
    to_char(act.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    act.intent_id, act.intent_digest, act.payload, act.content_digest, act.communes_digest)::text, 'UTF8')), 'hex')
$$;

-- The territory that counts, each line by the code of today.
create function members_in_force(dossier dossiers)
returns table (commune_code text, share_permille smallint, share_text text)
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select distinct coalesce(f.current_code, s.commune_code), s.share_permille, s.share_text
  from (
    select a.commune_code, a.share_permille, a.share_text from submission_communes a
    where a.dossier_id = dossier.id and a.version = dossier.in_force_version
    union all
    select c.commune_code, c.share_permille, c.share_text from change_communes c
    where c.change_id = dossier.in_force_change_id) s
  left join former_communes f on f.code = s.commune_code
$$;

-- The name of the territory that counts, as in addresses: "acte-12", "modification-2".
create function key_in_force(dossier dossiers) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce('acte-' || dossier.in_force_version,
    'modification-' || (select c.number from territory_changes c where c.id = dossier.in_force_change_id))
$$;

-- A list of communes is a territory: one at least, no city together with its arrondissement, no part
-- of a city that has arrondissements. `divided` are those of which it holds a part.
create function check_communes(codes text[], divided text[]) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(cardinality(codes), 0) = 0 then perform refuse('a_submission_names_its_communes', '23514'); end if;
  perform from communes c where c.code = any (codes) and c.parent_code = any (codes);
  if found then perform refuse('a_city_or_its_arrondissements_not_both', '23514'); end if;
  perform from communes c where c.parent_code = any (divided);
  if found then perform refuse('a_city_is_divided_by_its_arrondissements', '23514'); end if;
end $$;

create or replace function check_territory(dossier uuid, submitted int) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform check_communes(
    array_agg(s.commune_code), array_agg(s.commune_code) filter (where s.share_permille is not null))
  from submission_communes s where s.dossier_id = dossier and s.version = submitted;
end $$;

-- A proposal says which territory in force it starts from, and is another one. An attachment keeps every line of
-- the one in force, as it is or whole, and carries the letter of the professionals.
create function check_proposal(act change_moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if act.payload ->> 'inForce' is distinct from key_in_force(dossier) then
    perform refuse('a_proposal_starts_from_the_territory_in_force', '40001');
  end if;
  perform check_communes(
    array_agg(s.commune_code), array_agg(s.commune_code) filter (where s.share_permille is not null))
  from change_communes s where s.change_id = act.change_id;

  perform from (
    (select s.commune_code, s.share_permille, s.share_text from change_communes s where s.change_id = act.change_id
      except select * from members_in_force(dossier))
    union all
    (select * from members_in_force(dossier)
      except select s.commune_code, s.share_permille, s.share_text from change_communes s
        where s.change_id = act.change_id)) differing;
  if not found then perform refuse('a_change_changes_the_territory', '23514'); end if;

  if act.payload ->> 'kind' = 'attachment' then
    perform from members_in_force(dossier) held
      where not exists (select from change_communes s
        where s.change_id = act.change_id and s.commune_code = held.commune_code
          and (s.share_permille is null
            or (s.share_permille, s.share_text) = (held.share_permille, held.share_text)));
    if found then perform refuse('an_attachment_only_adds', '23514'); end if;
    if jsonb_typeof(act.payload -> 'files') is distinct from 'array' or act.payload -> 'files' = '[]' then
      perform refuse('an_attachment_carries_its_letter', '23514');
    end if;
  end if;
end $$;

-- From the validation of the project on, and as long as the CPTS is followed: the twin of
-- isChangeable() in lib/domain/territory-change/change.ts.
create function is_changeable(state text) returns boolean
language sql immutable parallel safe
as $$ select state in ('projectValidated', 'aciNegotiation', 'aciSigning', 'aciSigned', 'operational') $$;

-- No act is dated in the future, and no answer before its proposal.
create function check_change_dates(act change_moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := day_in(dossier.region_code, act.made_at);
  proposed_on date := (select day_in(dossier.region_code, m.made_at) from change_moves m
    where m.change_id = act.change_id and m.version = 1);
  document_on date := day_of(act.payload, 'documentOn');
begin
  if act.acted_on > today or document_on > today then
    perform refuse('no_act_is_dated_in_the_future', '23514');
  end if;
  if act.acted_on < coalesce(proposed_on, today) or document_on < proposed_on then
    perform refuse('no_answer_is_before_the_proposal', '23514');
  end if;
  if act.move = 'acceptChange' and document_on is null then
    perform refuse('an_acceptance_has_the_date_of_its_document', '23514');
  end if;
end $$;

-- A change is accepted exactly when the other authority has accepted it already, and each does so once.
create function check_acceptance(act change_moves) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  accepted text[] := array(select m.relation from change_moves m
    where m.change_id = act.change_id and m.move = 'acceptChange');
begin
  if act.relation = any (accepted) then perform refuse('an_authority_accepts_a_change_once'); end if;
  if (cardinality(accepted) > 0) <> (act.to_state = 'accepted') then
    perform refuse('a_change_is_accepted_by_both');
  end if;
end $$;

-- The legal facts of an act on a change, from the journals' own acts and this one.
create function check_change_facts(act change_moves, dossier dossiers) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if act.move in ('proposeChange', 'acceptChange') and not is_changeable(dossier.state) then
    perform refuse('a_territory_changes_while_its_project_is_validated');
  end if;
  if act.move in ('proposeChange', 'refuseChange') and not exists (
      select from change_contents c where c.change_id = act.change_id and c.version = act.version
        and btrim(c.content ->> 'reasons', E' \t\r\n') <> '') then
    perform refuse('a_proposal_and_a_refusal_say_why', '23514');
  end if;
  if act.move <> 'proposeChange' and (act.payload ? 'files' or act.communes_digest is distinct from null) then
    perform refuse('only_a_proposal_carries_communes_and_files', '23514');
  end if;
  case act.move
    when 'proposeChange' then perform check_proposal(act, dossier);
    when 'acceptChange' then perform check_acceptance(act);
    else null;
  end case;
end $$;

-- Changes are numbered within their dossier, whose lock the caller holds.
create function open_change(act change_moves, dossier dossiers) returns territory_changes
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  opened territory_changes;
begin
  insert into territory_changes (id, dossier_id, number, kind, state, version, population, commune_count,
    last_move_at, created_at)
  select act.change_id, dossier.id,
    (select coalesce(max(c.number), 0) + 1 from territory_changes c where c.dossier_id = dossier.id),
    act.payload ->> 'kind', act.to_state, 1, coalesce(sum(inhabitants_of(s.population, s.share_permille)), 0),
    count(*), act.made_at, act.made_at
  from change_communes s where s.change_id = act.change_id
  returning * into opened;
  return opened;
end $$;

-- The only way a change moves: one act is inserted, and this trigger locks the dossier and the change,
-- dates and chains the act, checks that it is the actor's to make, and advances the row.
create function record_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  change territory_changes;
  dossier dossiers;
  previous change_moves;
begin
  if new.actor_id is distinct from current_actor() then perform refuse('actors_act_for_themselves'); end if;
  select c.* into change from territory_changes c where c.id = new.change_id;
  select d.* into dossier from dossiers d
  where d.id = coalesce(change.dossier_id, (new.payload ->> 'dossierId')::uuid);
  if not found then perform refuse('a_change_is_of_a_dossier', '23503'); end if;
  perform lock_dossier(dossier.id);
  perform lock_change(new.change_id);
  select d.* into dossier from dossiers d where d.id = dossier.id;
  select c.* into change from territory_changes c where c.id = new.change_id;

  if (new.from_state = 'new') <> (change.id is null)
    or new.version <> coalesce(change.version, 0) + 1
    or new.from_state <> coalesce(change.state, 'new') then
    perform refuse('the_change_moved_meanwhile', '40001');
  end if;
  perform from change_rules r where (r.from_state, r.move, r.to_state) = (new.from_state, new.move, new.to_state)
    and new.relation = any (r.relations);
  if not found then perform refuse('actors_make_the_moves_the_rules_give_them'); end if;
  if not new.relation = any (relations_to(dossier)) then
    perform refuse('actors_hold_the_relation_they_act_under');
  end if;

  select m.* into previous from change_moves m
  where m.change_id = new.change_id and m.version = new.version - 1;
  new.made_at := greatest(app_now(), previous.made_at + interval '1 microsecond');
  select digest_of_content(c) into new.content_digest
  from change_contents c where c.change_id = new.change_id and c.version = new.version;
  if new.from_state = 'new' then new.communes_digest := digest_of_proposal(new.change_id); end if;

  perform check_change_dates(new, dossier);
  perform check_change_facts(new, dossier);

  new.previous_hash := previous.hash;
  new.hash := hash_of(new);
  if new.from_state = 'new' then
    perform open_change(new, dossier);
  else
    update territory_changes c set
      state = new.to_state, version = new.version, last_move_at = new.made_at,
      accepted_at = case when new.to_state = 'accepted' then new.made_at end,
      effective_on = case when new.to_state = 'accepted' then greatest(
        day_of(new.payload, 'documentOn'),
        (select max(day_of(m.payload, 'documentOn')) from change_moves m
          where m.change_id = new.change_id and m.move = 'acceptChange')) end,
      amendment_needed = new.to_state = 'accepted'
        and coalesce(rank_of(highest_stage(dossier.id, 2147483647)) >= rank_of('aciSigned'), false)
    where c.id = new.change_id;
  end if;
  return new;
end $$;

create trigger record_change before insert on change_moves for each row execute function record_change();

-- A row goes from one act to the next, never back, and keeps its identity and its territory.
create function keep_change_forward() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.version <> old.version + 1
    or (new.id, new.dossier_id, new.number, new.kind, new.population, new.commune_count, new.created_at)
      <> (old.id, old.dossier_id, old.number, old.kind, old.population, old.commune_count, old.created_at) then
    perform refuse('a_change_only_moves_forward');
  end if;
  return new;
end $$;

create trigger a_change_only_moves_forward before update or delete on territory_changes
  for each row execute function keep_change_forward();

-- The other caisses of the territory that a change proposes.
create function associated_caisses(change uuid, lead_caisse uuid) returns uuid[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select coalesce(array_agg(distinct caisse order by caisse), '{}')
    from change_communes s
    join communes c on c.code = s.commune_code
    cross join lateral caisses_of_commune(c) caisse
    where s.change_id = change and caisse <> lead_caisse);
end $$;

-- Writes on the row which territory counts, with its people; the associated caisses are those of the
-- change in force, else of the territory last submitted.
create or replace function refresh_territory_in_force(dossier uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  fact record;
begin
  select * into fact from territory_in_force(dossier);
  update dossiers d set
    in_force_version = fact.submitted_version, in_force_change_id = fact.change_id,
    in_force_population = counted.population, in_force_commune_count = counted.communes,
    associated_caisse_ids = case when fact.change_id is null
      then associated_caisses(d.id, d.territory_version, d.lead_caisse_id)
      else associated_caisses(fact.change_id, d.lead_caisse_id) end
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

-- A file is taken once: by an act of the dossier, or by the proposal of a change.
create or replace function attach_files(act moves) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  perform take_file(f, act.dossier_id, act.actor_id, act.relation, act.version, null)
  from jsonb_array_elements(coalesce(act.payload -> 'files', '[]')) f;
end $$;

-- Of this dossier, sent by the author or among leaders by another, not taken yet, and whose bytes have
-- the digest that the payload says.
create function take_file(named jsonb, dossier uuid, author uuid, relation text, act int, change uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update files f set attached_version = act, attached_change_id = change
  where f.id = (named ->> 'id')::uuid and f.dossier_id = dossier
    and f.attached_version is null and f.attached_change_id is null and f.sha256 = named ->> 'sha256'
    and (f.uploaded_by = author or relation = 'leader' and exists (select from mandates m
      where m.role = 'leader' and m.dossier_id = f.dossier_id and m.person_id = f.uploaded_by))
    and f.sha256 = (select encode(sha256(string_agg(c.bytes, ''::bytea order by c.n)), 'hex')
      from file_chunks c where c.file_id = f.id);
  if not found then perform refuse('an_act_takes_the_files_sent_for_it'); end if;
end $$;

-- What an act on a change brings about, once it is recorded: its files; accepted, it is the territory
-- in force, and the next change starts from a blank draft.
create function apply_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  dossier uuid := (select c.dossier_id from territory_changes c where c.id = new.change_id);
begin
  perform take_file(f, dossier, new.actor_id, new.relation, null, new.change_id)
  from jsonb_array_elements(coalesce(new.payload -> 'files', '[]')) f;
  if new.to_state = 'accepted' then
    perform refresh_territory_in_force(dossier);
    delete from drafts d where d.dossier_id = dossier and d.document = 'change';
  end if;
  return null;
end $$;

create trigger apply_change after insert on change_moves for each row execute function apply_change();

-- A file taken by an act does not change any more, nor do its bytes.
create or replace function keep_attached_file() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'files' then
    if old.attached_version is not null or old.attached_change_id is not null then
      perform refuse('an_act_freezes_its_files');
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  perform from files f where f.id = new.file_id
    and (f.attached_version is not null or f.attached_change_id is not null) for share;
  if found then perform refuse('an_act_freezes_its_files'); end if;
  return new;
end $$;

-- A change: the related, from its proposal; an observer once it is accepted, as with milestones.
create policy "anyone reads the rules" on change_rules for select to app_user using (true);
create policy "the related read a change, observers once accepted" on territory_changes for select to app_user using (
  exists (select from related_dossiers d where d.id = territory_changes.dossier_id)
  or (state = 'accepted' and (select s.observer from my_scope() s)
    and exists (select from dossiers d where d.id = territory_changes.dossier_id)));
create policy "who reads the change reads its communes" on change_communes for select to app_user using (
  exists (select from territory_changes c where c.id = change_communes.change_id));
create policy "communes come with their proposal" on change_communes for insert to app_user with check (true);

create policy "the related read the history of a change" on change_moves for select to app_user using (
  exists (select from territory_changes c join related_dossiers d on d.id = c.dossier_id
    where c.id = change_moves.change_id));
create policy "actors act for themselves" on change_moves for insert to app_user
  with check (actor_id = (select current_actor()));
create policy "who reads an act reads its content" on change_contents for select to app_user using (
  exists (select from change_moves m where (m.change_id, m.version) = (change_contents.change_id, change_contents.version)));
create policy "a content comes with its act" on change_contents for insert to app_user with check (true);

-- Files: with the act or the proposal that carries them; before it, their sender, and among leaders
-- one another.
drop policy "who reads the history reads its files" on files;
create policy "who reads the history reads its files" on files for select to app_user using (
  uploaded_by = (select current_actor())
  or (attached_version is not null and exists (select from readable_histories d where d.id = files.dossier_id))
  or (attached_change_id is not null and exists (select from related_dossiers d where d.id = files.dossier_id))
  or (attached_version is null and attached_change_id is null
    and dossier_id = any ((select s.dossiers from my_scope() s)::uuid[])
    and exists (select from mandates m where m.role = 'leader'
      and m.dossier_id = files.dossier_id and m.person_id = files.uploaded_by)));
drop policy "the related send files" on files;
create policy "the related send files" on files for insert to app_user with check (
  uploaded_by = (select current_actor()) and attached_version is null and attached_change_id is null
  and exists (select from related_dossiers d where d.id = files.dossier_id));
drop policy "senders take back what no act carries" on files;
create policy "senders take back what no act carries" on files for delete to app_user using (
  attached_version is null and attached_change_id is null
  and (uploaded_by = (select current_actor()) or (select s.system from my_scope() s)));
drop policy "senders send the bytes" on file_chunks;
create policy "senders send the bytes" on file_chunks for insert to app_user with check (
  exists (select from files f where f.id = file_chunks.file_id
    and f.uploaded_by = (select current_actor()) and f.attached_version is null and f.attached_change_id is null));

-- A new function is everybody's until it is said otherwise.
revoke execute on all functions in schema public from public;
grant select on change_rules, territory_changes, change_moves, change_contents, change_communes to app_user;
grant insert (change_id, version, move, from_state, to_state, relation, actor_id, acted_on,
  intent_id, intent_digest, payload) on change_moves to app_user;
grant insert (change_id, version, content, consequences) on change_contents to app_user;
grant insert (change_id, commune_code, share_permille, share_text) on change_communes to app_user;
grant execute on function members_in_force(dossiers) to app_user;
