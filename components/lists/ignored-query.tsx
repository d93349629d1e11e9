import { Note } from "@/components/ui/note";

/** What the address asked and the list could not take into account. */
export function IgnoredQuery({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Note tone="warning" title="Une partie de cette adresse n’a pas été comprise.">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  );
}
