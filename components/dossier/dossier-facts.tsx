import { Facts } from "@/components/ui/facts";
import { receiptOf, runningTerm, termStart } from "@/lib/domain/lifecycle/term";
import { daysLeftInWords, formatShortDay, urgencyOf } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { formatNumber, formatPopulation } from "@/lib/domain/shared/typography";
import { SIZE_WORDS, sizeClassOf } from "@/lib/domain/territory/size";

import type { DossierView } from "./dossier-view";

function termFact(dossier: DossierView) {
  const termOn = runningTerm(dossier);
  const start = termOn && termStart(dossier);
  if (!termOn || !start) return [];
  const today = dayIn(dossier.timeZone, dossier.now);
  const urgency = urgencyOf(today, termOn);
  return [
    {
      label: "Terme légal",
      value: daysLeftInWords(today, termOn),
      detail: formatShortDay(termOn),
      ...(urgency === "calm"
        ? {}
        : { tone: urgency === "soon" ? ("warn" as const) : ("bad" as const) }),
    },
    { label: "Reçu le", value: formatShortDay(receiptOf(dossier, start)) },
  ];
}

function sizeFact(population: number | null) {
  if (population === null) return [];
  const size = SIZE_WORDS[sizeClassOf(population)];
  return [{ label: "Taille", value: size.name, detail: size.bounds }];
}

/** The legal term first, then the territory as last submitted; unknown is not zero. */
export function DossierFacts({ dossier }: { dossier: DossierView }) {
  const { population, communeCount } = dossier;
  return (
    <Facts
      items={[
        ...termFact(dossier),
        {
          label: "Habitants des communes du territoire",
          value: population === null ? "Non renseigné" : formatPopulation(population),
          ...(population === null ? {} : { detail: "Insee, populations 2023" }),
        },
        {
          label: "Communes",
          value: communeCount === null ? "Non renseigné" : formatNumber(communeCount),
        },
        ...sizeFact(population),
      ]}
    />
  );
}
