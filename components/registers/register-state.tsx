import { Tag } from "@/components/ui/tag";
import { REGISTER_WORDS } from "@/lib/domain/atlas/declaring";
import type { RegisterState as State } from "@/lib/domain/atlas/registers";

const TONES = { notOpened: "neutral", opened: "warning", complete: "ok" } as const;

/** What a register is worth, in words. */
export const RegisterState = ({ state }: { state: State }) => (
  <Tag tone={TONES[state]}>{REGISTER_WORDS[state]}</Tag>
);
