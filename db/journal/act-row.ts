type Row = {
  version: number;
  move: unknown;
  fromState: unknown;
  toState: unknown;
  relation: unknown;
  actorId: string;
  actedOn: string;
  madeAt: Date;
  payload: Record<string, unknown>;
};

/** An act as the domain reads it, from a row of the lifecycle's journal or of a change's. */
export const actOf = <Of extends Row>(row: Of) => ({
  version: row.version,
  move: row.move as Of["move"],
  from: row.fromState as Of["fromState"],
  to: row.toState as Of["toState"],
  relation: row.relation as Of["relation"],
  actorId: row.actorId,
  actedOn: row.actedOn,
  madeAt: row.madeAt.toISOString(),
  payload: row.payload,
});

/** What stands beside an act and may be erased: its texts, the consequences its author saw. */
type Beside = {
  content: Record<string, unknown> | null;
  consequences: unknown;
  erasedAt: Date | null;
};

export const besideOf = (beside: Beside | null) => ({
  content: beside?.content ?? {},
  consequences: beside?.consequences ?? null,
  isErased: beside?.erasedAt != null,
});
