import type { Metadata } from "next";

import { titleWithErrors } from "@/components/ui/error-summary";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";

import { loadOpeningPage, type OpeningSearch } from "./_opening/load-opening-page";
import { OpeningPage } from "./_opening/opening-page";

type Props = { searchParams: Promise<OpeningSearch> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { typed } = await loadOpeningPage("createProject", await searchParams);
  return { title: titleWithErrors(MOVE_WORDS.createProject.act, typed?.errors) };
}

export default async function NewDossierPage({ searchParams }: Props) {
  return <OpeningPage move="createProject" search={await searchParams} other="takeOver" />;
}
