/** Where a press leads, for a page that stays: the same words as the redirection that it replaces. */
export type InPlaceAnswer = { to: string };

export const IN_PLACE_TYPE = "application/vnd.jalons.in-place+json";
