import type { Metadata } from "next";

import { CHANGE_FORM } from "@/lib/domain/territory-change/form";

import { TopicPage } from "../../../_draft/topic-page";
import type { TopicParams } from "../../../_draft/topic-params";
import { type SearchParams, topicTitle } from "../../../_draft/topic-title";

type Props = { params: Promise<TopicParams>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: await topicTitle(CHANGE_FORM, await params, await searchParams) };
}

export default async function Page({ params, searchParams }: Props) {
  return <TopicPage form={CHANGE_FORM} {...(await params)} search={await searchParams} />;
}
