import "server-only";

import { notFound, redirect } from "next/navigation";
import { cache } from "react";

import type { Actor } from "@/db/client";
import { type Dossier, readDossier } from "@/db/dossiers/queries";
import type { KeptForm } from "@/db/kept-forms/queries";
import { formOf } from "@/lib/domain/acts/forms";
import { isMoveType, type MoveType } from "@/lib/domain/lifecycle/moves";
import { readKeptForm } from "@/lib/server/form-route";
import { requireActor } from "@/lib/server/session";

export type SearchParams = Record<string, string | string[] | undefined>;

export type ActPage = {
  actor: Actor;
  dossier: Dossier;
  move: MoveType;
  /** The form that came back with its errors. */
  typed: KeptForm | undefined;
  /** The form to be read again before it is confirmed. */
  toReview: KeptForm | undefined;
  reviewId: string;
};

export const actPath = (reference: string, move: MoveType) =>
  `/dossiers/${reference}/actes/nouveau/${move}`;

/** A leader's letter and project are written topic by topic, and sent from their own check page. */
const OWN_PAGE: Partial<Record<MoveType, string>> = {
  submitLetter: "lettre/verifier",
  submitHealthProject: "projet/verifier",
};

/** The same for the page and for its title. */
export const loadActPage = cache(
  async (reference: string, name: string, search: SearchParams): Promise<ActPage> => {
    const actor = await requireActor();
    const dossier = await readDossier(actor, reference);
    const isOpening = name === "createProject" || name === "takeOver";
    if (!dossier || isOpening || !isMoveType(name) || !formOf(name)) notFound();
    const own = OWN_PAGE[name];
    if (own && dossier.relations.includes("leader")) redirect(`/dossiers/${reference}/${own}`);

    const ofThisPage = (kept: KeptForm | undefined) =>
      kept?.page === actPath(reference, name) ? kept : undefined;
    const [typed, toReview] = await Promise.all([
      readKeptForm(search["repris"], actor),
      readKeptForm(search["relire"], actor),
    ]);
    return {
      actor,
      dossier,
      move: name,
      typed: ofThisPage(typed),
      toReview: ofThisPage(toReview),
      reviewId: String(search["relire"] ?? ""),
    };
  },
);
