import type { Metadata } from "next";

import { titleWithErrors } from "@/components/ui/error-summary";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";

import { loadOpeningPage, type OpeningSearch } from "../_opening/load-opening-page";
import { OpeningPage } from "../_opening/opening-page";

type Props = { searchParams: Promise<OpeningSearch> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { typed } = await loadOpeningPage("takeOver", await searchParams);
  return { title: titleWithErrors(MOVE_WORDS.takeOver.act, typed?.errors) };
}

export default async function TakeOverPage({ searchParams }: Props) {
  return <OpeningPage move="takeOver" search={await searchParams} />;
}
