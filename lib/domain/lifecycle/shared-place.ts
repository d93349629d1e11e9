/** A commune that a project shares with a CPTS whose project is validated, and how many live there. */
export type SharedPlace = {
  /** Of the other CPTS's dossier. */
  reference: string;
  code: string;
  inhabitants: number;
};

/** The same with the names of the CPTS and of the commune. */
export type NamedSharedPlace = SharedPlace & { name: string; commune: string };

/** One commune of one CPTS, whatever the number of people. */
export const placeKey = ({ reference, code }: Pick<SharedPlace, "reference" | "code">): string =>
  `${reference}/${code}`;

/** As a payload holds it: codes and numbers, no name. */
export const placesOf = (shared: readonly SharedPlace[]): SharedPlace[] =>
  shared.map(({ reference, code, inhabitants }) => ({ reference, code, inhabitants }));

/** What the act says of the communes that it shares: accepted by a decision, flagged by a tacit one. */
export const overlapIn = (payload: Record<string, unknown> | undefined): SharedPlace[] =>
  (payload?.["overlap"] ?? []) as SharedPlace[];

/** Shared communes and people, each once: a commune shared with two CPTS has its people once. */
export function countPlaces(places: readonly SharedPlace[]): {
  communes: number;
  inhabitants: number;
} {
  const most = new Map<string, number>();
  for (const { code, inhabitants } of places)
    most.set(code, Math.max(most.get(code) ?? 0, inhabitants));
  const inhabitants = [...most.values()].reduce((sum, each) => sum + each, 0);
  return { communes: most.size, inhabitants };
}
