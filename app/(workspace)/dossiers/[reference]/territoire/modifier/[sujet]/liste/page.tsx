import type { Metadata } from "next";

import { CHANGE_FORM } from "@/lib/domain/territory-change/form";

import type { TopicParams } from "../../../../_draft/topic-params";
import type { SearchParams } from "../../../../_draft/topic-title";
import { ListPage } from "../../../../_territory/list-page";
import { listTitle } from "../../../../_territory/list-title";

type Props = { params: Promise<TopicParams>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: await listTitle(CHANGE_FORM, await params, await searchParams) };
}

export default async function Page({ params, searchParams }: Props) {
  return <ListPage form={CHANGE_FORM} {...(await params)} search={await searchParams} />;
}
