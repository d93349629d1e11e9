-- What the server may do at all. It owns nothing, defines nothing, and neither updates nor deletes
-- history; the state and the version of a dossier are the trigger's.
revoke all on all tables in schema public from public;
revoke execute on all functions in schema public from public;
alter default privileges in schema public revoke execute on functions from public;
grant usage on schema public to app_user;

grant select on regions, departments, communes, former_communes, organisations, caisse_departments,
  caisse_communes, national_rules, lifecycle_rules, people, mandates, dossiers, related_dossiers,
  readable_histories, awaited_acts, moves, move_contents, submission_communes, milestones, standing_milestones
  to app_user;

grant insert (dossier_id, version, move, from_state, to_state, relation, actor_id, acted_on,
  intent_id, intent_digest, payload) on moves to app_user;
grant insert on move_contents to app_user;
grant insert (dossier_id, version, commune_code) on submission_communes to app_user;

grant select, insert, update, delete on sessions, kept_forms, drafts to app_user;
grant select, insert on deadlines to app_user;
grant update (closed_by) on deadlines to app_user;
grant select, insert, delete on files to app_user;
grant select, insert on file_chunks to app_user;

grant execute on function touch_session(text), app_now(), day_in(text, timestamptz), legal_term(date), day_of(jsonb, text),
  refuse(text, text), current_actor(), system_person(), my_mandates(), my_scope(),
  relations_to(dossiers), lock_dossier(uuid), received_on(moves, text),
  last_act(uuid, int, text[]), term_start(uuid), dossier_term(uuid) to app_user;
