import { DrawnMap } from "@/app/drawn-map";
import { EffectsPanel, SHARED_TABLE_ID } from "@/components/territory/effects-panel";
import type { Actor } from "@/db/client";
import { readClaimed, readEffects } from "@/db/territory/effects";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import { askEffects } from "@/lib/domain/map/ask-effects";
import { cptsInSentence } from "@/lib/domain/territory/effects-words";
import type { Member } from "@/lib/domain/territory/part";

const INSTITUTIONS: readonly Relation[] = [
  "arsOfficer",
  "arsDirector",
  "leadCpamOfficer",
  "associatedCpamOfficer",
];

export const isInstitution = (relations: readonly Relation[]) =>
  relations.some((each) => INSTITUTIONS.includes(each));

type InstitutionEffectsProps = {
  actor: Actor;
  dossier: { id: string; reference: string; name: string };
  /** The territory that is examined. */
  members: readonly Member[];
  /** Its territory in force, when this one would take its place. */
  replaced?: readonly Member[] | undefined;
  /** What a decision says of a territory that is validated or contracted already. */
  blockingWords: string;
  askHref?: string | undefined;
};

/** For the ARS and the caisses: what a territory does to others, as it is today. */
export async function InstitutionEffects(props: InstitutionEffectsProps) {
  const { actor, dossier, members, replaced, blockingWords, askHref } = props;
  const { effects, names } = await readEffects(actor, { dossierId: dossier.id, members, replaced });
  const shared = effects.shared.filter(({ claim }) => claim === "inForce");
  return (
    <EffectsPanel
      effects={effects}
      names={names}
      blockingWords={blockingWords}
      askHref={askHref}
      map={
        shared.length > 0 && (
          <OverlapMap actor={actor} own={{ ...dossier, members }} shared={shared} />
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
