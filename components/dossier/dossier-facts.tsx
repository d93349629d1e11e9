import { type Fact, Facts } from "@/components/ui/facts";
import { OVERLAP_UNACCEPTED, unacceptedOverlap } from "@/lib/domain/lifecycle/overlap";
import { countPlaces } from "@/lib/domain/lifecycle/shared-place";
import { receiptOf, runningTerm, termStart } from "@/lib/domain/lifecycle/term";
import { daysLeftInWords, formatShortDay, urgencyOf } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { countOf, formatNumber, formatPopulation } from "@/lib/domain/shared/typography";
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

/** What a decision would have to accept, or what a tacit validation has left. */
function overlapFact(dossier: DossierView): Fact[] {
  const unaccepted = unacceptedOverlap(dossier);
  const places = unaccepted.length > 0 ? unaccepted : (dossier.overlap ?? []);
  if (places.length === 0) return [];
  const { communes, inhabitants } = countPlaces(places);
  return [
    {
      label: "Chevauchement",
      value: formatPopulation(inhabitants),
      detail:
        unaccepted.length > 0
          ? `${countOf(communes, "commune")}, ${OVERLAP_UNACCEPTED}`
          : countOf(communes, "commune"),
      tone: "bad",
    },
  ];
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
        ...overlapFact(dossier),
      ]}
    />
  );
}
