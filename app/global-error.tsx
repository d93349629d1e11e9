"use client";

import { BareSite } from "@/components/shell/bare-site";
import { SkipLink } from "@/components/shell/skip-link";
import { referenceOf, UnexpectedError } from "@/components/shell/unexpected-error";

import { publicSans } from "./fonts";
import "./styles/index.css";

type Props = { error: unknown; retry: () => void };

/** When even a root layout failed: a whole document of its own. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="fr" className={publicSans.variable}>
      <body>
        <title>Erreur – Jalons</title>
        <SkipLink />
        <BareSite>
          <UnexpectedError reference={referenceOf(error)} retry={retry} />
        </BareSite>
      </body>
    </html>
  );
}
