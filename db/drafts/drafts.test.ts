import { describe, expect, it } from "vitest";

import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { lifeUntil } from "../testing/usual-life";
import { saveDraft } from "./commands";
import { readDraft } from "./queries";

openTestDatabase(({ owner }) => givenPlaces(owner));

const { leader, stranger, ars, cpam, observer } = PEOPLE;

const text = (needs: string) => ({ answers: { needs }, finished: false });

const save = (dossierId: string, needs: string, revision: number, actor = leader) =>
  saveDraft(actor, {
    dossierId,
    document: "letter",
    topic: "initialDiagnosis",
    content: text(needs),
    revision,
  });

describe("a draft", () => {
  it("is read again by its leader as it was saved", async () => {
    const { id } = await lifeUntil("emergence");
    expect(await readDraft(leader, id, "letter")).toEqual({});
    const first = await save(id, "un", 0);
    expect(first).toMatchObject({ ok: true, value: { revision: 1, ...text("un") } });
    const second = await save(id, "deux", 1);
    expect(second).toMatchObject({ ok: true, value: { revision: 2, savedBy: { id: leader.id } } });
    expect(await readDraft(leader, id, "letter")).toMatchObject({
      initialDiagnosis: { revision: 2, ...text("deux") },
    });
    expect(await readDraft(leader, id, "project")).toEqual({});
  });

  it("is never overwritten by an older save, which gets the newer one back", async () => {
    const { id } = await lifeUntil("emergence");
    await save(id, "un", 0);
    await save(id, "deux", 1);
    for (const revision of [0, 1, 7]) {
      expect(await save(id, "en retard", revision)).toMatchObject({
        ok: false,
        failure: { newer: { revision: 2, ...text("deux") } },
      });
    }
    expect(await readDraft(leader, id, "letter")).toMatchObject({
      initialDiagnosis: text("deux"),
    });
  });

  it("is saved once when twenty saves start from the same revision", async () => {
    const { id } = await lifeUntil("emergence");
    await save(id, "zéro", 0);
    const saves = await Promise.all(
      Array.from({ length: 20 }, (_, n) => save(id, `texte ${n}`, 1)),
    );
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is the leader's alone", async () => {
    const { id } = await lifeUntil("emergence");
    await save(id, "à moi", 0);
    for (const other of [stranger, ars, cpam, observer]) {
      expect(await readDraft(other, id, "letter")).toEqual({});
      expect(await save(id, "forgé", 1, other)).toEqual({ ok: false, failure: "notFound" });
    }
    expect(await readDraft(leader, id, "letter")).toMatchObject({
      initialDiagnosis: text("à moi"),
    });
  });

  it("is closed once the letter is submitted, while the project stays open", async () => {
    const { id } = await lifeUntil("letterUnderReview");
    expect(await save(id, "trop tard", 0)).toEqual({ ok: false, failure: "closed" });
    const project = await saveDraft(leader, {
      dossierId: id,
      document: "project",
      topic: "association",
      content: { answers: { name: "CPTS" }, finished: true },
      revision: 0,
    });
    expect(project.ok).toBe(true);
  });
});
