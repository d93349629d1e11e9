import "server-only";

import { randomInt } from "node:crypto";

import pino from "pino";

export const log = pino({
  base: null,
  level: process.env["LOG_LEVEL"] || "info",
  timestamp: pino.stdTimeFunctions.isoTime,
});

const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Short enough to be read out on the telephone: "7F3K-0419". */
export function errorReference(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Writes an unexpected error to the log and gives the reference that the person is shown. */
export function logUnexpected(
  error: unknown,
  where: Record<string, string | undefined>,
  reference = errorReference(),
): string {
  log.error({ reference, ...where, error: describe(error) }, "unexpected error");
  return reference;
}

interface Described {
  [key: string]: string | string[] | Described | undefined;
}

/** Codes and places only: the messages of a database repeat the values that people typed. */
export function describe(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error };
  const pick = (name: string) => {
    const value = (error as unknown as Record<string, unknown>)[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    type: error.name,
    message: withoutValues(error.message),
    code: pick("code"),
    constraint: pick("constraint"),
    table: pick("table"),
    routine: pick("routine"),
    at: (error.stack ?? "")
      .split("\n")
      .filter(isFrame)
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: error.cause && depth < 3 ? describe(error.cause, depth + 1) : undefined,
  };
}

const isFrame = (line: string) => /^\s+at /.test(line);

const withoutValues = (message: string) =>
  message
    .replace(/\nparams:[\s\S]*$/, "")
    .replace(/"[^"]*"|'[^']*'|«[^»]*»/g, "…")
    .replace(/\S+@\S+/g, "…")
    .slice(0, 500);
