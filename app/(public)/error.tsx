"use client";

import { referenceOf, UnexpectedError } from "@/components/shell/unexpected-error";

type Props = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return <UnexpectedError reference={referenceOf(error)} retry={retry} />;
}
