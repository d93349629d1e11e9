import { Panel } from "@/components/ui/panel";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { KeptForm } from "@/db/kept-forms/queries";
import { keptTexts } from "@/lib/domain/lists/kept-texts";
import { formatHour } from "@/lib/domain/shared/dates";

type KeptTextProps = { kept: KeptForm | undefined; timeZone: string };

/** What the person had typed, for 24 hours. */
export function KeptText({ kept, timeZone }: KeptTextProps) {
  if (!kept) {
    return (
      <Panel id="saisie" title="Votre saisie n’est plus conservée">
        <p className="muted">
          Une saisie se garde 24 heures, pour la personne qui l’a faite. Rien n’a été enregistré.
        </p>
      </Panel>
    );
  }
  const texts = keptTexts(kept.fields);
  return (
    <Panel
      id="saisie"
      title="Votre saisie est conservée"
      aside={<span className="hint">depuis {formatHour(kept.keptAt, timeZone)}</span>}
    >
      <div className="stack">
        <p className="muted">
          Rien n’a été enregistré. Vos réponses vous attendent pendant 24 heures : reprenez-les, ou
          copiez votre texte.
        </p>
        {texts.map(({ name, label, text }) => (
          <TextAreaField key={name} name={name} label={label} value={text} readOnly />
        ))}
      </div>
    </Panel>
  );
}
