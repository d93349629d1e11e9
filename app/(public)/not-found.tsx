import type { Metadata } from "next";

import { PublicNotFound } from "@/components/shell/public-not-found";

export const metadata: Metadata = { title: "Page introuvable" };

export default PublicNotFound;
