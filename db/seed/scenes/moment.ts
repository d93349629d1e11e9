import type { SharedPlace } from "@/lib/domain/lifecycle/shared-place";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

import type { Role, Setting } from "./setting";

/** When and by whom an act is made, and what it counts. */
export type Moment = {
  setting: Setting;
  who: Role | "system";
  /** The register's day, in the territory's zone. */
  today: PlainDate;
  /** Of the submitted territory; only a contract speaks of it. */
  population: number;
  /** With validated CPTS, when a project may be validated. */
  overlap: readonly SharedPlace[];
};
