import type { ReactNode } from "react";

import { Icon } from "./icon";

const TONES = {
  info: { className: "note info", icon: "info" },
  ok: { className: "note ok", icon: "check" },
  warning: { className: "note warn", icon: "alert" },
  danger: { className: "note bad", icon: "alert" },
} as const;

type NoteProps = {
  tone?: keyof typeof TONES;
  /** The fact, in bold, at the start of the first sentence. */
  title?: string;
  children?: ReactNode;
};

export function Note({ tone = "info", title, children }: NoteProps) {
  const { className, icon } = TONES[tone];
  return (
    <div className={className}>
      <Icon name={icon} />
      <div className="stack-s">
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
