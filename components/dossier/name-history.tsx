import Link from "next/link";

import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { type NameGiven, namePeriods, namePeriodWords } from "@/lib/domain/names/history";

import { type DossierView, dossierHref, isObserved } from "./dossier-view";

type NameHistoryProps = { dossier: DossierView; names: readonly NameGiven[] };

/** The names that the CPTS has borne, once it has changed; its reference stays the same. */
export function NameHistory({ dossier, names }: NameHistoryProps) {
  const periods = namePeriods(names);
  if (periods.length < 2) return null;
  const readsActs = !isObserved(dossier);
  return (
    <Panel id="noms" title="Noms de la CPTS">
      <ul className="acts two">
        {periods.map((period) => (
          <li key={period.actVersion}>
            <Icon name={period.until === null ? "check" : "dash"} />
            <div>
              <p>{period.name}</p>
              <p className="hint">
                {namePeriodWords(period)}
                {readsActs && period.from !== null && (
                  <>
                    {" · "}
                    <Link
                      href={`${dossierHref(dossier)}/actes/${period.actVersion}`}
                      prefetch={false}
                    >
                      Acte {period.actVersion}
                    </Link>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="hint mt-2">La référence et l’adresse du dossier ne changent pas.</p>
    </Panel>
  );
}
