import { expect, test } from "vitest";

import { countsBefore } from "./counts-before";
import { shownPlace } from "./shown-place";
import { AUVERGNE, dayOf, PLACES, PROVENCE, registerOf } from "./testing/two-regions";

const DROME = { code: "26", name: "Drôme", regionCode: "84" };

test.each(["2019-01-01", "2020-06-01", "2021-06-01", "2023-06-01", "2026-03-01"])(
  "the counts of %s are those of the whole day, everywhere",
  (on) => {
    for (const isComplete of [true, false]) {
      const day = dayOf(on, { isComplete });
      for (const place of [{}, { region: AUVERGNE }, { region: PROVENCE }, { department: DROME }]) {
        const whole = shownPlace(day, { on, ...place });
        expect(countsBefore(registerOf(isComplete), day.asOf, place, PLACES)).toEqual({
          counts: whole.counts,
          isExact: whole.register.state === "complete",
        });
      }
    }
  },
);
