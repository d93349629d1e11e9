import type { ReactNode } from "react";

import { type KeyValue, KeyValues } from "./key-values";
import { Note } from "./note";

type ReceiptProps = {
  /** "Votre lettre d’intention est transmise." */
  title: string;
  /** The service, its contact, the date received, the term. */
  items: KeyValue[];
  /** What happens if nobody answers: silence has a legal meaning, or none. */
  silence: ReactNode;
};

/** What a deposit gives back at once. */
export function Receipt({ title, items, silence }: ReceiptProps) {
  return (
    <section className="card strong stack-s" aria-label="Accusé de réception">
      <Note tone="ok" title={title} />
      <KeyValues items={items} />
      <p>
        <strong>Si personne ne répond.</strong> {silence}
      </p>
    </section>
  );
}
