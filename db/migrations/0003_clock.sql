-- Functions that run often are in PL/pgSQL, which keeps their plans.
insert into instance default values;

-- The register's clock, for made_at, terms and "not in the future": the real one, but for a
-- demonstration, whose owner may move it.
create function app_now() returns timestamptz
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
begin
  return clock_timestamp()
    + coalesce((select clock_offset from instance where demonstration), interval '0');
end $$;

create function set_clock_offset(clock interval) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update instance set clock_offset = clock where demonstration;
  if not found then perform refuse('only_a_demonstration_moves_its_clock'); end if;
end $$;

-- The day of an instant in the time zone of a région.
create function day_in(region text, instant timestamptz) returns date
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select (instant at time zone r.time_zone)::date from regions r where r.code = region);
end $$;

-- Two months from receipt, date to date, clamped to the month's end (art. L. 1434-12 du code de la
-- santé publique). The last day on which the ARS may oppose.
create function legal_term(received_on date) returns date
language sql immutable parallel safe
as $$ select (received_on + interval '2 months')::date $$;

-- A day written YYYY-MM-DD in a payload; null when it is not there, an error when it is not a day.
create function day_of(payload jsonb, key text) returns date
language plpgsql immutable set search_path = pg_catalog, public, pg_temp set datestyle = 'ISO, YMD' as $$
declare
  day text := payload ->> key;
begin
  if day !~ '^\d{4}-\d{2}-\d{2}$' then perform refuse('a_day_is_written_as_a_day', '22008'); end if;
  return day::date;
end $$;
