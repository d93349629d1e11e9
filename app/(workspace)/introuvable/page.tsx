import type { Metadata } from "next";

import { NotFound } from "@/components/shell/not-found";

export const metadata: Metadata = {
  title: "Page introuvable ou non accessible",
  robots: { index: false },
};

/** Shown by the HTTP server in place of any page that is not found, under the address asked. */
export default NotFound;
