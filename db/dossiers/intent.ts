import { createHash } from "node:crypto";

import type { Member } from "@/lib/domain/territory/part";

/** JSON with sorted keys: the same content gives the same text, whatever the order it was built in. */
const canonical = (value: unknown): string => {
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(",")}}`;
};

/** What an intent asked for, so that the same intent with other content is told apart from a repeat. */
export const intentDigest = (asked: unknown): string =>
  createHash("sha256").update(canonical(asked)).digest("hex");

/** A territory as its digest takes it, in one order whatever the form's. */
export const membersForDigest = (members: readonly Member[]): string[] =>
  members
    .map(({ code, part }) => (part ? `${code} ${part.permille} ${part.text}` : code))
    .toSorted();
