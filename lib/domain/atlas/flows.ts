import type { PublicStage } from "../lifecycle/milestones";
import type { Situation } from "./situation";

/** Where a CPTS stands in the counts: not yet there, at a stage, or no longer followed. */
export type Standing = "absent" | PublicStage | "left";

export type Flow = { from: Standing; to: Standing; count: number };

function standings({ lines, left }: Situation): Map<string, Standing> {
  const all = new Map<string, Standing>(left.map(({ cpts }) => [cpts.reference, "left"]));
  for (const { cpts, stage } of lines) all.set(cpts.reference, stage);
  return all;
}

/**
 * Who moved between two days, from where to where; a CPTS that made several steps moved once. What
 * stood at a stage, with what came and less what went, is what stands there after.
 */
export function flowsBetween(before: Situation, after: Situation): Flow[] {
  const [from, to] = [standings(before), standings(after)];
  const flows = new Map<string, Flow>();
  for (const reference of new Set([...from.keys(), ...to.keys()])) {
    const flow = { from: from.get(reference) ?? "absent", to: to.get(reference) ?? "absent" };
    if (flow.from === flow.to) continue;
    const key = `${flow.from}>${flow.to}`;
    const known = flows.get(key) ?? { ...flow, count: 0 };
    known.count += 1;
    flows.set(key, known);
  }
  return [...flows.values()].toSorted((a, b) => b.count - a.count);
}
