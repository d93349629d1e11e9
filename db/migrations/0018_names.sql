ALTER TABLE "dossier_names" ADD COLUMN "search_name" text GENERATED ALWAYS AS (regexp_replace(regexp_replace(translate(
  replace(replace(replace(replace(lower(name), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
  'àâäáãçéèêëîïíôöóõûüùúÿÀÂÄÁÃÇÉÈÊËÎÏÍÔÖÓÕÛÜÙÚŸ', 'aaaaaceeeeiiioooouuuuyaaaaaceeeeiiioooouuuuy'),
  '[^a-z0-9]+', ' ', 'g'), '\mst(e?s?)\M', 'saint\1', 'g')) STORED;--> statement-breakpoint
-- The name that an act gives, from the journal alone: the trigger inserts it, and verification
-- computes it again. The name is null once the act's content is erased.
create function name_given_by(act moves)
returns table (name text, since date)
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select btrim(c.content ->> 'name'),
    case act.move when 'rename' then day_of(act.payload, 'since') else act.acted_on end
  from move_contents c
  where act.move in ('createProject', 'takeOver', 'rename')
    and c.dossier_id = act.dossier_id and c.version = act.version
$$;

-- A name belongs to the act that gave it; the dossier bears the last one. Its reference and its
-- address never change.
create function record_name() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  dossier dossiers;
  given record;
begin
  select d.* into dossier from dossiers d where d.id = new.dossier_id;
  select g.* into given from name_given_by(new) g;
  if coalesce(length(given.name), 0) not between 1 and 200 then
    perform refuse('a_dossier_has_a_name', '23514');
  end if;
  if new.move = 'rename' then
    if given.name = dossier.name then perform refuse('a_new_name_is_another', '23514'); end if;
    if given.since is null
      or given.since not between date '2016-01-26' and day_in(dossier.region_code, new.made_at) then
      perform refuse('no_act_is_dated_in_the_future', '23514');
    end if;
    update dossiers d set name = given.name where d.id = new.dossier_id;
  end if;
  insert into dossier_names (dossier_id, act_version, name, since, recorded_at)
  values (new.dossier_id, new.version, given.name, given.since, new.made_at);
  return null;
end $$;

create trigger record_name after insert on moves
  for each row when (new.move in ('createProject', 'takeOver', 'rename')) execute function record_name();

-- Dossiers written before this migration. An erased opening has left its name on the row.
insert into dossier_names (dossier_id, act_version, name, since, recorded_at)
select m.dossier_id, m.version, coalesce(g.name, d.name), g.since, m.made_at
from moves m join dossiers d on d.id = m.dossier_id cross join lateral name_given_by(m) g
where m.from_state = 'new';

alter table dossier_names add constraint a_name_is_given_by_an_act
  foreign key (dossier_id, act_version) references moves (dossier_id, version);
create trigger history_is_never_edited before update or delete on dossier_names
  for each row execute function keep_history();
create trigger history_is_never_emptied before truncate on dossier_names
  for each statement execute function keep_history();

create policy "who reads the dossier reads its names" on dossier_names for select to app_user using (
  exists (select from dossiers d where d.id = dossier_names.dossier_id));
grant select on dossier_names to app_user;

-- The names that everybody reads: of a CPTS that is public, those borne since it became so. When the
-- dossier was opened is not public: the first name has no date.
create view public_names as
  select d.reference, n.act_version, n.name,
    case when n.act_version > 1 then n.since end as since,
    greatest(n.recorded_at, public.since) as recorded_at
  from dossiers d
  join lateral (select min(m.recorded_at) as since from milestones m where m.dossier_id = d.id) public on true
  join dossier_names n on n.dossier_id = d.id
  where d.has_milestone and not exists (select from dossier_names later
    where later.dossier_id = n.dossier_id and later.act_version > n.act_version
      and later.recorded_at < public.since);
grant select on public_names to app_user;

revoke execute on function name_given_by(moves), record_name() from public;
