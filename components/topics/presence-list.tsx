import { Icon } from "@/components/ui/icon";
import type { ExpectedGroup } from "@/lib/domain/health-project/presence";

/** What a project announces and what it does not; nothing of it blocks. */
export function PresenceList({ groups }: { groups: readonly ExpectedGroup[] }) {
  return (
    <div className="stack">
      {groups.map(({ heading, items }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ul className="acts two mt-1">
            {items.map(({ label, present }) => (
              <li key={label}>
                <Icon name={present ? "check" : "dash"} {...(present && { tone: "ok" })} />
                <span className={present ? undefined : "muted"}>
                  {label}
                  <span className="hint"> – {present ? "présent" : "absent"}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
