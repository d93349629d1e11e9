-- What everybody reads, from the first milestone on: the owner's views, which no policy filters.
create view public_dossiers as
  select d.reference, d.name, d.department_code, d.region_code, d.stage, d.commune_count, d.population
  from dossiers d where d.has_milestone;

create view public_milestones as
  select d.reference, m.id, m.stage, m.effective_on, m.precision, m.recorded_at, m.replaces, m.cancelled
  from milestones m join dossiers d on d.id = m.dossier_id;

-- The facts of a signed contract, for the related and for observers: no payload, no name.
create view contract_facts as
  select d.id as dossier_id, signed.effective_on as signed_on, signed.precision as signed_precision,
    opening.version as opening_version,
    array(select jsonb_array_elements_text(opening.payload -> 'parties')) as parties,
    opening.payload ->> 'effect' as effect,
    greatest(signed.effective_on,
      coalesce(day_of(opening.payload, 'effectOn'), day_of(taken_over.payload, 'effectOn'))) as effect_on,
    (opening.payload ->> 'retainedPopulation')::int as retained_population,
    opening.payload ->> 'retainedClass' as retained_class,
    (opening.payload ->> 'computedPopulation')::int as computed_population,
    opening.payload ->> 'computedClass' as computed_class
  from dossiers d
  join standing_milestones signed on signed.dossier_id = d.id and signed.stage = 'aciSigned'
  left join moves taken_over on taken_over.dossier_id = d.id and taken_over.version = 1
    and taken_over.move = 'takeOver'
  left join lateral (select m.* from moves m where m.dossier_id = d.id and m.move = 'openSigning'
    order by m.version desc limit 1) opening on true
  where (select s.observer from my_scope() s)
    or exists (select from related_dossiers related where related.id = d.id);

grant select on public_dossiers, public_milestones, contract_facts to app_user;
