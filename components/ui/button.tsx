import type { ReactNode } from "react";

import { type ButtonLook, buttonClass } from "./button-class";
import { Icon, type IconName } from "./icon";

type ButtonProps = ButtonLook & {
  children: ReactNode;
  icon?: IconName;
  type?: "submit" | "button";
  /** The name and value that tell which button sent the form. */
  name?: string;
  value?: string;
  /** Sends the same form elsewhere: "Enregistrer" beside "Continuer". */
  formAction?: string;
};

/** Never disabled: a press that is too early gets an explanation. */
export function Button({
  children,
  icon,
  type = "submit",
  name,
  value,
  formAction,
  ...look
}: ButtonProps) {
  return (
    <button
      type={type}
      name={name}
      value={value}
      formAction={formAction}
      className={buttonClass(look)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
