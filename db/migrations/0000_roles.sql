-- The server's logins are members of app_user. Roles belong to the whole cluster: another database
-- may have made this one, at this very moment even.
do $$
begin
  if not exists (select from pg_roles where rolname = 'app_user') then
    create role app_user nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end $$;

-- Nobody but the owner makes anything here.
revoke create on schema public from public;
