/** A part of a commune: how much of its population, and which, as its leaders name it. */
export type Part = {
  /** Per mille of the commune's inhabitants, 1 to 999: 33,5 % is 335. */
  permille: number;
  /** What the part is: a list of IRIS, a quarter. Two parts of one text are the same part. */
  text: string;
};

/** One line of a territory: a whole commune or arrondissement, or a part of one. */
export type Member = { code: string; part?: Part | undefined };
