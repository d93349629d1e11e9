import { describe, expect, test } from "vitest";

import type { MoveType } from "../lifecycle/moves";
import type { Relation } from "../lifecycle/relations";
import { lifeIn } from "../lifecycle/testing/scenes";
import { consequencesOf } from "./consequences";
import { describeAct } from "./describe";
import { fieldsOf } from "./forms";
import { parseAct } from "./parse";
import { contextIn, PDF, typed } from "./testing/context-in";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

const TODAY = "2026-06-25";
const life = lifeIn("projectUnderReview").at(TODAY);
const context = contextIn(life, "arsDirector");

const decision = {
  signatory: "Marc Delorme",
  capacity: "director",
  signedOn: "2026-06-20",
  notifiedOn: "2026-06-22",
  fichier: PDF.id,
};

const parse = (values: Record<string, string>) =>
  parseAct("validateProject", typed({ ...decision, ...values }), context);

const why = { publicationReason: "Annonce commune avec la CPAM." };

describe("a delayed publication", () => {
  test.each(["2026-06-26", "2026-07-10"])("is kept with the act: %s", (publishOn) => {
    expect(parse({ publishOn, ...why })).toMatchObject({
      ok: true,
      value: { payload: { publishOn }, content: why },
    });
  });

  test("is never needed", () => {
    const parsed = parse({});
    expect(parsed.ok && parsed.value.payload).not.toHaveProperty("publishOn");
  });

  test.each([
    [
      "today",
      { publishOn: TODAY, ...why },
      "publishOn",
      /^Saisissez une date postérieure au 25 juin 2026/,
    ],
    [
      "in the past",
      { publishOn: "2026-06-01", ...why },
      "publishOn",
      /^Saisissez une date postérieure/,
    ],
    [
      "a sixteenth day",
      { publishOn: "2026-07-11", ...why },
      "publishOn",
      /^Saisissez le 10 juillet 2026 ou une date antérieure/,
    ],
    [
      "an impossible day",
      { publishOn: "2026-02-30", ...why },
      "publishOn",
      /^Saisissez une date qui existe/,
    ],
    ["no reason", { publishOn: "2026-07-01" }, "publicationReason", /^Dites pourquoi/],
    [
      "blanks for a reason",
      { publishOn: "2026-07-01", publicationReason: "   " },
      "publicationReason",
      /^Dites pourquoi/,
    ],
    ["a reason alone", why, "publishOn", /ou effacez le motif\.$/],
  ])("refused: %s", (_, values, field, message) => {
    const parsed = parse(values);
    expect(Object.keys(parsed.ok ? {} : parsed.failure)).toEqual([field]);
    expect(plain(parsed.ok ? "" : parsed.failure[field]?.[0])).toMatch(message);
  });

  test("is said before it is recorded, and in the record", () => {
    const payload = { signedOn: "2026-06-20", publishOn: "2026-07-01" };
    const line = consequencesOf({
      move: "validateProject",
      to: "projectValidated",
      context,
      payload,
    }).find(({ kind }) => kind === "public");
    expect(plain(line?.text)).toMatch(
      /« Projet de santé validé »\..* Public le 1er juillet 2026, pas avant\.$/,
    );
    const record = describeAct(
      { move: "validateProject", payload, content: why, isErased: false },
      { names: context.names, nameOf: () => undefined, milestones: [] },
    );
    expect(record.rows.map(({ label, value }) => `${label} ${plain(value)}`)).toContain(
      "Public le 1er juillet 2026",
    );
    expect(record.texts).toContainEqual({
      label: "Pourquoi la publication attend",
      text: why.publicationReason,
    });
  });
});

describe("who may delay what", () => {
  const asks = (state: Parameters<typeof lifeIn>[0], relation: Relation, move: MoveType) =>
    fieldsOf(move, contextIn(lifeIn(state), relation)).some(({ name }) => name === "publishOn");

  test.each([
    ["projectUnderReview", "arsDirector", "validateProject", true],
    ["projectUnderReview", "arsDirector", "opposeProject", false],
    ["letterUnderReview", "arsOfficer", "approveLetter", false],
    ["aciSigning", "leadCpamOfficer", "recordSignature", true],
    ["aciSigning", "leader", "recordSignature", false],
    ["aciSigned", "arsOfficer", "startOperation", true],
    ["operational", "arsOfficer", "endCpts", true],
    ["emergence", "arsOfficer", "abandon", false],
    ["projectDrafting", "arsOfficer", "abandon", true],
    ["projectDrafting", "leader", "withdraw", false],
    ["operational", "arsOfficer", "correctDate", false],
  ] as const)("in %s, %s, %s: %s", (state, relation, move, asked) => {
    expect(asks(state, relation, move)).toBe(asked);
  });

  test("the approval that validates the letter, not the first of two", () => {
    const approved = lifeIn("letterUnderReview");
    approved.play("leadCpamOfficer", "approveLetter");
    const fields = fieldsOf("approveLetter", contextIn(approved, "arsOfficer"));
    expect(fields.map(({ name }) => name)).toContain("publishOn");
  });

  test("a signature that is not the last delays nothing", () => {
    const signing = contextIn(lifeIn("aciSigning").at("2026-09-01"), "leadCpamOfficer");
    const parsed = parseAct(
      "recordSignature",
      typed({
        "signatures.cpts.signatory": "Claire Meunier",
        "signatures.cpts.capacity": "présidente",
        "signatures.cpts.signedOn": "2026-09-01",
        publishOn: "2026-09-05",
        ...why,
        fichier: PDF.id,
      }),
      signing,
    );
    expect(parsed.ok ? [] : Object.keys(parsed.failure)).toEqual(["publishOn"]);
  });
});
