import type { Metadata } from "next";

import { PROJECT_FORM } from "@/lib/domain/health-project/form";

import { TaskListPage } from "../_draft/task-list-page";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: PROJECT_FORM.name };

export default async function Page({ params }: Props) {
  return <TaskListPage form={PROJECT_FORM} reference={(await params).reference} />;
}
