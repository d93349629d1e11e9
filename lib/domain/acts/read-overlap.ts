import { placeKey, placesOf } from "../lifecycle/shared-place";
import { all, type Fields } from "../shared/form";
import type { OverlapField } from "./field";
import type { Given } from "./given";

const CHANGED =
  "Relisez les communes partagées : elles ont changé depuis que vous avez ouvert cette page.";

/** What the author had before them, as the form carries it. */
export const overlapShown = ({ shared }: Pick<OverlapField, "shared">): string =>
  shared.map(placeKey).join(" ");

/** The shared communes are accepted as they were read: one that came since is to be read first. */
export function readOverlap(field: OverlapField, fields: Fields, given: Given) {
  const seen = new Set(all(fields, field.name).flatMap((shown) => shown.split(" ")));
  const accepted = field.shared.filter((place) => seen.has(placeKey(place)));
  if (accepted.length < field.shared.length) given.wrong(field.name, CHANGED);
  else given.put("payload", field.name, placesOf(accepted));
}
