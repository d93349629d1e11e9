-- Every table answers to policies. A table without one is closed to the server: instance,
-- reference_counters.
do $$
declare
  each regclass;
begin
  for each in select c.oid from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace loop
    execute format('alter table %s enable row level security', each);
  end loop;
end $$;

-- Reference data and rules are everybody's, visitors included.
create policy "anyone reads the reference" on regions for select to app_user using (true);
create policy "anyone reads the reference" on departments for select to app_user using (true);
create policy "anyone reads the reference" on communes for select to app_user using (true);
create policy "anyone reads the reference" on former_communes for select to app_user using (true);
create policy "anyone reads the reference" on organisations for select to app_user using (true);
create policy "anyone reads the reference" on caisse_departments for select to app_user using (true);
create policy "anyone reads the reference" on caisse_communes for select to app_user using (true);
create policy "anyone reads the rules" on national_rules for select to app_user using (true);
create policy "anyone reads the rules" on lifecycle_rules for select to app_user using (true);

-- Mandates: one's own, those of the institutions, and leaders as far as one may name or join them.
create policy "people read whom they work with" on mandates for select to app_user using (
  person_id = (select current_actor())
  or (select s.system from my_scope() s)
  or ((select current_actor()) is not null
    and role in ('arsOfficer', 'arsDirector', 'cpamOfficer', 'observer', 'system'))
  or dossier_id = any ((select s.dossiers from my_scope() s)::uuid[])
  or (role in ('porteur', 'leader') and (select cardinality(s.regions) + cardinality(s.departments)
    + cardinality(s.caisses) > 0 from my_scope() s)));
create policy "people read whom they work with" on people for select to app_user using (
  id = (select current_actor())
  or (select s.system from my_scope() s)
  or exists (select from mandates m where m.person_id = people.id));

-- Sessions are opened and found by the register, before anybody is known.
create policy "the register keeps the sessions" on sessions for all to app_user
  using (person_id = (select current_actor()) or (select s.system from my_scope() s));
create policy "people find their own forms again" on kept_forms for all to app_user
  using (person_id = (select current_actor()) or (select s.system from my_scope() s));

-- Whose session this is, while it lives, in real time. Being seen keeps it alive; written once a
-- minute. The one question that is asked for nobody: each request begins with it.
create function touch_session(sent_hash text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  instant timestamptz := clock_timestamp();
  found sessions;
begin
  select s.* into found from sessions s
  where s.token_hash = sent_hash and s.revoked_at is null and s.expires_at > instant
    and s.last_seen_at > instant - interval '60 minutes';
  if found.last_seen_at < instant - interval '1 minute' then
    update sessions s set last_seen_at = instant where s.id = found.id;
  end if;
  return found.person_id;
end $$;

-- A dossier's row: the related; the observer from the first milestone. Same condition as the view
-- related_dossiers; each scope runs once per query.
create policy "the related read the dossier, observers from a milestone on" on dossiers
  for select to app_user using (
    ((select s.observer from my_scope() s) and has_milestone)
    or (select s.system from my_scope() s)
    or region_code = any ((select s.regions from my_scope() s)::text[])
    or department_code = any ((select s.departments from my_scope() s)::text[])
    or lead_caisse_id = any ((select s.caisses from my_scope() s)::uuid[])
    or associated_caisse_ids && (select s.caisses from my_scope() s)::uuid[]
    or id = any ((select s.dossiers from my_scope() s)::uuid[]));

-- The history: the related, once disclosed; their own acts before. The trigger decides who acts.
create policy "the related read the history" on moves for select to app_user using (
  exists (select from readable_histories d where d.id = moves.dossier_id)
  or (actor_id = (select current_actor())
    and exists (select from related_dossiers d where d.id = moves.dossier_id)));
create policy "actors act for themselves" on moves for insert to app_user
  with check (actor_id = (select current_actor()));
create policy "who reads an act reads its content" on move_contents for select to app_user using (
  exists (select from moves m where (m.dossier_id, m.version) = (move_contents.dossier_id, move_contents.version)));
create policy "a content comes with its act" on move_contents for insert to app_user with check (true);

-- Territory, milestones: with the dossier's row; before a milestone, with its history.
create policy "who reads the dossier reads its milestones" on milestones for select to app_user using (
  exists (select from dossiers d where d.id = milestones.dossier_id));
create policy "who reads the history or the milestones reads the territory" on submission_communes
  for select to app_user using (
    exists (select from readable_histories d where d.id = submission_communes.dossier_id)
    or ((select s.observer from my_scope() s)
      and exists (select from dossiers d where d.id = submission_communes.dossier_id)));
create policy "communes come with their act" on submission_communes for insert to app_user with check (true);

-- What waits for whom: the related; an observer follows nobody's deadlines.
create policy "the related follow the deadlines" on deadlines for all to app_user using (
  exists (select from related_dossiers d where d.id = deadlines.dossier_id));

-- Drafts: the leaders, and nobody else.
create policy "the leaders write" on drafts for all to app_user
  using (dossier_id = any ((select s.dossiers from my_scope() s)::uuid[]))
  with check (dossier_id = any ((select s.dossiers from my_scope() s)::uuid[])
    and saved_by = (select current_actor()));

-- Files: with the act that carries them; before it, their sender, and among leaders one another.
create policy "who reads the history reads its files" on files for select to app_user using (
  uploaded_by = (select current_actor())
  or (attached_version is not null and exists (select from readable_histories d where d.id = files.dossier_id))
  or (attached_version is null and dossier_id = any ((select s.dossiers from my_scope() s)::uuid[])
    and exists (select from mandates m where m.role = 'leader'
      and m.dossier_id = files.dossier_id and m.person_id = files.uploaded_by)));
create policy "the related send files" on files for insert to app_user with check (
  uploaded_by = (select current_actor()) and attached_version is null
  and exists (select from related_dossiers d where d.id = files.dossier_id));
create policy "senders take back what no act carries" on files for delete to app_user using (
  attached_version is null
  and (uploaded_by = (select current_actor()) or (select s.system from my_scope() s)));
create policy "who reads a file reads its bytes" on file_chunks for select to app_user using (
  exists (select from files f where f.id = file_chunks.file_id));
create policy "senders send the bytes" on file_chunks for insert to app_user with check (
  exists (select from files f where f.id = file_chunks.file_id
    and f.uploaded_by = (select current_actor()) and f.attached_version is null));
