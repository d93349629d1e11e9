import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { Setting } from "../seed/scenes/setting";
import type { Chance } from "./chance";
import { type Department, idOf, institutionsOf } from "./country";
import { daysLived, LIVES, type Life } from "./lives";

export type Opening = {
  key: string;
  life: Life;
  openedOn: PlainDate;
  department: Department;
  setting: Setting;
  caisses: string[];
  population: number;
};

const FORMS = ["CPTS", "CPTS Grand", "CPTS Santé", "CPTS Cœur", "CPTS Alliance"];

/** One CPTS in ten goes beyond its département, often to another caisse. */
const BEYOND = 0.1;

function territoryOf(department: Department, country: readonly Department[], chance: Chance) {
  const size = chance.between(1, 40);
  const first = chance.between(0, Math.max(0, department.communes.length - size));
  const own = department.communes.slice(first, first + size);
  if (chance.next() >= BEYOND) return own;
  const others = country.filter(
    ({ code, region }) => region === department.region && code !== department.code,
  );
  return others.length === 0 ? own : [...own, ...chance.one(others).communes.slice(0, 5)];
}

function draw(
  country: readonly Department[],
  today: PlainDate,
  chance: Chance,
  key: string,
): Opening {
  const life = chance.weighted(LIVES, ({ percent }) => percent);
  const department = chance.weighted(country, ({ population }) => population);
  const territory = territoryOf(department, country, chance);
  const [first] = territory;
  if (!first) throw new Error(`${department.code} has no commune`);
  return {
    key,
    life,
    openedOn: addDays(today, -chance.between(...life.since) - daysLived(life)),
    department,
    setting: {
      name: `${chance.one(FORMS)} ${first.name}`,
      departmentCode: department.code,
      leadCaisseId: first.caisse,
      communes: territory.map(({ code }) => code),
      timeZone: department.timeZone,
      cast: { ...institutionsOf(department, first.caisse), leader: { id: idOf(`leader:${key}`) } },
    },
    population: territory.reduce((sum, commune) => sum + commune.population, 0),
    caisses: [...new Set(territory.map(({ caisse }) => caisse))].toSorted(),
  };
}

/** As many dossiers to come, in the order in which they will be opened. */
export const drawOpenings = (
  country: readonly Department[],
  { count, today, chance }: { count: number; today: PlainDate; chance: Chance },
): Opening[] =>
  Array.from({ length: count }, (_, index) => draw(country, today, chance, String(index))).toSorted(
    (a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0),
  );
