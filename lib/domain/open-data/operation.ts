import type { z } from "zod";

import type { ParameterName } from "./parameters";

type Columns = readonly { name: string; description: string }[];

/** What is answered, as the documentation and the tests have it. */
export type OperationAnswer = { media: string; description: string } & (
  | { schema: z.ZodType }
  | { columns: Columns }
  | { text: true }
);

/** A variable part of an address. */
export type PathPart = { name: string; description: string; pattern: string; example: string };

export type Operation = {
  id: string;
  path: string;
  title: string;
  description: string;
  of?: readonly PathPart[];
  parameters: readonly ParameterName[];
  answer: OperationAnswer;
  /** What may follow its path, to try it. */
  example: string;
};

export const json = (schema: z.ZodType, description: string): OperationAnswer => ({
  media: "application/json",
  description,
  schema,
});
export const csv = (columns: Columns, description: string): OperationAnswer => ({
  media: "text/csv",
  description,
  columns,
});
