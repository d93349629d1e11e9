import { describe, expect, test } from "vitest";

import { addMonths } from "../shared/plain-date";
import { lifecycleMachine } from "./machine";
import { relationsOfMove } from "./relations";
import { type Rule, rulebook } from "./rules";
import { DOSSIER_STATES, MACHINE_STATES, type MachineState, NEW } from "./states";
import type { Life } from "./testing/life";
import { OTHER_CAISSE, type Payload } from "./testing/payloads";
import { lifeIn, tacitLife } from "./testing/scenes";

const RULES = rulebook();

const written = ({ from, move, to, relations }: Rule) =>
  `${from} --${move}--> ${to} (${relations.join(", ")})`;

test("the rulebook, as the law and the issue say it", () => {
  expect(`\n${RULES.map(written).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    new --createProject--> emergence (leader, arsOfficer, leadCpamOfficer)
    new --takeOver--> projectDrafting (arsOfficer, leadCpamOfficer)
    new --takeOver--> projectValidated (arsOfficer, leadCpamOfficer)
    new --takeOver--> aciSigned (arsOfficer, leadCpamOfficer)
    new --takeOver--> operational (arsOfficer, leadCpamOfficer)
    new --takeOver--> ended (arsOfficer, leadCpamOfficer)
    emergence --nameLeader--> emergence (arsOfficer, leadCpamOfficer)
    emergence --rename--> emergence (leader, arsOfficer, leadCpamOfficer)
    emergence --correctDate--> emergence (arsOfficer, arsDirector, leadCpamOfficer)
    emergence --submitLetter--> letterUnderReview (leader, arsOfficer, leadCpamOfficer)
    emergence --submitHealthProject--> projectSubmitted (leader, arsOfficer)
    emergence --withdraw--> withdrawn (leader)
    emergence --abandon--> abandoned (arsOfficer)
    letterUnderReview --nameLeader--> letterUnderReview (arsOfficer, leadCpamOfficer)
    letterUnderReview --rename--> letterUnderReview (leader, arsOfficer, leadCpamOfficer)
    letterUnderReview --correctDate--> letterUnderReview (arsOfficer, arsDirector, leadCpamOfficer)
    letterUnderReview --askLetterClarification--> letterClarification (arsOfficer, leadCpamOfficer, associatedCpamOfficer)
    letterUnderReview --giveLetterOpinion--> letterUnderReview (leadCpamOfficer)
    letterUnderReview --approveLetter--> projectDrafting (arsOfficer, leadCpamOfficer)
    letterUnderReview --approveLetter--> letterUnderReview (arsOfficer, leadCpamOfficer)
    letterUnderReview --refuseLetter--> letterRefused (arsOfficer)
    letterUnderReview --withdrawSubmission--> emergence (leader)
    letterUnderReview --submitHealthProject--> projectSubmitted (leader, arsOfficer)
    letterUnderReview --withdraw--> withdrawn (leader)
    letterUnderReview --abandon--> abandoned (arsOfficer)
    letterClarification --nameLeader--> letterClarification (arsOfficer, leadCpamOfficer)
    letterClarification --rename--> letterClarification (leader, arsOfficer, leadCpamOfficer)
    letterClarification --correctDate--> letterClarification (arsOfficer, arsDirector, leadCpamOfficer)
    letterClarification --answerLetterClarification--> letterUnderReview (leader, arsOfficer, leadCpamOfficer)
    letterClarification --refuseLetter--> letterRefused (arsOfficer)
    letterClarification --withdrawSubmission--> emergence (leader)
    letterClarification --submitHealthProject--> projectSubmitted (leader, arsOfficer)
    letterClarification --withdraw--> withdrawn (leader)
    letterClarification --abandon--> abandoned (arsOfficer)
    letterRefused --nameLeader--> letterRefused (arsOfficer, leadCpamOfficer)
    letterRefused --rename--> letterRefused (leader, arsOfficer, leadCpamOfficer)
    letterRefused --correctDate--> letterRefused (arsOfficer, arsDirector, leadCpamOfficer)
    letterRefused --submitLetter--> letterUnderReview (leader, arsOfficer, leadCpamOfficer)
    letterRefused --submitHealthProject--> projectSubmitted (leader, arsOfficer)
    letterRefused --withdraw--> withdrawn (leader)
    letterRefused --abandon--> abandoned (arsOfficer)
    projectDrafting --nameLeader--> projectDrafting (arsOfficer, leadCpamOfficer)
    projectDrafting --rename--> projectDrafting (leader, arsOfficer, leadCpamOfficer)
    projectDrafting --correctDate--> projectDrafting (arsOfficer, arsDirector, leadCpamOfficer)
    projectDrafting --submitHealthProject--> projectSubmitted (leader, arsOfficer)
    projectDrafting --withdraw--> withdrawn (leader)
    projectDrafting --abandon--> abandoned (arsOfficer)
    projectSubmitted --nameLeader--> projectSubmitted (arsOfficer, leadCpamOfficer)
    projectSubmitted --rename--> projectSubmitted (leader, arsOfficer, leadCpamOfficer)
    projectSubmitted --correctDate--> projectSubmitted (arsOfficer, arsDirector, leadCpamOfficer)
    projectSubmitted --acknowledgeComplete--> projectUnderReview (arsOfficer)
    projectSubmitted --askMissingDocuments--> projectIncomplete (arsOfficer)
    projectSubmitted --validateProject--> projectValidated (arsDirector, arsOfficer)
    projectSubmitted --opposeProject--> projectOpposed (arsDirector, arsOfficer)
    projectSubmitted --deemValidated--> projectValidated (system)
    projectSubmitted --withdrawSubmission--> projectDrafting (leader)
    projectSubmitted --withdraw--> withdrawn (leader)
    projectIncomplete --nameLeader--> projectIncomplete (arsOfficer, leadCpamOfficer)
    projectIncomplete --rename--> projectIncomplete (leader, arsOfficer, leadCpamOfficer)
    projectIncomplete --correctDate--> projectIncomplete (arsOfficer, arsDirector, leadCpamOfficer)
    projectIncomplete --sendMissingDocuments--> projectSubmitted (leader, arsOfficer)
    projectIncomplete --validateProject--> projectValidated (arsDirector, arsOfficer)
    projectIncomplete --opposeProject--> projectOpposed (arsDirector, arsOfficer)
    projectIncomplete --deemValidated--> projectValidated (system)
    projectIncomplete --withdrawSubmission--> projectDrafting (leader)
    projectIncomplete --withdraw--> withdrawn (leader)
    projectIncomplete --abandon--> abandoned (arsOfficer)
    projectUnderReview --nameLeader--> projectUnderReview (arsOfficer, leadCpamOfficer)
    projectUnderReview --rename--> projectUnderReview (leader, arsOfficer, leadCpamOfficer)
    projectUnderReview --correctDate--> projectUnderReview (arsOfficer, arsDirector, leadCpamOfficer)
    projectUnderReview --askProjectClarification--> projectClarification (arsOfficer, leadCpamOfficer, associatedCpamOfficer)
    projectUnderReview --validateProject--> projectValidated (arsDirector, arsOfficer)
    projectUnderReview --opposeProject--> projectOpposed (arsDirector, arsOfficer)
    projectUnderReview --deemValidated--> projectValidated (system)
    projectUnderReview --withdrawSubmission--> projectDrafting (leader)
    projectUnderReview --withdraw--> withdrawn (leader)
    projectClarification --nameLeader--> projectClarification (arsOfficer, leadCpamOfficer)
    projectClarification --rename--> projectClarification (leader, arsOfficer, leadCpamOfficer)
    projectClarification --correctDate--> projectClarification (arsOfficer, arsDirector, leadCpamOfficer)
    projectClarification --answerProjectClarification--> projectUnderReview (leader, arsOfficer)
    projectClarification --validateProject--> projectValidated (arsDirector, arsOfficer)
    projectClarification --opposeProject--> projectOpposed (arsDirector, arsOfficer)
    projectClarification --deemValidated--> projectValidated (system)
    projectClarification --withdrawSubmission--> projectDrafting (leader)
    projectClarification --withdraw--> withdrawn (leader)
    projectOpposed --nameLeader--> projectOpposed (arsOfficer, leadCpamOfficer)
    projectOpposed --rename--> projectOpposed (leader, arsOfficer, leadCpamOfficer)
    projectOpposed --correctDate--> projectOpposed (arsOfficer, arsDirector, leadCpamOfficer)
    projectOpposed --submitHealthProject--> projectSubmitted (leader, arsOfficer)
    projectOpposed --withdrawOpposition--> projectValidated (arsDirector, arsOfficer)
    projectOpposed --withdraw--> withdrawn (leader)
    projectOpposed --abandon--> abandoned (arsOfficer)
    projectValidated --nameLeader--> projectValidated (arsOfficer, leadCpamOfficer)
    projectValidated --rename--> projectValidated (leader, arsOfficer, leadCpamOfficer)
    projectValidated --correctDate--> projectValidated (arsOfficer, arsDirector, leadCpamOfficer)
    projectValidated --recordTimelyOpposition--> projectOpposed (arsDirector, arsOfficer)
    projectValidated --confirmValidation--> projectValidated (arsDirector, arsOfficer)
    projectValidated --openAci--> aciNegotiation (leader, leadCpamOfficer)
    projectValidated --withdraw--> withdrawn (leader)
    projectValidated --abandon--> abandoned (arsOfficer)
    projectValidated --endCpts--> ended (arsOfficer, leadCpamOfficer)
    aciNegotiation --nameLeader--> aciNegotiation (arsOfficer, leadCpamOfficer)
    aciNegotiation --rename--> aciNegotiation (leader, arsOfficer, leadCpamOfficer)
    aciNegotiation --correctDate--> aciNegotiation (arsOfficer, arsDirector, leadCpamOfficer)
    aciNegotiation --recordTimelyOpposition--> projectOpposed (arsDirector, arsOfficer)
    aciNegotiation --openSigning--> aciSigning (leadCpamOfficer)
    aciNegotiation --withdraw--> withdrawn (leader)
    aciNegotiation --abandon--> abandoned (arsOfficer)
    aciNegotiation --endCpts--> ended (arsOfficer, leadCpamOfficer)
    aciSigning --nameLeader--> aciSigning (arsOfficer, leadCpamOfficer)
    aciSigning --rename--> aciSigning (leader, arsOfficer, leadCpamOfficer)
    aciSigning --correctDate--> aciSigning (arsOfficer, arsDirector, leadCpamOfficer)
    aciSigning --recordTimelyOpposition--> projectOpposed (arsDirector, arsOfficer)
    aciSigning --recordSignature--> aciSigned (leadCpamOfficer)
    aciSigning --recordSignature--> aciSigning (leadCpamOfficer, leader, arsOfficer, associatedCpamOfficer)
    aciSigning --reopenNegotiation--> aciNegotiation (leadCpamOfficer, arsOfficer)
    aciSigning --withdraw--> withdrawn (leader)
    aciSigning --endCpts--> ended (arsOfficer, leadCpamOfficer)
    aciSigned --nameLeader--> aciSigned (arsOfficer, leadCpamOfficer)
    aciSigned --rename--> aciSigned (leader, arsOfficer, leadCpamOfficer)
    aciSigned --correctDate--> aciSigned (arsOfficer, arsDirector, leadCpamOfficer)
    aciSigned --startOperation--> operational (leadCpamOfficer)
    aciSigned --endCpts--> ended (arsOfficer, leadCpamOfficer)
    operational --nameLeader--> operational (arsOfficer, leadCpamOfficer)
    operational --rename--> operational (leader, arsOfficer, leadCpamOfficer)
    operational --correctDate--> operational (arsOfficer, arsDirector, leadCpamOfficer)
    operational --endCpts--> ended (arsOfficer, leadCpamOfficer)
    withdrawn --correctDate--> withdrawn (arsOfficer, arsDirector, leadCpamOfficer)
    withdrawn --reopen--> projectValidated (arsOfficer)
    withdrawn --reopen--> projectDrafting (arsOfficer)
    withdrawn --reopen--> emergence (arsOfficer)
    abandoned --correctDate--> abandoned (arsOfficer, arsDirector, leadCpamOfficer)
    abandoned --reopen--> projectValidated (arsOfficer)
    abandoned --reopen--> projectDrafting (arsOfficer)
    abandoned --reopen--> emergence (arsOfficer)
    ended --correctDate--> ended (arsOfficer, arsDirector, leadCpamOfficer)
    "
  `);
});

describe("the graph of the rulebook", () => {
  const next = (state: MachineState) => RULES.filter(({ from }) => from === state);

  const reachable = (start: MachineState) => {
    const found = new Set<MachineState>([start]);
    for (const state of found) for (const { to } of next(state)) found.add(to);
    return found;
  };

  test("every state is reached from new", () => {
    expect([...reachable(NEW)].toSorted()).toEqual([...MACHINE_STATES].toSorted());
  });

  test("every state but ended leads to operational, and to an end", () => {
    for (const state of MACHINE_STATES) {
      expect([state, reachable(state).has("ended")]).toEqual([state, true]);
      expect([state, reachable(state).has("operational")]).toEqual([state, state !== "ended"]);
    }
  });

  test("ended knows only the rectification of a date, and every other state leads elsewhere", () => {
    expect(next("ended").map(({ move, to }) => [move, to])).toEqual([["correctDate", "ended"]]);
    for (const state of MACHINE_STATES.filter((each) => each !== "ended")) {
      expect(next(state).filter(({ to }) => to !== state)).not.toEqual([]);
    }
  });

  test("nothing comes back to new", () => {
    expect(RULES.filter(({ to }) => !(DOSSIER_STATES as readonly string[]).includes(to))).toEqual(
      [],
    );
  });

  test("no state is final, and the machine is flat", () => {
    expect(Object.keys(lifecycleMachine.states)).toEqual(MACHINE_STATES);
    for (const node of Object.values(lifecycleMachine.states)) expect(node.type).toBe("atomic");
  });

  test("a rule is written once, for somebody who may make the move", () => {
    const keys = RULES.map(({ from, move, to }) => `${from} ${move} ${to}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { move, relations } of RULES) {
      expect(relations.length).toBeGreaterThan(0);
      expect(relationsOfMove(move)).toEqual(expect.arrayContaining(relations));
    }
  });
});

describe("every rule, for each of its relations, is played", () => {
  const alone = (party: string): Payload => ({ signatures: [{ party, signedOn: "2026-10-02" }] });
  const left = (from: MachineState, move: "withdraw" | "abandon") => () =>
    lifeIn(from).play(move === "withdraw" ? "leader" : "arsOfficer", move);
  const afterTerm = (state: MachineState, rules = {}) => {
    const life = lifeIn(state, rules);
    return life.at(addMonths("2026-06-02", 2));
  };

  const SCENES: (() => Life)[] = [
    ...MACHINE_STATES.map((state) => () => lifeIn(state)),
    () => lifeIn("letterUnderReview").play("arsOfficer", "approveLetter"),
    () => lifeIn("letterUnderReview").play("leadCpamOfficer", "approveLetter"),
    () => afterTerm("projectSubmitted"),
    () => afterTerm("projectIncomplete", { restartsOnMissingDocuments: false }),
    () => afterTerm("projectUnderReview"),
    () => afterTerm("projectClarification"),
    tacitLife,
    () => tacitLife().play("leader", "openAci"),
    () => tacitLife().play("leader", "openAci").play("leadCpamOfficer", "openSigning"),
    left("emergence", "withdraw"),
    left("projectValidated", "withdraw"),
    left("emergence", "abandon"),
    left("projectValidated", "abandon"),
  ];

  const VARIANTS: Payload[] = [
    {},
    ...DOSSIER_STATES.map((to) => ({ to })),
    ...["cpts", "ars", "leadCpam", OTHER_CAISSE].map(alone),
  ];

  const played = new Set<string>();
  for (const scene of SCENES) {
    const life = scene();
    for (const { from, move, relations } of RULES.filter(({ from }) => from === life.state)) {
      for (const relation of relations) {
        for (const more of VARIANTS) {
          const decided = life.decide(relation, move, more);
          if (decided.ok) played.add(`${from} ${move} ${decided.value.to} ${relation}`);
        }
      }
    }
  }

  /** No date can be rectified before a milestone, though the rulebook allows the act anywhere. */
  const WITHOUT_DATE = ["emergence", "letterUnderReview", "letterClarification", "letterRefused"];
  const isNever = ({ from, move }: Rule) => move === "correctDate" && WITHOUT_DATE.includes(from);

  test("a date is rectified in every state that may have one", () => {
    expect(RULES.filter(({ move }) => move === "correctDate").map(({ from }) => from)).toEqual(
      DOSSIER_STATES,
    );
    expect(
      [...played].filter((each) =>
        WITHOUT_DATE.some((from) => each.startsWith(`${from} correctDate`)),
      ),
    ).toEqual([]);
  });

  const PLAYED = RULES.filter((rule) => !isNever(rule));

  test.each(PLAYED.map((rule) => [written(rule), rule] as const))("%s", (_, rule) => {
    for (const relation of rule.relations) {
      expect(played).toContain(`${rule.from} ${rule.move} ${rule.to} ${relation}`);
    }
  });

  test("and nothing else is", () => {
    const known = RULES.flatMap(({ from, move, to, relations }) =>
      relations.map((relation) => `${from} ${move} ${to} ${relation}`),
    );
    expect([...played].filter((each) => !known.includes(each))).toEqual([]);
  });
});
