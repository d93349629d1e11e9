-- What is published of a dossier is asked of the few that wait: by the dossier that it is joined to,
-- it may be asked of all of them first, once for each commune looked at.
create or replace view public_dossiers as
  select d.reference, d.name, d.department_code, d.region_code, d.stage,
    d.in_force_commune_count as commune_count, d.in_force_population as population
  from dossiers d
  where d.has_milestone and d.id <> all (array(select a.dossier_id from awaiting_publication a))
  union all
  select d.reference, d.name, d.department_code, d.region_code, known.stage, known.commune_count, known.population
  from awaiting_publication a join dossiers d on d.id = a.dossier_id
  cross join lateral published_situation(a.dossier_id) known;

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

-- Who asks, and what every page says of them: one question at the beginning of each request. No row
-- without a session that lives, one without a role for who holds no mandate.
create function account_of_session(sent_hash text)
returns table (id uuid, name text, role text, organisation text, region text, departments text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  person uuid := touch_session(sent_hash);
  instant timestamptz := app_now();
begin
  if person is null then return; end if;
  return query
    select p.id, p.name, m.role, o.short_name, r.name,
      (select string_agg(d.name, ', ' order by d.code) from departments d where d.code = any (m.department_codes))
    from people p
    left join mandates m on m.person_id = p.id and stands(m, instant)
    left join organisations o on o.id = m.organisation_id
    left join regions r on r.code = m.region_code
    where p.id = person;
end $$;

revoke execute on all functions in schema public from public;
grant execute on function account_of_session(text) to app_user;
