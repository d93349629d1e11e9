-- A dossier is always the outcome of its last act. Checked at commit, because the row and the act
-- point at each other.
alter table dossiers add constraint row_is_the_last_act
  foreign key (id, version, state) references moves (dossier_id, version, to_state)
  deferrable initially deferred;

-- Contents and communes are written before their act, in the same transaction, and never without it.
alter table move_contents add constraint contents_belong_to_an_act
  foreign key (dossier_id, version) references moves (dossier_id, version)
  deferrable initially deferred;
alter table submission_communes add constraint communes_belong_to_an_act
  foreign key (dossier_id, version) references moves (dossier_id, version)
  deferrable initially deferred;

-- A payload holds codes, dates, ids and digests: what must be erasable is in the content.
alter table moves add constraint a_payload_holds_no_text
  check (not jsonb_path_exists(payload, '$.** ? (@.type() == "string" && @ like_regex "^.{101,}$" flag "s")'));
alter table moves add constraint the_day_of_an_act_is_not_before_the_law
  check (acted_on >= date '2016-01-26');

-- What each role of a mandate says, and nothing else.
alter table mandates add constraint a_mandate_has_the_scope_of_its_role check (
  case role
    when 'leader' then dossier_id is not null and region_code is null and department_codes is null
    when 'arsOfficer' then region_code is not null and dossier_id is null
    when 'arsDirector' then region_code is not null and dossier_id is null
    when 'cpamOfficer' then organisation_id is not null and region_code is null
      and department_codes is null and dossier_id is null
    else dossier_id is null and region_code is null and department_codes is null
  end);
alter table mandates add constraint a_mandate_ends_after_it_begins check (valid_until >= valid_from);
create unique index one_leads_a_dossier_once on mandates (dossier_id, person_id)
  where role = 'leader' and valid_until is null;

-- A city is not an arrondissement of itself, and the stage is one of the four public ones.
alter table communes add constraint only_an_arrondissement_has_a_city
  check ((kind = 'arrondissement') = (parent_code is not null));
alter table communes add constraint populations_are_counted check (population >= 0);
alter table dossiers add constraint stages_are_public
  check (stage in ('letterValidated', 'projectValidated', 'aciSigned', 'operational'));
alter table drafts add constraint drafts_are_objects check (jsonb_typeof(content) = 'object');
alter table files add constraint a_digest_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$');

-- An error that says which rule was broken: its name is the message and the constraint.
create function refuse(rule text, code text default '42501') returns void
language plpgsql as $$
begin
  raise exception '%', rule using errcode = code, constraint = rule;
end $$;

-- History is never edited, not even by the owner. Only erase_content() blanks a content.
create function keep_history() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'move_contents' then
    if old.erased_at is null and new.erased_at is not null
      and (new.dossier_id, new.version) = (old.dossier_id, old.version) then
      return new;
    end if;
  end if;
  perform refuse('history_is_never_edited');
  return null;
end $$;

create trigger history_is_never_edited before update or delete on moves
  for each row execute function keep_history();
create trigger history_is_never_edited before update or delete on milestones
  for each row execute function keep_history();
create trigger history_is_never_edited before update or delete on submission_communes
  for each row execute function keep_history();
create trigger history_is_never_edited before update or delete on move_contents
  for each row execute function keep_history();
create trigger history_is_never_emptied before truncate on moves
  for each statement execute function keep_history();
create trigger history_is_never_emptied before truncate on milestones
  for each statement execute function keep_history();
create trigger history_is_never_emptied before truncate on submission_communes
  for each statement execute function keep_history();
create trigger history_is_never_emptied before truncate on move_contents
  for each statement execute function keep_history();

-- An older save never overwrites a newer one.
create function keep_newest_draft() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.revision <> old.revision + 1 then
    perform refuse('an_older_save_never_overwrites_a_newer_one', '40001');
  end if;
  return new;
end $$;

create trigger an_older_save_never_overwrites_a_newer_one before update on drafts
  for each row execute function keep_newest_draft();

-- The register itself is a person, so that every act has an author.
insert into people (id, name, function_title)
  values ('00000000-0000-4000-8000-000000000001', 'Jalons', 'Registre');
insert into mandates (person_id, role) values ('00000000-0000-4000-8000-000000000001', 'system');

-- The national choices of today.
insert into national_rules (version, valid_from, source) values
  (1, '2016-01-26', 'art. L. 1434-12 du code de la santé publique ; art. L. 114-5 du CRPA par analogie');
