import type { Words as Said } from "@/lib/domain/atlas/sentences";

/** A sentence whose figures and days stand out. */
export function Words({ words }: { words: Said }) {
  return words.map((part, index) =>
    typeof part === "string" ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in its order
      <b key={index}>{part.strong}</b>
    ),
  );
}
