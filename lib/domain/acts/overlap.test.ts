import { describe, expect, test } from "vitest";

import { unacceptedOverlap } from "../lifecycle/overlap";
import { decide } from "../lifecycle/rules";
import type { NamedSharedPlace } from "../lifecycle/shared-place";
import { lifeIn, tacitLife } from "../lifecycle/testing/scenes";
import { asOf } from "./as-of";
import { consequencesOf } from "./consequences";
import { describeAct } from "./describe";
import { fieldsOf } from "./forms";
import { parseAct } from "./parse";
import { hasItsShape } from "./payload-shapes";
import { contextIn, PDF, typed } from "./testing/context-in";

const shared = (code: string, commune: string, inhabitants: number): NamedSharedPlace => ({
  reference: "43-2024-0001",
  name: "CPTS du Brivadois",
  code,
  commune,
  inhabitants,
});

const PAULHAGUET = shared("43148", "Paulhaguet", 855);
const SALZUIT = shared("43232", "Salzuit", 333);
const COUTEUGES = shared("43079", "Couteuges", 286);
const OVERLAP = [PAULHAGUET, SALZUIT, COUTEUGES];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const life = lifeIn("projectUnderReview").at("2026-06-25");

function contextWith(overlap: readonly NamedSharedPlace[]) {
  const context = contextIn(life, "arsDirector");
  return { ...context, dossier: { ...context.dossier, overlap } };
}

const decision = {
  signatory: "Marc Delorme",
  capacity: "director",
  signedOn: "2026-06-20",
  notifiedOn: "2026-06-22",
  fichier: PDF.id,
};

const ALL = "43-2024-0001/43148 43-2024-0001/43232 43-2024-0001/43079";

const places = [
  { reference: "43-2024-0001", code: "43148", inhabitants: 855 },
  { reference: "43-2024-0001", code: "43232", inhabitants: 333 },
  { reference: "43-2024-0001", code: "43079", inhabitants: 286 },
];

describe("the form of a validation", () => {
  const parse = (overlap: readonly NamedSharedPlace[], values: Record<string, string>) =>
    parseAct("validateProject", typed({ ...decision, ...values }), contextWith(overlap));

  test("asks nothing more where nothing is shared", () => {
    const names = fieldsOf("validateProject", contextWith([])).map(({ name }) => name);
    expect(names).not.toContain("overlap");
    const parsed = parse([], {});
    expect(parsed.ok && parsed.value.payload).not.toHaveProperty("overlap");
  });

  test("records what was read and the one reason for all", () => {
    const parsed = parse(OVERLAP, {
      overlap: ALL,
      overlapReasons: "Entente écrite des deux CPTS.",
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        payload: { overlap: places },
        content: { overlapReasons: "Entente écrite des deux CPTS." },
      },
    });
    expect(parsed.ok && hasItsShape("validateProject", parsed.value.payload)).toBe(true);
  });

  test("comes back without a reason", () => {
    expect(parse(OVERLAP, { overlap: ALL })).toEqual({
      ok: false,
      failure: { overlapReasons: ["Expliquez pourquoi vous acceptez ce chevauchement."] },
    });
  });

  test("comes back when a commune came since it was opened", () => {
    const parsed = parse(OVERLAP, { overlap: "43-2024-0001/43148", overlapReasons: "Entente." });
    expect(parsed.ok).toBe(false);
    const [message = ""] = parsed.ok ? [] : (parsed.failure["overlap"] ?? []);
    expect(plain(message)).toBe(
      "Relisez les communes partagées : elles ont changé depuis que vous avez ouvert cette page.",
    );
  });

  test("keeps nothing of what is not shared any more", () => {
    const parsed = parse([SALZUIT], { overlap: ALL, overlapReasons: "Entente." });
    expect(parsed.ok && parsed.value.payload["overlap"]).toEqual([places[1]]);
  });

  test("says what remains", () => {
    const context = contextWith(OVERLAP);
    const warnings = consequencesOf({ move: "validateProject", to: "projectValidated", context })
      .filter(({ kind }) => kind === "warning")
      .map(({ text }) => plain(text));
    expect(warnings).toEqual([
      "Le chevauchement demeure : 1 474 habitants de 3 communes sont couverts par deux CPTS, et comptés une seule fois.",
    ]);
  });
});

describe("the rule", () => {
  const { dossier } = contextWith(OVERLAP);
  const decided = (payload?: Record<string, unknown>) =>
    decide(dossier, { move: "validateProject", ...(payload && { payload }) });

  test("offers the validation, and refuses it until all is accepted", () => {
    expect(decided().ok).toBe(true);
    expect(decided({})).toMatchObject({
      failure: {
        kind: "factsMissing",
        missing: ["overlapAccepted"],
        unblockedBy: ["arsDirector", "arsOfficer"],
      },
    });
    expect(decided({ overlap: places.slice(1) }).ok).toBe(false);
    expect(decided({ overlap: places }).ok).toBe(true);
  });

  test("is for an express validation only", () => {
    const late = lifeIn("projectUnderReview").at("2026-08-02").seenBy("system");
    const payload = { termOn: "2026-08-01", effectiveOn: "2026-08-02" };
    expect(decide({ ...late, overlap: OVERLAP }, { move: "deemValidated", payload }).ok).toBe(true);
  });
});

describe("the record", () => {
  const names = new Map([
    ["43-2024-0001", "CPTS du Brivadois"],
    ["43148", "Paulhaguet"],
  ]);
  const record = (move: "validateProject" | "deemValidated") => {
    const { lists, texts } = describeAct(
      {
        move,
        payload: { overlap: places.slice(0, 1) },
        content: { overlapReasons: "Entente." },
        isErased: false,
      },
      {
        names: contextIn(life, "arsDirector").names,
        nameOf: (id) => names.get(id),
        milestones: [],
      },
    );
    return { lists: lists.map(({ label, items }) => [label, ...items.map(plain)]), texts };
  };

  test("names each commune and the other CPTS; the reason is apart, erasable", () => {
    expect(record("validateProject")).toEqual({
      lists: [
        [
          "Chevauchement accepté",
          "Paulhaguet (43148), 855 habitants, avec la CPTS du Brivadois (43-2024-0001)",
        ],
      ],
      texts: [{ label: "Pourquoi le chevauchement est accepté", text: "Entente." }],
    });
  });

  test("says of a tacit validation that nobody accepted", () => {
    expect(record("deemValidated").lists[0]?.[0]).toBe("Chevauchement non accepté");
  });
});

test("what a tacit validation has left is known until an express one", () => {
  const tacit = tacitLife();
  const flagged = tacit.acts.map((act) =>
    act.move === "deemValidated" ? { ...act, payload: { ...act.payload, overlap: places } } : act,
  );
  expect(unacceptedOverlap(tacit.seenBy("leader"))).toEqual([]);
  expect(unacceptedOverlap({ acts: flagged })).toEqual(places);
  const express = lifeIn("projectValidated");
  expect(unacceptedOverlap(express.seenBy("leader"))).toEqual([]);
});

test("an attestation says that it accepts nothing of what silence has left", () => {
  const tacit = tacitLife();
  const context = contextIn(tacit, "arsDirector");
  const acts = context.dossier.acts.map((act) =>
    act.move === "deemValidated" ? { ...act, payload: { ...act.payload, overlap: places } } : act,
  );
  const warnings = consequencesOf({
    move: "confirmValidation",
    to: "projectValidated",
    context: { ...context, dossier: { ...context.dossier, acts } },
  })
    .filter(({ kind }) => kind === "warning")
    .map(({ text }) => plain(text));
  expect(warnings).toEqual([
    "L’attestation laisse un chevauchement non accepté : 3 communes, 1 474 habitants.",
  ]);
});

test("a confirmation sent twice reads what was shared the first time", () => {
  const accepted = lifeIn("projectUnderReview").play("arsDirector", "validateProject", {
    overlap: places,
  });
  const dossier = { ...accepted.seenBy("arsDirector"), version: accepted.acts.length };
  expect(asOf(dossier, dossier.version - 1).overlap).toMatchObject(places);
});
