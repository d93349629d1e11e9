import { redirect } from "next/navigation";

import { isMoveType } from "@/lib/domain/lifecycle/moves";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<{ acte?: string | string[] }>;
};

/** Where the choice of a decision leads: the form of that act, or back to the choice. */
export default async function ChosenActPage({ params, searchParams }: Props): Promise<never> {
  const base = `/dossiers/${encodeURIComponent((await params).reference)}`;
  const { acte } = await searchParams;
  const chosen = Array.isArray(acte) ? acte[0] : acte;
  redirect(chosen && isMoveType(chosen) ? `${base}/actes/nouveau/${chosen}` : `${base}#decision`);
}
