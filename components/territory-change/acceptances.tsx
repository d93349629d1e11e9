import { PartyBox } from "@/components/lifecycle/party-box";
import { Tag } from "@/components/ui/tag";
import { formatDay, formatShortDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { acceptancesOf, type ChangeForDecision } from "@/lib/domain/territory-change/change";
import { AUTHORITIES, type Authority } from "@/lib/domain/territory-change/relations";

const SHORT: Record<Authority, string> = { arsOfficer: "ARS", leadCpamOfficer: "CPAM" };

type AcceptancesProps = {
  change: Pick<ChangeForDecision, "acts" | "state">;
  names: Record<Authority, string>;
  timeZone: string;
};

/** Who has accepted and when, whose agreement is awaited. */
export function Acceptances({ change, names, timeZone }: AcceptancesProps) {
  const given = acceptancesOf(change);
  const isOpen = change.state === "proposed";
  return (
    <ul className="acts">
      {AUTHORITIES.map((authority) => {
        const act = given.find(({ relation }) => relation === authority);
        return (
          <li key={authority} className="party-line">
            <PartyBox label={SHORT[authority]} mustAct={isOpen && !act} />
            <div>
              {names[authority]}
              <p className="mt-1">
                {act ? (
                  <Tag tone="ok" icon="check">
                    accord donné
                  </Tag>
                ) : (
                  <Tag {...(isOpen && { tone: "warning", icon: "clock" })}>
                    {isOpen ? "accord attendu" : "pas d’accord"}
                  </Tag>
                )}
              </p>
              {act && (
                <p className="hint">
                  document du {formatDay(act.actedOn)}, enregistré le{" "}
                  {formatShortDay(dayIn(timeZone, act.madeAt))}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
