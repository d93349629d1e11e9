import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { type NamePeriod, namePeriodWords } from "@/lib/domain/names/history";

/** The names that the CPTS has borne, once it has changed; its reference stays the same. */
export function SheetNames({ names }: { names: readonly NamePeriod[] }) {
  if (names.length < 2) return null;
  return (
    <Panel id="noms" title="Noms de la CPTS">
      <ul className="acts two">
        {names.map((period) => (
          <li key={period.actVersion}>
            <Icon name={period.until === null ? "check" : "dash"} />
            <div>
              <p>{period.name}</p>
              <p className="hint">{namePeriodWords(period)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
