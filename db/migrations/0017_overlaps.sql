create index arrondissements_of_a_city on communes (parent_code) where parent_code is not null;
create index former_communes_by_current on former_communes (current_code);
create index submitted_parts on submission_communes (commune_code) where share_permille is not null;

-- Where people are counted: a commune, the arrondissements of a city that has some, and for a
-- former code what took it over. Twin of cellsOf() in lib/domain/territory/counting.ts.
create function cells_of(asked text) returns setof text
language sql stable rows 1
as $$
  select coalesce(part.code, c.code)
  from communes c left join communes part on part.parent_code = c.code and part.retired_in is null
  where c.retired_in is null and c.code = coalesce(
    (select known.code from communes known where known.code = asked and known.retired_in is null),
    (select former.current_code from former_communes former where former.code = asked))
$$;

-- The codes under which some cells may be claimed: their own, their city's, former ones.
create function codes_of(cells text[]) returns setof text
language sql stable rows 20
as $$
  with known as (
    select unnest(cells) as code
    union
    select c.parent_code from communes c where c.code = any (cells) and c.parent_code is not null
  )
  select k.code from known k
  union
  select former.code from former_communes former join known k on k.code = former.current_code
$$;

-- Who claims a commune. In force: everybody's, while the CPTS has a public stage. Submitted, or
-- proposed as a change: for who holds a mandate of an ARS or of a caisse, and the register. What a
-- leader has only drafted is never here.
create view territory_claims as
  select d.id as dossier_id, d.reference, d.name, d.stage, 'inForce' as claim,
    s.commune_code, s.share_permille, s.share_text
  from submission_communes s join dossiers d on (d.id, d.in_force_version) = (s.dossier_id, s.version)
  where d.stage is not null
  union all
  select d.id, d.reference, d.name, d.stage, 'inForce', s.commune_code, s.share_permille, s.share_text
  from change_communes s join dossiers d on d.in_force_change_id = s.change_id
  where d.stage is not null
  union all
  select d.id, d.reference, d.name, d.stage, 'submitted', s.commune_code, s.share_permille, s.share_text
  from submission_communes s join dossiers d on (d.id, d.territory_version) = (s.dossier_id, s.version)
  where d.state in ('letterUnderReview', 'letterClarification', 'projectSubmitted', 'projectIncomplete',
      'projectUnderReview', 'projectClarification')
    and (select s.system or cardinality(s.regions) + cardinality(s.departments) + cardinality(s.caisses) > 0
      from my_scope() s)
  union all
  select d.id, d.reference, d.name, d.stage, 'submitted', s.commune_code, s.share_permille, s.share_text
  from change_communes s
  join territory_changes change on change.id = s.change_id and change.state = 'proposed'
  join dossiers d on d.id = change.dossier_id
  where (select s.system or cardinality(s.regions) + cardinality(s.departments) + cardinality(s.caisses) > 0
    from my_scope() s);

-- The text of a part as it is compared: the twin of searchKey(), near enough for texts of parts.
create function part_key(part text) returns text
language sql immutable parallel safe
as $$
  select regexp_replace(btrim(regexp_replace(
    regexp_replace(replace(replace(replace(
      lower(regexp_replace(normalize(replace(replace(part, 'Œ', 'oe'), 'Æ', 'ae'), NFD), '[\u0300-\u036f]+', '', 'g')),
      'œ', 'oe'), 'æ', 'ae'), '&', ' et '),
      '(^|[[:space:]-])s/[[:space:]]*', '\1sur ', 'g'),
    '[^a-z0-9]+', ' ', 'g')), '\mst(e?s?)\M', 'saint\1', 'g')
$$;

-- What the project under examination shares with territories of validated or contracted CPTS: by CPTS
-- and commune, with the people of both. Twin of effectsOf() in lib/domain/territory/effects.ts, for
-- the guard and the journal; nothing for who does not read the history.
create function blocking_overlap(asked uuid)
returns table (reference text, name text, commune_code text, commune text, inhabitants int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  with own as materialized (
    select cell, part_key(s.share_text) as part, max(coalesce(s.share_permille, 1000)) as permille
    from readable_histories d
    join submission_communes s on (s.dossier_id, s.version) = (d.id, d.territory_version)
    cross join lateral cells_of(s.commune_code) cell
    where d.id = asked
    group by 1, 2
  ), near as materialized (
    select code, cell from codes_of(array(select o.cell from own o)) code cross join lateral cells_of(code) cell
    where cell in (select o.cell from own o)
  ), theirs as materialized (
    select c.reference, c.name, n.cell, part_key(c.share_text) as part,
      max(coalesce(c.share_permille, 1000)) as permille
    from territory_claims c join near n on n.code = c.commune_code
    where c.commune_code = any (array(select n.code from near n))
      and c.claim = 'inForce' and rank_of(c.stage) >= rank_of('projectValidated') and c.dossier_id <> asked
    group by 1, 2, 3, 4
  ), parts as (
    select t.reference, t.name, o.cell, o.part, o.permille as own, 0 as their
    from own o join (select distinct t.reference, t.name, t.cell from theirs t) t using (cell)
    union all
    select t.reference, t.name, t.cell, t.part, 0, t.permille from theirs t
  ), named as (
    select p.reference, p.name, p.cell, p.part, max(p.own) as own, max(p.their) as their
    from parts p group by 1, 2, 3, 4
  ), shared as (
    select n.reference, n.name, n.cell,
      least(1000, sum(n.own)) + least(1000, sum(n.their)) - least(1000, sum(greatest(n.own, n.their))) as permille
    from named n group by 1, 2, 3
  )
  select s.reference, s.name, s.cell, c.name, inhabitants_of(c.population, s.permille::smallint)
  from shared s join communes c on c.code = s.cell
  where s.permille > 0
  order by s.reference, s.cell
$$;

-- Territories begin to count one after the other: who decides on one has seen the others.
create function lock_territories_in_force() returns void
language sql
as $$ select pg_advisory_xact_lock(hashtextextended('territories in force', 0)) $$;

create function wait_for_other_territories() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  perform lock_territories_in_force();
  return new;
end $$;

create trigger territories_count_one_after_the_other
  before update of stage, in_force_version, in_force_change_id on dossiers for each row
  when ((old.stage, old.in_force_version, old.in_force_change_id)
    is distinct from (new.stage, new.in_force_version, new.in_force_change_id))
  execute function wait_for_other_territories();

-- A validation names exactly what it shares with validated or contracted territories: an express one
-- accepts it, with reasons; a tacit one flags it. Volatile: it reads what the lock made it wait for.
create function check_overlap(act moves) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  named jsonb := coalesce(act.payload -> 'overlap', '[]');
  reasons text;
begin
  perform lock_territories_in_force();
  perform from (
      (select b.reference, b.commune_code, b.inhabitants from blocking_overlap(act.dossier_id) b
        except select * from jsonb_to_recordset(named) n(reference text, code text, inhabitants int))
      union all
      (select * from jsonb_to_recordset(named) n(reference text, code text, inhabitants int)
        except select b.reference, b.commune_code, b.inhabitants from blocking_overlap(act.dossier_id) b)
    ) different;
  if found and act.move = 'deemValidated' then
    perform refuse('a_tacit_validation_names_its_overlap', '40001');
  elsif found then
    perform refuse('a_shared_territory_is_accepted');
  end if;
  if act.move = 'validateProject' and jsonb_array_length(named) > 0 then
    select btrim(c.content ->> 'overlapReasons') into reasons
    from move_contents c where (c.dossier_id, c.version) = (act.dossier_id, act.version);
    if coalesce(reasons, '') = '' then perform refuse('an_overlap_is_accepted_with_reasons', '23514'); end if;
  end if;
end $$;

-- The legal facts of one act, from the journal's own acts and this one: never from a table that the
-- server's login can fill. Volatile, for check_overlap().
create or replace function check_legal_facts(act moves, dossier dossiers) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
begin
  perform check_term(act, dossier);
  if act.move in ('approveLetter', 'refuseLetter', 'validateProject', 'opposeProject', 'recordTimelyOpposition') then
    perform check_decision_date(act, dossier);
  end if;
  case act.move
    when 'approveLetter' then perform check_letter_approval(act, dossier);
    when 'validateProject', 'deemValidated' then perform check_overlap(act);
    when 'openSigning' then perform check_parties(act);
    when 'recordSignature' then perform check_signatures(act);
    when 'confirmValidation', 'recordTimelyOpposition' then perform check_tacit_validation(act);
    when 'takeOver' then perform check_take_over(act);
    when 'reopen' then perform check_reopening(act);
    when 'correctDate' then perform check_correction(act, dossier);
    else null;
  end case;
end $$;

revoke execute on all functions in schema public from public;
grant select on territory_claims to app_user;
grant execute on function cells_of(text), codes_of(text[]), blocking_overlap(uuid) to app_user;
