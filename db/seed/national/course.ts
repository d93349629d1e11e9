import type { PlainDate } from "@/lib/domain/shared/plain-date";

/** When one CPTS reached each public stage, the day it is true from. */
export type Course = {
  region: string;
  letterOn: PlainDate;
  projectOn?: PlainDate;
  signedOn?: PlainDate;
  endedOn?: PlainDate;
  leftOn?: PlainDate;
  resumedOn?: PlainDate;
};

export const STEPS = ["letter", "project", "signed", "left", "resumed", "ended"] as const;
export type Step = (typeof STEPS)[number];
