import type { Anchor } from "./anchors";
import type { Chance } from "./chance";
import type { Course, Step } from "./course";
import { flowBetween, spread } from "./flow";
import { Waiting } from "./queue";

const BEGINNING = "2017-03-01";

/**
 * The courses of as many CPTS as it takes for their counts to be those of each anchor, on its day. In:
 * anchors in the order of time. The same anchors and the same chance give the same courses.
 */
export function drawCourses(
  anchors: readonly Anchor[],
  { chance, scale }: { chance: Chance; scale: number },
): Course[] {
  const waiting = new Waiting(chance, scale);
  let before: Anchor = {
    on: BEGINNING,
    letterValidated: 0,
    projectValidated: 0,
    contractSigned: 0,
  };
  for (const after of anchors) {
    // A step for which nobody is ready yet is taken as soon as somebody is, before the anchor.
    let late: Step[] = [];
    const steps = spread(before.on, after.on, flowBetween(before, after, scale), chance);
    for (const { step, on } of steps)
      late = [...late, step].filter((each) => !waiting.take(each, on));
    late = late.filter((each) => !waiting.take(each, after.on));
    if (late.length > 0) throw new Error(`nobody can make ${late.join(", ")} by ${after.on}`);
    before = after;
  }
  return waiting.courses;
}
