import type { Metadata } from "next";

import { PublicNotFound } from "@/components/shell/public-not-found";

export const metadata: Metadata = { title: "Page introuvable", robots: { index: false } };

/** Shown by the HTTP server in place of a public page that is not found, under the address asked. */
export default PublicNotFound;
