/** What the server says of an automatic save; the same words whoever asks. */
export type AutosaveAnswer =
  | { status: "saved"; revision: number; message: string }
  /** Not saved, and saving again as it is will not help. */
  | { status: "notSaved"; message: string };

export const AUTOSAVE_TYPE = "application/vnd.jalons.autosave+json";
