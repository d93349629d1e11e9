import { dayIn, type PlainDate, startOfDay } from "../shared/plain-date";

const PARIS = "Europe/Paris";

/**
 * The day in Paris of what became public at an instant, in milliseconds. Nothing finer leaves the
 * site: a term that passes is recorded just after midnight, and its hour would tell it from a decision.
 */
export const publicationDay = (instant: number): PlainDate => dayIn(PARIS, new Date(instant));

/** The same day as an instant, its first, where an hour must be written. */
export const startOfPublicationDay = (instant: number): number =>
  startOfDay(PARIS, publicationDay(instant));
