/** What is told of a real CPTS. */
export const SOURCED_SUBJECTS = [
  "letterValidated",
  "projectValidated",
  "aciSigned",
  "operational",
  "territory",
] as const;

/** Where one fact of a real CPTS was read. */
export type PublicSource = {
  subject: (typeof SOURCED_SUBJECTS)[number];
  /** One sentence. */
  says: string;
  publisher: string;
  url: string;
  /** The communes only come near the territory, which nobody published. */
  approximate: boolean;
};
