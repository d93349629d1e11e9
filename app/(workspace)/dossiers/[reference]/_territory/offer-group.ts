import "server-only";

import type { GroupOffer } from "@/components/territory/group-choices";
import { readCensus } from "@/db/territory/census";
import { coverOf, populationOf } from "@/lib/domain/territory/counting";
import { type CommuneGroup, withGroup } from "@/lib/domain/territory/group";
import type { Member } from "@/lib/domain/territory/part";

/** What a group would bring to these members. */
export async function offerGroup(
  { codes, ...group }: CommuneGroup,
  members: readonly Member[],
): Promise<GroupOffer> {
  const census = await readCensus();
  const whole = coverOf(
    census,
    codes.map((code) => ({ code })),
  );
  return {
    ...group,
    communeCount: codes.length,
    inhabitants: populationOf(whole),
    missing: withGroup(members, codes, census).length - members.length,
  };
}
