import { expect, test } from "vitest";

import { DOSSIER_STATES } from "@/lib/domain/lifecycle/states";

import { openTestDatabase } from "../../testing/database";
import { givenDossier } from "../../testing/given-dossier";
import { givenPlaces } from "../../testing/places";

openTestDatabase(({ owner }) => givenPlaces(owner));

test.each(DOSSIER_STATES)("people take a dossier to %s", async (state) => {
  const dossier = await givenDossier({ moves: state });
  expect(dossier.state).toBe(state);
});
