import { FACT_WORDS } from "./facts";
import { MOVE_WORDS } from "./moves";
import { RELATION_WORDS, type Relation, relationsFor } from "./relations";
import { candidatesFrom, type Rule, rulebook } from "./rules";
import { MACHINE_STATES, type MachineState, NEW, STATE_WORDS } from "./states";

/** Where a dossier leaves the path: drawn apart, else every state would have three more arrows. */
const OUTSIDE: readonly MachineState[] = ["withdrawn", "abandoned", "ended"];

const SHORT: Record<Relation, string> = {
  leader: "porteur",
  arsOfficer: "ARS",
  arsDirector: "DG ARS",
  leadCpamOfficer: "CPAM",
  associatedCpamOfficer: "CPAM associée",
  observer: "observateur",
  system: "registre",
};

const wordsOf = (state: MachineState) => (state === NEW ? "Pas encore ouvert" : STATE_WORDS[state]);

const nodeOf = (state: MachineState) => (state === NEW ? "[*]" : state);

const label = ({ move, relations }: Rule) =>
  `${MOVE_WORDS[move].act} (${relations.map((relation) => SHORT[relation]).join(", ")})`;

/** A Mermaid state diagram of these rules; acts that leave the state as it is are not drawn. */
function diagram(rules: readonly Rule[]): string {
  const drawn = rules.filter(({ from, to }) => from !== to);
  const seen = new Set(drawn.flatMap(({ from, to }): MachineState[] => [from, to]));
  const arrows = new Map<string, string[]>();
  for (const rule of drawn) {
    const arrow = `${nodeOf(rule.from)} --> ${rule.to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), label(rule)]);
  }
  return [
    "```mermaid",
    "stateDiagram-v2",
    ...MACHINE_STATES.filter((state) => seen.has(state) && state !== NEW).map(
      (state) => `  state "${wordsOf(state)}" as ${state}`,
    ),
    ...[...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join("<br/>")}`),
    "```",
  ].join("\n");
}

const relationRow = (relation: Relation) =>
  `| \`${relation}\` | ${RELATION_WORDS[relation]} | ${SHORT[relation]} |`;

/** Everything that may happen in one state: the act, who makes it, what it needs, where it leads. */
function rulesOf(state: MachineState): string {
  const rows = candidatesFrom(state).map(({ move, to, needs }) => {
    const who = relationsFor(move, to).map((relation) => SHORT[relation]);
    const rules = needs.map((fact) => FACT_WORDS[fact].rule);
    const target = to === state ? "même état" : wordsOf(to);
    const cells = [`\`${move}\``, MOVE_WORDS[move].act, who.join(", "), target, rules.join(" ")];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `### ${wordsOf(state)} (\`${state}\`)`,
    "",
    "| Move | Act | Who | Leads to | Needs |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** The text of docs/lifecycle.md: what the machine is, in words and pictures. */
export function lifecycleDocument(): string {
  const rules = rulebook();
  const isOutside = ({ from, to }: Rule) => OUTSIDE.includes(from) || OUTSIDE.includes(to);
  const relations = Object.keys(RELATION_WORDS) as Relation[];
  return `${[
    "# The lifecycle of a CPTS",
    "Generated from `lib/domain/lifecycle` by `npm run docs`; `npm run check` fails when it is stale. The words are those that people read; an act's relations are in brackets.",
    "## From the first idea to operation",
    diagram(rules.filter((rule) => !isOutside(rule))),
    "## Leaving, and coming back",
    diagram(rules.filter(isOutside)),
    "## Who acts",
    [
      "| Relation | In words | In the diagrams |",
      "| --- | --- | --- |",
      ...relations.map(relationRow),
    ].join("\n"),
    "## The rules, state by state",
    ...MACHINE_STATES.map(rulesOf),
  ].join("\n\n")}\n`;
}
