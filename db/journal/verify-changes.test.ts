import { beforeAll, describe, expect, it } from "vitest";

import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { setClock } from "../testing/raw-acts";
import { RawChange } from "../testing/raw-changes";
import { brokenAfter } from "../testing/tampering";
import { lifeUntil } from "../testing/usual-life";
import { verifyJournals } from "./verify";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const { leader, ars, cpam } = PEOPLE;
const DAY = "2026-03-02";
let change: RawChange;
let reference: string;

const accepted = (relation: "arsOfficer" | "leadCpamOfficer", complete: boolean) =>
  change.next("acceptChange", complete ? "accepted" : "proposed", relation, {
    payload: { documentOn: DAY },
    content: {},
  });

beforeAll(async () => {
  await setClock(database.owner, `${DAY}T11:00:00Z`);
  const life = await lifeUntil("aciSigned");
  change = new RawChange(life.id);
  const part = { permille: 333, text: "Nord" };
  await change.make(leader, change.proposal([{ code: COMMUNES.clermont, part }]));
  await change.make(ars, accepted("arsOfficer", false));
  await change.make(cpam, accepted("leadCpamOfficer", true));
  const [row] = await database.query("select reference from dossiers where id = $1", [life.id]);
  reference = row?.["reference"];
});

const brokenBy = (statement: string) =>
  brokenAfter(database.owner, statement.replaceAll("$id", `'${change.id}'`));

describe("verification of changes", () => {
  it("finds nothing broken", async () => {
    expect(await verifyJournals(database.drizzle())).toEqual({
      dossiers: 1,
      acts: 13,
      erased: 0,
      broken: undefined,
    });
  });

  it.each([
    [
      "edited history",
      'update change_moves set payload = payload || \'{"documentOn": "2026-03-01"}\' where version = 2',
      2,
      "l’empreinte de cet acte n’est pas celle de ce qu’il dit.",
    ],
    [
      "an edited hash",
      "update change_moves set hash = repeat('0', 64) where version = 1",
      2,
      "cet acte n’est pas enchaîné au précédent.",
    ],
    [
      "a removed act",
      "delete from change_moves where version = 2",
      3,
      "un acte manque dans la suite du journal.",
    ],
    [
      "a cut tail",
      "delete from change_moves where version = 3",
      2,
      "la modification n’est pas dans l’état de son dernier acte.",
    ],
    [
      "a change that counts from another day",
      "update territory_changes set effective_on = '2020-01-01'",
      3,
      "la modification n’est pas dans l’état de son dernier acte.",
    ],
    [
      "a change set back to an earlier act",
      "update territory_changes set version = 2, state = 'proposed', accepted_at = null, effective_on = null",
      3,
      "la modification n’est pas dans l’état de son dernier acte.",
    ],
    [
      "a changed content",
      'update change_contents set content = \'{"reasons": "autre"}\' where version = 1',
      1,
      "le contenu de cet acte n’est pas celui qui a été enregistré.",
    ],
    [
      "an added commune",
      "insert into change_communes values ($id, '43040', 6700, 2023)",
      1,
      "les communes de cette modification ne sont pas celles qui ont été proposées.",
    ],
    [
      "a changed part",
      "update change_communes set share_permille = 334",
      1,
      "les communes de cette modification ne sont pas celles qui ont été proposées.",
    ],
    [
      "another population",
      "update territory_changes set population = 12",
      null,
      "la population de cette modification n’est pas celle de ses communes.",
    ],
    [
      "a number that is missing",
      "update territory_changes set number = 2",
      null,
      "les modifications de ce dossier ne se suivent pas.",
    ],
    [
      "a file that no proposal names",
      "insert into files (dossier_id, uploaded_by, name, byte_size, sha256, attached_change_id) select dossier_id, '00000000-0000-4000-8000-000000000001', 'x', 1, repeat('0', 64), id from territory_changes",
      undefined,
      "la lettre jointe à cette modification n’est pas celle qui a été envoyée.",
    ],
    [
      "another territory in force",
      "update dossiers set in_force_version = 2, in_force_change_id = null",
      undefined,
      "le territoire en vigueur du dossier n’est pas celui de ses actes.",
    ],
    [
      "other people in force",
      "update dossiers set in_force_population = 12",
      undefined,
      "le territoire en vigueur du dossier n’est pas celui de ses actes.",
    ],
  ])("finds %s", async (name, statement, version, says) => {
    const number = name === "a number that is missing" ? 2 : 1;
    const change = version === undefined ? "" : `, modification ${number}`;
    const act = version ? `, acte ${version}` : "";
    expect(await brokenBy(statement)).toBe(`Dossier ${reference}${change}${act} : ${says}`);
  });

  it("counts an erased act as erased, not as broken", async () => {
    await database.query("select erase_change_content($1, 1)", [change.id]);
    expect(await verifyJournals(database.drizzle())).toMatchObject({
      erased: 1,
      broken: undefined,
    });
  });
});
