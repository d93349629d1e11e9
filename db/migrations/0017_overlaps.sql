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

revoke execute on all functions in schema public from public;
grant select on territory_claims to app_user;
grant execute on function cells_of(text), codes_of(text[]) to app_user;
