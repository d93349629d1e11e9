import { PartyBox } from "@/components/lifecycle/party-box";
import { Panel } from "@/components/ui/panel";

import { type DossierView, isObserved } from "./dossier-view";

type ContactsProps = { dossier: DossierView; leaders: { id: string; name: string }[] };

/** Who stands for each party on this dossier. */
export function Contacts({ dossier, leaders }: ContactsProps) {
  return (
    <Panel id="interlocuteurs" title="Interlocuteurs">
      <ul className="acts">
        {!isObserved(dossier) && (
          <li className="party-line">
            <PartyBox label="CPTS" />
            <div>
              {leaders.length === 0 ? (
                <span className="muted">Aucun porteur désigné</span>
              ) : (
                leaders.map(({ id, name }) => <p key={id}>{name}</p>)
              )}
              <p className="hint">Porteur de projet</p>
            </div>
          </li>
        )}
        <li className="party-line">
          <PartyBox label="ARS" />
          <div>
            <p>ARS {dossier.regionName}</p>
            <p className="hint">{dossier.departmentName}</p>
          </div>
        </li>
        <li className="party-line">
          <PartyBox label="CPAM" />
          <div>
            <p>{dossier.leadCaisse.name}</p>
            <p className="hint">Caisse pilote</p>
          </div>
        </li>
      </ul>
    </Panel>
  );
}
