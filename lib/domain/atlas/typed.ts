import { readQuery, type SearchParams } from "../lists/query";

/** What was typed in a form of the atlas, understood or not. */
export type TypedAsked = {
  date?: string;
  connu_le?: string;
  region?: string;
  departement?: string;
};

const NAMES = { date: "", connu_le: "", region: "", departement: "" };

/** To be shown again as it was typed; what is longer than any answer is dropped. */
export const typedAsked = (params: SearchParams): TypedAsked =>
  Object.fromEntries(readQuery(params, NAMES).values);
