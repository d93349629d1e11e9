import type { Commune } from "./commune";
import type { Part } from "./part";

/** A member of a version of a territory, as it was when that version was frozen. */
export type FrozenCommune = Pick<
  Commune,
  "code" | "name" | "departmentCode" | "departmentName" | "regionCode" | "parentCode"
> & {
  /** Of the whole commune, by the reference of that day. */
  population: number;
  vintage: number;
  part?: Part;
  /** The commune of today, when this one has merged since. */
  successor?: { code: string; name: string };
};
