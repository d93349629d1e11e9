import { explain } from "@/components/dossier/acts";
import { RefusalNote } from "@/components/ui/explanation";
import type { Refusal } from "@/lib/domain/lifecycle/rules";

/** The machine refused the submission: nothing changed, and why. */
export function SubmissionRefused({ refusal }: { refusal: Refusal }) {
  return (
    <RefusalNote
      title="La transmission n’a pas été enregistrée. Rien n’a changé."
      explanation={explain(refusal)}
    />
  );
}
