import type { ReactNode } from "react";

import { Icon, type IconName } from "./icon";

const TONES = {
  neutral: "tag",
  ok: "tag ok",
  warning: "tag warn",
  danger: "tag bad",
  info: "tag info",
  internal: "tag int",
} as const;

type TagProps = { tone?: keyof typeof TONES; icon?: IconName; children: ReactNode };

/** A short status: words always, an icon when the tone matters. */
export function Tag({ tone = "neutral", icon, children }: TagProps) {
  return (
    <span className={TONES[tone]}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
