import { Note } from "./note";

export type Explanation = {
  /** The rule that forbids it. */
  rule: string;
  /** What is missing for it to become possible. */
  missing?: string;
  /** Who can change that. */
  unblockedBy?: string;
};

type RefusalNoteProps = {
  /** "Votre acte n’a pas été enregistré". */
  title: string;
  explanation: Explanation;
};

/** At the top of a form whose act the machine refused; nothing changed. */
export function RefusalNote({ title, explanation }: RefusalNoteProps) {
  return (
    <Note tone="danger" title={title}>
      <ExplanationText {...explanation} />
    </Note>
  );
}

/** The three answers to "Pourquoi pas encore ?". */
export function ExplanationText({ rule, missing, unblockedBy }: Explanation) {
  return (
    <>
      <p>
        <strong>Règle.</strong> {rule}
      </p>
      {missing && (
        <p>
          <strong>Ce qui manque.</strong> {missing}
        </p>
      )}
      {unblockedBy && (
        <p>
          <strong>Qui peut débloquer.</strong> {unblockedBy}
        </p>
      )}
    </>
  );
}
