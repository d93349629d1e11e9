import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const metadata: Metadata = { title: "Page introuvable ou non accessible" };

/** Every address that is nobody's: the same answer, with the account at the top. */
export default function UnknownPage() {
  notFound();
}
