import { DrawnMap } from "@/app/drawn-map";
import { actHref } from "@/components/dossier/act-href";
import { EffectsPanel, SHARED_TABLE_ID } from "@/components/territory/effects-panel";
import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { readClaimed, readEffects } from "@/db/territory/effects";
import { readSubmittedCommunes } from "@/db/territory/submitted";
import { unacceptedOverlap } from "@/lib/domain/lifecycle/overlap";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import { decide } from "@/lib/domain/lifecycle/rules";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import { askEffects } from "@/lib/domain/map/ask-effects";
import { cptsInSentence } from "@/lib/domain/territory/effects-words";

const INSTITUTIONS: readonly Relation[] = [
  "arsOfficer",
  "arsDirector",
  "leadCpamOfficer",
  "associatedCpamOfficer",
];

const EXAMINED: readonly DossierState[] = [
  "letterUnderReview",
  "letterClarification",
  "projectSubmitted",
  "projectIncomplete",
  "projectUnderReview",
  "projectClarification",
];

/** While a territory is examined, and after a tacit validation that left an overlap. */
const isWorthTelling = (dossier: Dossier) =>
  EXAMINED.includes(dossier.state) || unacceptedOverlap(dossier).length > 0;

type Props = { actor: Actor; dossier: Dossier };

/** For the ARS and the caisses: what the territory last submitted does to others, as it is today. */
export async function TerritoryEffects({ actor, dossier }: Props) {
  const { id, territoryVersion, relations } = dossier;
  const isInstitution = relations.some((each) => INSTITUTIONS.includes(each));
  if (territoryVersion === null || !isInstitution || !isWorthTelling(dossier)) return null;
  const communes = await readSubmittedCommunes(actor, id, territoryVersion);
  const { effects, names } = await readEffects(actor, { dossierId: id, members: communes });
  const shared = effects.shared.filter(({ claim }) => claim === "inForce");
  const move = "askProjectClarification";
  const askHref = decide(dossier, { move }).ok ? actHref(dossier, move) : undefined;
  return (
    <EffectsPanel
      effects={effects}
      names={names}
      askHref={askHref}
      map={
        shared.length > 0 && (
          <OverlapMap actor={actor} own={{ ...dossier, members: communes }} shared={shared} />
        )
      }
    />
  );
}

type OverlapMapProps = { actor: Actor } & Pick<Parameters<typeof askEffects>[0], "own" | "shared">;

async function OverlapMap({ actor, own, shared }: OverlapMapProps) {
  const holders = await readClaimed(
    actor,
    shared.map(({ reference }) => reference),
  );
  return (
    <DrawnMap
      asked={askEffects({ own, shared, holders })}
      title={`Carte de ce que ${cptsInSentence(own.name)} partage avec d’autres CPTS`}
      describedBy={SHARED_TABLE_ID}
      words={{ territory: "Territoire proposé", neighbour: "Autre CPTS" }}
    />
  );
}
