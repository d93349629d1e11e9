export const territoryHref = (reference: string) => `/dossiers/${reference}/territoire`;

/** The page of a change, or one below it. */
export const changeHref = (reference: string, number: number, below = "") =>
  `${territoryHref(reference)}/modifications/${number}${below && `/${below}`}`;
