import { Tag } from "@/components/ui/tag";
import { CHANGE_STATE_WORDS, type ChangeState } from "@/lib/domain/territory-change/states";

const TONES = {
  proposed: { tone: "info", icon: "clock" },
  accepted: { tone: "ok", icon: "check" },
  refused: { tone: "danger", icon: "cross" },
  withdrawn: { tone: "neutral", icon: "undo" },
} as const;

type ChangeTagsProps = { state: ChangeState; amendmentNeeded: boolean };

/** Where a change stands, and whether an avenant must follow it. */
export function ChangeTags({ state, amendmentNeeded }: ChangeTagsProps) {
  return (
    <>
      <Tag {...TONES[state]}>{CHANGE_STATE_WORDS[state]}</Tag>
      {amendmentNeeded && (
        <Tag tone="warning" icon="alert">
          Avenant nécessaire
        </Tag>
      )}
    </>
  );
}
