import Link from "next/link";
import type { ReactNode } from "react";

import { type ButtonLook, buttonClass } from "./button-class";
import { Icon, type IconName } from "./icon";

type LinkButtonProps = ButtonLook & {
  href: string;
  children: ReactNode;
  icon?: IconName;
  /** A file of ours (CSV, PDF) rather than a page. */
  download?: boolean;
};

/** Goes somewhere; what changes a record is a `Button` in a form. */
export function LinkButton({ href, children, icon, download, ...look }: LinkButtonProps) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  if (download) {
    return (
      <a className={buttonClass(look)} href={href} download>
        {content}
      </a>
    );
  }
  return (
    <Link className={buttonClass(look)} href={href} prefetch={false}>
      {content}
    </Link>
  );
}
