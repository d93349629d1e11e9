/** The fields of an edition, in page order. */
export const EDITION_ORDER = ["caisse", "epci", "liste", "source", "confirme"];
