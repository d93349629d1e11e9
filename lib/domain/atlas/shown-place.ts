import type { AtlasAsked } from "./asked";
import type { AtlasDay, Figures, RegionFigures } from "./day";
import type { RegionRegister } from "./registers";
import { totalState } from "./words";

/** The place that a page speaks of: the country, a région or a département. */
export type ShownPlace = Figures & {
  name: string;
  /** "en France", "dans la région Bretagne". */
  where: string;
  /** Its own page; none for the country. */
  path?: string;
  register: Pick<RegionRegister, "state">;
  /** Those whose registers say what is known here. */
  regions: readonly RegionFigures[];
};

/** What a day says of the place asked, with the register that answers for it. */
export function shownPlace(day: AtlasDay, { region, department }: AtlasAsked): ShownPlace {
  const code = department?.regionCode ?? region?.code;
  const ofRegion = day.regions.find((each) => each.code === code);
  const ofDepartment = day.departments.find((each) => each.code === department?.code);
  if (!ofRegion)
    return {
      ...day.national,
      name: "France",
      where: "en France",
      register: totalState(day),
      regions: day.regions,
    };
  const { register } = ofRegion;
  if (!ofDepartment)
    return {
      ...ofRegion,
      where: `dans la région ${ofRegion.name}`,
      path: `/regions/${ofRegion.code}`,
      regions: [ofRegion],
    };
  return {
    ...ofDepartment,
    where: `dans le département ${ofDepartment.name}`,
    path: `/departements/${ofDepartment.code}`,
    register,
    regions: [ofRegion],
  };
}
