/** What the lists and the page of a report read. */
export type ReportShown = {
  id: string;
  reference: string;
  name: string;
  department: string;
  message: string;
  email: string | null;
  reportedAt: Date;
  timeZone: string;
  closed?: { at: Date; by: string; answer: string };
};

export const reportHref = ({ reference, id }: Pick<ReportShown, "reference" | "id">) =>
  `/dossiers/${reference}/signalements/${id}`;

const SHORT = 90;

/** The beginning of a message, cut between words. */
export function shortened(message: string): string {
  const line = message.replace(/\s+/g, " ");
  if (line.length <= SHORT) return line;
  const cut = line.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}
