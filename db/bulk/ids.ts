import { createHash } from "node:crypto";

const SHAPE = /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/;

/** The same id at each run. Twin of `bulk_id` in the statements. */
export const idOf = (key: string): string =>
  createHash("md5").update(`jalons:bulk:${key}`).digest("hex").replace(SHAPE, "$1-$2-4$3-8$4-$5");

/** The expression that gives the same id in SQL. */
export const sqlIdOf = (key: string): string =>
  `regexp_replace(md5('jalons:bulk:' || ${key}), '${SHAPE.source}', '\\1-\\2-4\\3-8\\4-\\5')::uuid`;

/** Of the milestone that an act gives: rectifications name it. */
export const milestoneIdOf = (dossierId: string, version: number, stage: string): string =>
  idOf(`milestone:${dossierId}:${version}:${stage}`);
