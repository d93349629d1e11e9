import { Icon } from "@/components/ui/icon";

type ExpectedListProps = { items: readonly { label: string; present: boolean }[] };

/** What is announced and what is not, in one column; nothing of it blocks. */
export function ExpectedList({ items }: ExpectedListProps) {
  return (
    <ul>
      {items.map(({ label, present }) => (
        <li key={label} className={present ? "flex gap-2" : "muted flex gap-2"}>
          <span>
            <Icon name={present ? "check" : "dash"} {...(present && { tone: "ok" })} />
          </span>
          <span>
            {label}
            <span className="vh">, {present ? "présent" : "absent"}</span>
            {!present && <span aria-hidden="true"> (absent)</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
