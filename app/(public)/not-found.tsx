import type { Metadata } from "next";

import { NotFound } from "@/components/shell/not-found";

export const metadata: Metadata = { title: "Page introuvable ou non accessible" };

export default NotFound;
