import { expect, it } from "vitest";

import { demonstrationPersonId, seedPeople } from "../seed/people";
import { loadReference } from "../seed/reference";
import { organisationId } from "../seed/reference-organisations";
import { playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import { openTestDatabase } from "../testing/database";
import { findSignedContract } from "./contract";

const actor = (login: Parameters<typeof demonstrationPersonId>[0]) => ({
  id: demonstrationPersonId(login),
});

const dossiers = { signing: "", operational: "" };

openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  await seedPeople(client);
  client.release();
  const setting = {
    name: "CPTS du Haut-Allier",
    departmentCode: "43",
    leadCaisseId: organisationId("caisse:43"),
    communes: ["43040"],
    timeZone: "Europe/Paris",
    cast: {
      leader: actor("porteur"),
      arsOfficer: actor("ars"),
      arsDirector: actor("dg"),
      leadCpamOfficer: actor("cpam"),
    },
  };
  dossiers.signing = (await playAll(setting, reach("aciSigning"))).id;
  dossiers.operational = (await playAll(setting, reach("operational"))).id;
});

it("is read by an observer once it is signed, without the acts that made it", async () => {
  const contract = await findSignedContract(actor("observateur"), dossiers.operational);
  expect(contract).toMatchObject({
    signedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    signedPrecision: "day",
    effectOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    parties: expect.arrayContaining(["cpts", "leadCpam", "ars"]),
    retainedPopulation: expect.any(Number),
    retainedClass: expect.stringMatching(/^T[1-4]$/),
  });
  expect(await findSignedContract(actor("cpam"), dossiers.operational)).toEqual(contract);
});

it("is nobody's before its last signature, nor a stranger's after", async () => {
  expect(await findSignedContract(actor("observateur"), dossiers.signing)).toBeUndefined();
  expect(await findSignedContract(actor("cpam"), dossiers.signing)).toBeUndefined();
  expect(await findSignedContract(actor("autre-ars"), dossiers.operational)).toBeUndefined();
});
