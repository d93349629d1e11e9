import { RELATION_WORDS } from "../lifecycle/relations";
import { listOf } from "../shared/typography";
import { CHANGE_FACT_WORDS } from "./facts";
import { CHANGE_MOVE_WORDS } from "./moves";
import { relationsOfChange } from "./relations";
import { changeCandidatesFrom, changeRulebook } from "./rules";
import {
  CHANGE_STATE_WORDS,
  CHANGE_STATES,
  MACHINE_STATES,
  type MachineState,
  NEW,
} from "./states";

const nodeOf = (state: MachineState) => (state === NEW ? "[*]" : state);

const diagram = () =>
  [
    "```mermaid",
    "stateDiagram-v2",
    ...CHANGE_STATES.map((state) => `  state "${CHANGE_STATE_WORDS[state]}" as ${state}`),
    ...changeRulebook().map(
      ({ from, move, to }) => `  ${nodeOf(from)} --> ${to}: ${CHANGE_MOVE_WORDS[move].act}`,
    ),
    "```",
  ].join("\n");

const rows = (state: MachineState) =>
  changeCandidatesFrom(state).map(({ move, to, needs }) => {
    const who = listOf(relationsOfChange(move).map((relation) => RELATION_WORDS[relation]));
    const rules = needs.map((fact) => CHANGE_FACT_WORDS[fact].rule).join(" ");
    return `| \`${move}\` | ${CHANGE_MOVE_WORDS[move].act} | ${who} | ${CHANGE_STATE_WORDS[to]} | ${rules} |`;
  });

/** The text of docs/territory-change.md: what the machine is, in words and in a picture. */
export const changeDocument = (): string =>
  `${[
    "# A change of the territory in force",
    "Generated from `lib/domain/territory-change` by `npm run docs`; `npm run check` fails when it is stale. The words are those that people read.",
    diagram(),
    [
      "| Move | Act | Who | Leads to | Needs |",
      "| --- | --- | --- | --- | --- |",
      ...MACHINE_STATES.flatMap(rows),
    ].join("\n"),
  ].join("\n\n")}\n`;
