import "server-only";

import { cache } from "react";

import type { KeptForm } from "@/db/kept-forms/queries";
import type { Fields } from "@/lib/domain/shared/form";
import { readKeptForm } from "@/lib/server/form-route";
import { requireAccount } from "@/lib/server/session";

import {
  loadOpening,
  OPENING_PATH,
  type OpeningMove,
  type PreparedOpening,
  prepareOpening,
} from "./prepare-opening";

export type OpeningSearch = { repris?: string | string[]; relire?: string | string[] };

export type FilledOpening = Pick<KeptForm, "fields" | "errors" | "refusal">;

type Review = { fields: Fields; prepared: PreparedOpening; changeHref: string };

/** Who opens, what the form needs, and the form that came back or waits to be read again. */
export const loadOpeningPage = (move: OpeningMove, { repris, relire }: OpeningSearch) =>
  load(move, idIn(repris), idIn(relire));

const idIn = (value: string | string[] | undefined) =>
  typeof value === "string" ? value : undefined;

/** Once per request, for the page and for its title. */
const load = cache(async (move: OpeningMove, repris?: string, relire?: string) => {
  const actor = await requireAccount();
  const kept = async (id: string | undefined) => {
    const form = await readKeptForm(id, actor);
    return form?.page === OPENING_PATH[move] ? form : undefined;
  };
  const context = await loadOpening(actor, move);
  const toReview = await kept(relire);
  if (!toReview) return { context, typed: (await kept(repris)) as FilledOpening | undefined };

  const { fields } = toReview;
  const prepared = await prepareOpening(actor, move, fields);
  if (prepared.ok) {
    const changeHref = `${OPENING_PATH[move]}?repris=${relire}`;
    const review: Review = { fields, prepared: prepared.value, changeHref };
    return { context, review };
  }
  // What was right when it was sent no longer is: the form again, with the reasons.
  const { failure } = prepared;
  const typed: FilledOpening = {
    fields,
    errors: {},
    ...(failure === "notFound" ? {} : failure),
  };
  return { context, typed };
});
