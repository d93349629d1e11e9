import { EmptyList } from "@/components/ui/empty-list";
import { KeyValues } from "@/components/ui/key-values";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/db/client";
import { findSignedContract } from "@/db/dossiers/contract";
import type { Dossier } from "@/db/dossiers/queries";
import { nameOrganisations } from "@/db/organisations/queries";
import type { ActContext } from "@/lib/domain/acts/context";
import { partyName } from "@/lib/domain/acts/parties";
import { formatDayAt } from "@/lib/domain/shared/dates";

import { Retained } from "./retained";

type ObservedContractProps = { actor: Actor; dossier: Dossier; names: ActContext["names"] };

const CAISSE = "caisse:";

/** What the contract says once signed, for who may not read the acts that made it. */
export async function ObservedContract({ actor, dossier, names }: ObservedContractProps) {
  const contract = await findSignedContract(actor, dossier.id);
  if (!contract) {
    return (
      <Panel id="contrat" title="Contrat ACI">
        <EmptyList title="Aucun contrat signé" />
      </Panel>
    );
  }
  const { parties, signedOn, signedPrecision, effectOn } = contract;
  const ids = parties
    .filter((key) => key.startsWith(CAISSE))
    .map((key) => key.slice(CAISSE.length));
  const caisses = await nameOrganisations(actor, ids);
  const partyNames = Object.fromEntries(caisses.map(({ id, name }) => [`${CAISSE}${id}`, name]));
  return (
    <>
      <Panel id="contrat" title="Contrat ACI">
        <KeyValues
          items={[
            { key: "ACI signé", value: formatDayAt(signedOn, signedPrecision) },
            { key: "Prise d’effet", value: formatDayAt(effectOn, "day") },
            ...parties.map((key, n) => ({
              key: `Partie ${n + 1}`,
              value: partyName(key, names, partyNames),
            })),
          ]}
        />
      </Panel>
      {contract.retainedPopulation !== null && <Retained {...contract} />}
    </>
  );
}
