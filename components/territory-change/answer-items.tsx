import { Lines } from "@/components/topics/lines";
import type { KeyValue } from "@/components/ui/key-values";
import { formatDay } from "@/lib/domain/shared/dates";
import { isPlainDate } from "@/lib/domain/shared/plain-date";

type Said = { payload: Record<string, unknown>; content: Record<string, unknown> };

const TEXTS = { reasons: "Motifs", reason: "Motif" } as const;

/** What an act on a change says: its date, then its texts. */
export function answerItems({ payload, content }: Said): KeyValue[] {
  const on = payload["documentOn"];
  const dated = typeof on === "string" && isPlainDate(on);
  return [
    ...(dated ? [{ key: "Date du document", value: formatDay(on) }] : []),
    ...Object.entries(TEXTS).flatMap(([name, key]) => {
      const text = content[name];
      return typeof text === "string" ? [{ key, value: <Lines lines={text.split("\n")} /> }] : [];
    }),
  ];
}
