import { type Consequence, Consequences } from "@/components/ui/consequences";
import { KeyValues } from "@/components/ui/key-values";
import { Panel } from "@/components/ui/panel";

type ActProofProps = {
  act: { version: number; hash: string };
  /** As its author read them before recording it. */
  consequences: readonly Consequence[];
};

/** What an act announced, and the digest that chains it to the one before. */
export function ActProof({ act, consequences }: ActProofProps) {
  return (
    <>
      {consequences.length > 0 && (
        <Panel id="consequences" title="Conséquences annoncées à son auteur">
          <Consequences items={consequences} />
        </Panel>
      )}
      <Panel id="preuve" title="Preuve">
        <p className="hint">
          Chaque acte porte l’empreinte de l’acte précédent : aucun ne peut être modifié ni retiré
          sans que cela se voie.
        </p>
        <KeyValues
          items={[
            { key: "Numéro de l’acte", value: act.version },
            { key: "Empreinte", value: <code className="break-all">{act.hash}</code> },
          ]}
        />
      </Panel>
    </>
  );
}
