import type { PlainDate } from "@/lib/domain/shared/plain-date";

import type { Script } from "../../bulk/script";
import type { Anchor } from "./anchors";
import type { Chance } from "./chance";
import type { Region } from "./country";
import type { Diary } from "./diary";
import { inventedName } from "./names";
import { castOf } from "./staff";
import type { Territory } from "./territories";

/** What a life is drawn from. */
export type Beginning = {
  number: number;
  region: Region;
  territory: Territory;
  chance: Chance;
  anchors: readonly Anchor[];
  /** The day on which its région opened its register. */
  openedOn: PlainDate;
  /** Questions asked and answered on its letter: what makes a journal long. */
  rounds: number;
  /** The last day of anything. */
  until: PlainDate;
};

/** Of the life numbered so. */
export const keyOf = (number: number): string => `national:${number}`;

/** A diary as the bulk path reads it. */
export const scriptOf = ({ number, region, territory }: Beginning, diary: Diary): Script => ({
  key: keyOf(number),
  regionCode: region.code,
  rules: region.rules,
  setting: {
    name: inventedName(number),
    departmentCode: territory.departmentCode,
    leadCaisseId: territory.caisse,
    communes: territory.members,
    timeZone: region.timeZone,
    cast: castOf(region.code, territory.caisse, number),
  },
  acts: diary.acts(),
});
