import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import { findPublicCpts } from "@/db/error-reports/queries";
import { cptsHref, referenceOf } from "@/lib/domain/atlas/address";

export type SheetParams = { slug: string };

export const reportingHref = ({ slug }: SheetParams) => `/cpts/${slug}/signaler`;

/** The public CPTS that an address names by its reference, whatever name stands before. */
export const findSheet = async ({ slug }: SheetParams) => {
  const reference = referenceOf(slug);
  const cpts = reference === undefined ? undefined : await findPublicCpts(reference);
  return cpts && { ...cpts, href: cptsHref(cpts) };
};

/** The same for the page and for its title. */
export const loadSheet = cache(async (slug: string) => {
  const sheet = await findSheet({ slug });
  if (!sheet) notFound();
  return sheet;
});
