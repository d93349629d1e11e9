"use client";

import { SkipLink } from "@/components/shell/skip-link";
import { referenceOf, UnexpectedError } from "@/components/shell/unexpected-error";

import { publicSans } from "./fonts";
import "./styles/index.css";

type Props = { error: unknown; retry: () => void };

/** When even the root layout failed: a whole document of its own. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="fr" className={publicSans.variable}>
      <body>
        <title>Erreur – Jalons</title>
        <SkipLink />
        <UnexpectedError reference={referenceOf(error)} retry={retry} />
      </body>
    </html>
  );
}
