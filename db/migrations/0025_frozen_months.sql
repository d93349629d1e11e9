-- The register itself freezes the months that are over, each once; nobody changes one.
create function freeze_month() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.made_at := app_now();
  if new.month <> date_trunc('month', new.month)::date
    or new.month > (new.made_at at time zone 'Europe/Paris')::date then
    perform refuse('a_month_is_frozen_once_it_is_over', '23514');
  end if;
  return new;
end $$;
create trigger a_month_is_frozen before insert on snapshots
  for each row execute function freeze_month();

create function follow_frozen_month() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform tell_public_change(null);
  return null;
end $$;
create trigger a_frozen_month_is_a_public_change after insert on snapshots
  for each row execute function follow_frozen_month();

create trigger history_is_never_edited before update or delete on snapshots
  for each row execute function keep_history();
create trigger history_is_never_emptied before truncate on snapshots
  for each statement execute function keep_history();

create policy "the register freezes the months" on snapshots for insert to app_user
  with check ((select s.system from my_scope() s));
grant insert (month, sha256, line_count, file) on snapshots to app_user;

revoke execute on function freeze_month(), follow_frozen_month() from public;
