import type { Pool } from "pg";

import type { PlainDate } from "@/lib/domain/shared/plain-date";

/** What the journal's own rows say of a day, recounted one row after the other, for tests to compare. */
export type NaiveCounts = {
  byStage: Record<string, number>;
  covered: { contract: number; all: number };
};

type Milestone = {
  id: string;
  dossier_id: string;
  stage: string;
  effective_on: string | null;
  precision: string;
  known: Date;
  recorded_day: string;
  replaces: string | null;
  cancelled: boolean;
  act_version: number;
  first_act: number;
  first_move: string;
  first_made_at: Date;
  submitted_version: number | null;
};
type Change = { dossier_id: string; id: string; effective_on: string; accepted_at: Date };
type Commune = {
  dossier_id: string;
  key: string;
  commune_code: string;
  share_permille: number | null;
  share_text: string | null;
};
type Place = { code: string; population: number; parent_code: string | null };

const MILESTONES = `
  with recursive firsts as (
    select m.id, m.id as first, m.act_version from milestones m where m.replaces is null
    union all
    select m.id, f.first, f.act_version from milestones m join firsts f on m.replaces = f.id)
  select m.id, m.dossier_id, m.stage, m.effective_on::text, m.precision, m.replaces, m.cancelled,
    m.act_version, f.act_version as first_act, given.move as first_move, given.made_at as first_made_at,
    greatest(m.recorded_at, coalesce(m.published_at, m.recorded_at)) as known,
    (m.recorded_at at time zone r.time_zone)::date::text as recorded_day,
    (select max(s.version) from moves s where s.dossier_id = m.dossier_id
      and s.version <= f.act_version and s.communes_digest is not null) as submitted_version
  from milestones m join firsts f on f.id = m.id
  join moves given on given.dossier_id = m.dossier_id and given.version = f.act_version
  join dossiers d on d.id = m.dossier_id join regions r on r.code = d.region_code`;

const COMMUNES = `
  select dossier_id, 'v' || version as key, commune_code, share_permille, share_text from submission_communes
  union all
  select c.dossier_id, 'c' || c.id, s.commune_code, s.share_permille, s.share_text
  from change_communes s join territory_changes c on c.id = s.change_id`;

const ORDER = ["letterValidated", "projectValidated", "aciSigned", "operational"];

const lastOf = (day: string, precision: string) => {
  const end = new Date(`${day}T12:00:00Z`);
  if (precision === "month") end.setUTCMonth(end.getUTCMonth() + 1, 0);
  if (precision === "year") end.setUTCMonth(12, 0);
  return end.toISOString().slice(0, 10);
};

const earlier = (a: string, b: string) => (a < b ? a : b);

export async function openNaive(owner: Pool) {
  const read = async <Row extends object>(text: string) => (await owner.query<Row>(text)).rows;
  const milestones = await read<Milestone>(MILESTONES);
  const changes = await read<Change>(
    "select dossier_id, id, effective_on::text, accepted_at from territory_changes where state = 'accepted'",
  );
  const communes = await read<Commune>(COMMUNES);
  const places = await read<Place>(
    "select code, population, parent_code from communes where retired_in is null",
  );
  const former = await read<{ code: string; current_code: string }>(
    "select code, current_code from former_communes",
  );
  const dossiers = [...new Set(milestones.map(({ dossier_id }) => dossier_id))];

  function cellsOf(code: string): Place[] {
    const here = places.find((place) => place.code === code);
    if (!here) {
      const moved = former.find((each) => each.code === code);
      return moved ? cellsOf(moved.current_code) : [];
    }
    const children = places.filter(({ parent_code }) => parent_code === code);
    return children.length > 0 ? children : [here];
  }

  /** Inhabitants of territories together, cell by cell. */
  function inhabitants(keys: Set<string>): number {
    const cells = new Map<string, { population: number; parts: Map<string, number> }>();
    for (const each of communes) {
      if (!keys.has(`${each.dossier_id} ${each.key}`)) continue;
      for (const { code, population } of cellsOf(each.commune_code)) {
        const cell = cells.get(code) ?? { population, parts: new Map<string, number>() };
        const name = each.share_text?.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() ?? "";
        const permille = each.share_permille ?? 1000;
        cell.parts.set(name, Math.max(permille, cell.parts.get(name) ?? 0));
        cells.set(code, cell);
      }
    }
    let sum = 0;
    for (const { population, parts } of cells.values()) {
      const permille = [...parts.values()].reduce((a, b) => a + b, 0);
      sum += Math.ceil((population * Math.min(1000, permille)) / 1000);
    }
    return sum;
  }

  return (on: PlainDate, before: number): NaiveCounts => {
    const byStage = Object.fromEntries([...ORDER, "left"].map((stage) => [stage, 0]));
    const keys = { contract: new Set<string>(), all: new Set<string>() };
    for (const dossier of dossiers) {
      const known = milestones.filter(
        (each) => each.dossier_id === dossier && each.known.getTime() < before,
      );
      const standing = known
        .filter((each) => !each.cancelled && !known.some(({ replaces }) => replaces === each.id))
        .map((each) => ({
          ...each,
          day:
            each.effective_on === null
              ? null
              : each.precision === "day"
                ? each.effective_on
                : earlier(lastOf(each.effective_on, each.precision), each.recorded_day),
        }));
      const dayOf = ({ day, stage, recorded_day }: (typeof standing)[number]) => {
        if (day !== null) return day;
        const later = standing.flatMap((other) =>
          ORDER.includes(stage) && ORDER.indexOf(other.stage) > ORDER.indexOf(stage) && other.day
            ? [other.day]
            : [],
        );
        return [recorded_day, ...later].sort()[0] ?? recorded_day;
      };
      const past = standing.filter((each) => dayOf(each) <= on);
      const reached = ORDER.findLast((stage) => past.some((each) => each.stage === stage));
      if (reached === undefined) continue;
      const ending = past
        .filter(({ stage }) => !ORDER.includes(stage))
        .toSorted((a, b) =>
          dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.act_version - b.act_version,
        )
        .at(-1);
      if (ending && ending.stage !== "resumed") {
        byStage["left"] = (byStage["left"] ?? 0) + 1;
        continue;
      }
      byStage[reached] = (byStage[reached] ?? 0) + 1;

      const validated = past.some(({ stage }) => ORDER.indexOf(stage) >= 1);
      const territories = [
        ...past
          .filter(
            ({ stage, first_move }) =>
              stage === "letterValidated" ||
              stage === "projectValidated" ||
              first_move === "takeOver",
          )
          .map((each) => ({
            at: each.first_made_at.getTime(),
            key: each.submitted_version === null ? null : `v${each.submitted_version}`,
          })),
        ...changes
          .filter(
            (each) =>
              validated &&
              each.dossier_id === dossier &&
              each.accepted_at.getTime() < before &&
              each.effective_on <= on,
          )
          .map((each) => ({ at: each.accepted_at.getTime(), key: `c${each.id}` })),
      ]
        .filter(({ key }) => key !== null)
        .toSorted((a, b) => a.at - b.at);
      const territory = territories.at(-1);
      if (!territory) continue;
      keys.all.add(`${dossier} ${territory.key}`);
      if (ORDER.indexOf(reached) >= 2) keys.contract.add(`${dossier} ${territory.key}`);
    }
    return {
      byStage,
      covered: { contract: inhabitants(keys.contract), all: inhabitants(keys.all) },
    };
  };
}
