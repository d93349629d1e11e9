import type { Pool } from "pg";

import type { Actor } from "../client";

const person = (n: number): Actor => ({
  id: `00000000-0000-4000-a000-${String(n).padStart(12, "0")}`,
});
const caisse = (n: number) => `00000000-0000-4000-b000-${String(n).padStart(12, "0")}`;

/** A small country: two régions with a letter policy each, and one overseas. */
export const CAISSES = { c43: caisse(43), c63: caisse(63), c75: caisse(75), c971: caisse(971) };

export const PEOPLE = {
  leader: person(1),
  otherLeader: person(2),
  stranger: person(3),
  ars: person(10),
  /** Of the Puy-de-Dôme only. */
  ars63: person(11),
  arsDirector: person(12),
  otherArs: person(13),
  ars971: person(14),
  cpam: person(20),
  cpam63: person(21),
  cpam75: person(22),
  cpam971: person(23),
  colleague: person(24),
  observer: person(30),
  administrator: person(31),
};

export const COMMUNES = {
  lePuy: "43157",
  brioude: "43040",
  clermont: "63113",
  paris: "75056",
  paris1: "75101",
  paris2: "75102",
  basseTerre: "97105",
};

const REFERENCE = `
insert into regions (code, name, letter_policy, time_zone) values
  ('84', 'Auvergne-Rhône-Alpes', 'joint', 'Europe/Paris'),
  ('11', 'Île-de-France', 'arsAfterOpinion', 'Europe/Paris'),
  ('01', 'Guadeloupe', 'joint', 'America/Guadeloupe');
insert into departments (code, name, region_code, time_zone) values
  ('43', 'Haute-Loire', '84', 'Europe/Paris'), ('63', 'Puy-de-Dôme', '84', 'Europe/Paris'),
  ('75', 'Paris', '11', 'Europe/Paris'), ('971', 'Guadeloupe', '01', 'America/Guadeloupe');
insert into communes (code, name, search_name, department_code, region_code, population, kind, parent_code, vintage) values
  ('43157', 'Le Puy-en-Velay', 'le puy en velay', '43', '84', 19000, 'commune', null, 2023),
  ('43040', 'Brioude', 'brioude', '43', '84', 6700, 'commune', null, 2023),
  ('63113', 'Clermont-Ferrand', 'clermont ferrand', '63', '84', 147000, 'commune', null, 2023),
  ('75056', 'Paris', 'paris', '75', '11', 2100000, 'commune', null, 2023),
  ('75101', 'Paris 1er Arrondissement', 'paris 1', '75', '11', 16000, 'arrondissement', '75056', 2023),
  ('75102', 'Paris 2e Arrondissement', 'paris 2', '75', '11', 21000, 'arrondissement', '75056', 2023),
  ('97105', 'Basse-Terre', 'basse terre', '971', '01', 9600, 'commune', null, 2023);`;

/** Fills an empty migrated database with the small country and the people who act in it. */
export async function givenPlaces(owner: Pool) {
  await owner.query(REFERENCE);
  for (const [key, id] of Object.entries(CAISSES)) {
    const department = key.slice(1);
    await owner.query(
      `insert into organisations (id, kind, name, short_name) values ($1, 'caisse', $2, $2)`,
      [id, `CPAM ${department}`],
    );
    await owner.query(`insert into caisse_departments values ($1, $2)`, [id, department]);
  }
  for (const [name, { id }] of Object.entries(PEOPLE))
    await owner.query(`insert into people (id, name, demo) values ($1, $2, true)`, [id, name]);
  const mandate = (actor: Actor, role: string, scope: Record<string, unknown> = {}) =>
    owner.query(
      `insert into mandates (person_id, role, region_code, department_codes, organisation_id)
       values ($1, $2, $3, $4, $5)`,
      [actor.id, role, scope["region"], scope["departments"], scope["caisse"]],
    );
  const p = PEOPLE;
  for (const porteur of [p.leader, p.otherLeader, p.stranger]) await mandate(porteur, "porteur");
  await mandate(p.ars, "arsOfficer", { region: "84" });
  await mandate(p.ars63, "arsOfficer", { region: "84", departments: ["63"] });
  await mandate(p.arsDirector, "arsDirector", { region: "84" });
  await mandate(p.otherArs, "arsOfficer", { region: "11" });
  await mandate(p.ars971, "arsOfficer", { region: "01" });
  await mandate(p.cpam, "cpamOfficer", { caisse: CAISSES.c43 });
  await mandate(p.colleague, "cpamOfficer", { caisse: CAISSES.c43 });
  await mandate(p.cpam63, "cpamOfficer", { caisse: CAISSES.c63 });
  await mandate(p.cpam75, "cpamOfficer", { caisse: CAISSES.c75 });
  await mandate(p.cpam971, "cpamOfficer", { caisse: CAISSES.c971 });
  await mandate(p.observer, "observer");
  await mandate(p.administrator, "administrator");
}
