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
