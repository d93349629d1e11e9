import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { DEMONSTRATION_ACCOUNTS } from "@/lib/domain/demonstration/accounts";

/** One form, one button per account: it enters without JavaScript. */
export function DemonstrationAccounts({ back }: { back: string | undefined }) {
  return (
    <Panel id="comptes" title="Comptes de démonstration" aside={<Tag>sans mot de passe</Tag>}>
      <p className="muted mb-4">Les mêmes dossiers, vus de chaque côté.</p>
      <form method="post" action="/connexion/envoi">
        {back && <input type="hidden" name="retour" value={back} />}
        <ul className="acts who">
          {DEMONSTRATION_ACCOUNTS.map(({ login, enter, party, name, functionTitle }) => (
            <li key={login}>
              <span className="party">{party}</span>
              <div>
                <strong>{name}</strong>
                <br />
                <span className="hint">{functionTitle}</span>
              </div>
              <Button size="small" name="compte" value={login}>
                {enter}
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </Panel>
  );
}
