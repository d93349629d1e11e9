import type { Metadata } from "next";

import { PROJECT_FORM } from "@/lib/domain/health-project/form";

import { CheckPage } from "../../_draft/check-page";
import { checkTitle, type SearchParams } from "../../_draft/topic-title";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: await checkTitle(PROJECT_FORM, (await params).reference, await searchParams) };
}

export default async function Page({ params, searchParams }: Props) {
  const { reference } = await params;
  return <CheckPage form={PROJECT_FORM} reference={reference} search={await searchParams} />;
}
