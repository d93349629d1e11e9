import type { PlainDate } from "@/lib/domain/shared/plain-date";

/** Where the whole register stands at the end of a day: each CPTS once, at its last stage. */
export type Anchor = {
  on: PlainDate;
  letterValidated: number;
  projectValidated: number;
  contractSigned: number;
};

const anchor = (
  on: PlainDate,
  contractSigned: number,
  projectValidated: number,
  letterValidated: number,
): Anchor => ({ on, letterValidated, projectValidated, contractSigned });

/**
 * Published counts, with plausible ones between them where a source says how many contracts were
 * signed only (end of 2021, spring and autumn of 2023, autumn of 2024).
 */
export const PUBLISHED: readonly Anchor[] = [
  anchor("2018-06-30", 0, 20, 45),
  anchor("2019-12-31", 8, 55, 110),
  anchor("2020-12-31", 100, 23, 162),
  anchor("2021-06-30", 134, 37, 232),
  anchor("2021-12-31", 173, 44, 215),
  anchor("2022-07-27", 306, 47, 173),
  anchor("2023-03-31", 430, 47, 155),
  anchor("2023-09-30", 468, 46, 146),
  anchor("2024-02-01", 530, 45, 137),
  anchor("2024-10-15", 567, 38, 120),
  anchor("2025-05-31", 700, 24, 85),
];

const LATEST = { letterValidated: 65, projectValidated: 22, contractSigned: 761 };

/** The published ones until today, then today: invented, in the continuation of the last ones. */
export const anchorsUntil = (today: PlainDate): Anchor[] => [
  ...PUBLISHED.filter(({ on }) => on < today),
  ...((PUBLISHED.at(-1)?.on ?? "") < today ? [{ on: today, ...LATEST }] : []),
];

/** So many times the country, less what the register holds already. */
export const remaining = (
  anchors: readonly Anchor[],
  held: (on: PlainDate) => Omit<Anchor, "on">,
  scale: number,
): Anchor[] =>
  anchors.map(({ on, letterValidated, projectValidated, contractSigned }) => {
    const there = held(on);
    return {
      on,
      letterValidated: letterValidated * scale - there.letterValidated,
      projectValidated: projectValidated * scale - there.projectValidated,
      contractSigned: contractSigned * scale - there.contractSigned,
    };
  });
