import { beforeAll, describe, expect, it } from "vitest";

import { asSystem, SYSTEM } from "../client";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { Life, setClock } from "../testing/raw-acts";
import { opening, usual } from "../testing/usual-life";
import { readEffects } from "./effects";

const DAY = "2026-03-02";
const p = PEOPLE;
const { lePuy, brioude, clermont, paris, paris1, paris2 } = COMMUNES;

/** A second commune of the Puy-de-Dôme, a former one that it took over, an administrator. */
const MORE = `
insert into communes (code, name, search_name, department_code, region_code, population, vintage)
  values ('63300', 'Riom', 'riom', '63', '84', 19000, 2023);
insert into former_communes values ('63999', '63300');
insert into people (id, name, demo) values ('00000000-0000-4000-a000-000000000099', 'Administratrice', true);`;

const administrator = { id: "00000000-0000-4000-a000-000000000099" };

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query(MORE);
});

type Until = "letterUnderReview" | "letterValidated" | "projectSubmitted" | "projectValidated";

async function played(name: string, communes: readonly string[], until: Until) {
  const life = new Life();
  const { payload, content } = opening();
  await life.act(p.leader, "leader", "createProject", "emergence", {
    payload,
    content: { ...content, name },
  });
  await life.act(p.leader, "leader", "submitLetter", "letterUnderReview", {
    payload: { statement: true, professions: { nurse: 3, physician: 2 } },
    content: { topics: {} },
    communes,
  });
  if (until === "letterUnderReview") return life;
  await usual.arsApproves(life, DAY);
  await usual.cpamApproves(life, DAY);
  if (until === "letterValidated") return life;
  await life.act(p.leader, "leader", "submitHealthProject", "projectSubmitted", {
    payload: { statement: true },
    content: { topics: {} },
    communes,
  });
  if (until === "projectSubmitted") return life;
  await usual.validate(life, DAY);
  return life;
}

let own: Life;

beforeAll(async () => {
  await setClock(database.owner, `${DAY}T11:00:00Z`);
  await played("CPTS validée", [clermont, brioude], "projectValidated");
  await played("CPTS en lettre", [lePuy, "63300"], "letterValidated");
  await played("CPTS en examen", [lePuy, brioude], "letterUnderReview");
  own = await played("CPTS demandeuse", [lePuy, brioude], "projectSubmitted");
});

const seenBy = async (actor: { id: string }, members: readonly string[], dossierId = own.id) => {
  const { effects } = await readEffects(actor, {
    dossierId,
    members: members.map((code) => ({ code })),
  });
  return effects.shared.map(
    ({ name, claim, isBlocking, communes }) =>
      `${name}: ${claim}${isBlocking ? " blocking" : ""} ${communes.map(({ code }) => code)}`,
  );
};

const PUBLIC = ["CPTS validée: inForce blocking 43040", "CPTS en lettre: inForce 43157"];
const SUBMITTED = "CPTS en examen: submitted 43157,43040";

describe("who sees which other CPTS", () => {
  it.each([
    ["its leader", p.leader],
    ["a leader of another CPTS", p.otherLeader],
    ["the observer", p.observer],
    ["an administrator, who has no mandate on any dossier", administrator],
  ])("%s: from their first milestone on", async (_, actor) => {
    expect(await seenBy(actor, [lePuy, brioude])).toEqual(PUBLIC);
  });

  it.each([
    ["the ARS", p.ars],
    ["its director", p.arsDirector],
    ["the lead CPAM", p.cpam],
    ["another ARS", p.otherArs],
    ["a CPAM that has nothing to do with it", p.cpam971],
    ["the register", SYSTEM],
  ])("%s: the submitted ones too", async (_, actor) => {
    expect(await seenBy(actor, [lePuy, brioude])).toEqual([...PUBLIC, SUBMITTED]);
  });
});

it("counts who is gained, and who of the département and the région remains without CPTS", async () => {
  const { effects, names } = await readEffects(p.ars, {
    dossierId: own.id,
    members: [{ code: lePuy }, { code: "63300" }, { code: brioude }],
  });
  expect(effects.gained).toBe(0);
  const alone = await readEffects(p.leader, { members: [{ code: paris1 }] });
  expect(alone.effects.gained).toBe(16_000);
  expect(alone.effects.departments).toEqual([
    {
      code: "75",
      before: { inhabitants: 2_100_000, cells: 3 },
      after: { inhabitants: 2_084_000, cells: 2 },
    },
  ]);
  expect(names.communes).toMatchObject({ [lePuy]: "Le Puy-en-Velay", "63300": "Riom" });
  expect(names.departments).toEqual({ "43": "Haute-Loire", "63": "Puy-de-Dôme" });
  expect(names.regions).toEqual({ "84": "Auvergne-Rhône-Alpes" });
});

it("meets a commune under its former code, either way", async () => {
  expect(await seenBy(p.leader, ["63999"])).toEqual(["CPTS en lettre: inForce 63300"]);
  const { rows } = await asSystem((tx) => tx.execute("select codes_of('{63300}') as code"));
  expect(rows.map(({ code }) => code).toSorted()).toEqual(["63300", "63999"]);
});

it("meets an arrondissement in its city, either way", async () => {
  await played("CPTS de Paris", [paris], "projectValidated");
  await played("CPTS du 2e", [paris2], "letterValidated");
  expect(await seenBy(p.leader, [paris1])).toEqual(["CPTS de Paris: inForce blocking 75101"]);
  expect(await seenBy(p.leader, [paris])).toEqual([
    "CPTS de Paris: inForce blocking 75056,75102,75101",
    "CPTS du 2e: inForce 75102",
  ]);
});

it("says nothing of nothing, nor of codes that nobody knows", async () => {
  expect(await seenBy(p.ars, [])).toEqual([]);
  expect(await seenBy(p.ars, ["99999"])).toEqual([]);
});
