import type { Metadata } from "next";

import { LETTER_FORM } from "@/lib/domain/letter/form";

import { TaskListPage } from "../_draft/task-list-page";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: LETTER_FORM.name };

export default async function Page({ params }: Props) {
  return <TaskListPage form={LETTER_FORM} reference={(await params).reference} />;
}
