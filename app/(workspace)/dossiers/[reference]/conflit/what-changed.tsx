import { type Column, Table } from "@/components/ui/table";
import type { Dossier } from "@/db/dossiers/queries";
import { asOf } from "@/lib/domain/acts/as-of";
import { STAGE_WORDS, stageAt } from "@/lib/domain/lifecycle/milestones";
import { STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { runningTerm } from "@/lib/domain/lifecycle/term";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";

type Fact = { fact: string; before: string; now: string };

const COLUMNS: [Column<Fact>, ...Column<Fact>[]] = [
  { heading: "Fait", cell: ({ fact }) => fact },
  { heading: "Vous voyiez", cell: ({ before }) => before },
  { heading: "Maintenant", cell: ({ now }) => now },
];

function stageOf({ milestones, timeZone, now }: Dossier): string {
  const stage = stageAt(milestones, dayIn(timeZone, now), now, timeZone);
  return stage ? STAGE_WORDS[stage] : "Aucune";
}

function termOf(dossier: Dossier): string {
  const term = runningTerm(dossier);
  return term ? `jusqu’au ${formatDay(term)}` : "aucun";
}

function factsOf(before: Dossier, now: Dossier): Fact[] {
  return [
    { fact: "État", before: STATE_WORDS[before.state], now: STATE_WORDS[now.state] },
    { fact: "Étape atteinte", before: stageOf(before), now: stageOf(now) },
    { fact: "Délai d’opposition", before: termOf(before), now: termOf(now) },
  ].filter((fact) => fact.before !== fact.now);
}

type WhatChangedProps = { dossier: Dossier; seenVersion: number };

/** The facts of the dossier that are no longer what the author had before them. */
export function WhatChanged({ dossier, seenVersion }: WhatChangedProps) {
  const facts = factsOf(asOf(dossier, seenVersion), dossier);
  if (facts.length === 0) return <p className="muted">L’état et l’étape n’ont pas changé.</p>;
  return (
    <Table
      caption="Différences"
      captionHidden
      columns={COLUMNS}
      rows={facts}
      keyOf={({ fact }) => fact}
    />
  );
}
