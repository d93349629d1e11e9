import { Lines } from "@/components/topics/lines";
import { type KeyValue, KeyValues } from "@/components/ui/key-values";
import { Panel } from "@/components/ui/panel";
import { listFiles } from "@/db/files/queries";
import { formatDay, formatInstant } from "@/lib/domain/shared/dates";
import { formatFileSize } from "@/lib/domain/shared/typography";
import { KIND_WORDS } from "@/lib/domain/territory-change/kinds";

import type { FoundChange } from "../../_change/load-change";

/** What is asked and why, by whom, with which letter; from when it counts once accepted. */
export async function ProposalDetails({ found }: { found: FoundChange }) {
  const { change, history } = found;
  const [proposal] = history;
  const refusal = history.find(({ move }) => move === "refuseChange");
  const items: KeyValue[] = [
    { key: "Nature", value: KIND_WORDS[change.kind].name },
    ...(proposal
      ? [
          { key: "Raisons", value: <Reasons line={proposal} /> },
          {
            key: "Proposée par",
            value: `${proposal.authorName}, ${proposal.organisation}, ${formatInstant(proposal.madeAt, found.dossier.timeZone)}`,
          },
        ]
      : []),
    ...(await letterItems(found)),
    ...(refusal
      ? [
          {
            key: `Motifs du refus, ${refusal.organisation}`,
            value: <Reasons line={refusal} />,
          },
        ]
      : []),
    ...(change.effectiveOn
      ? [{ key: "Compte à partir du", value: formatDay(change.effectiveOn) }]
      : []),
  ];
  return (
    <Panel id="proposition" title="Ce qui est demandé">
      <KeyValues items={items} />
    </Panel>
  );
}

type Line = FoundChange["history"][number];

function Reasons({ line: { content, isErased } }: { line: Line }) {
  const text = content["reasons"];
  if (isErased || typeof text !== "string") return <span className="muted">Texte effacé</span>;
  return <Lines lines={text.split("\n")} />;
}

async function letterItems({ actor, dossier, change }: FoundChange): Promise<KeyValue[]> {
  const files = (await listFiles(actor, dossier.id)).filter(
    ({ attachedChangeId }) => attachedChangeId === change.id,
  );
  return files.map(({ id, name, byteSize }) => ({
    key: "Lettre des professionnels",
    value: (
      <a href={`/dossiers/${dossier.reference}/fichiers/${id}`} download>
        {name} ({formatFileSize(byteSize)})
      </a>
    ),
  }));
}
