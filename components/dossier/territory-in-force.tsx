import Link from "next/link";

import { STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { formatDay, formatDayAt } from "@/lib/domain/shared/dates";
import { inSentence, quoted } from "@/lib/domain/shared/typography";
import {
  actOfMilestone,
  milestoneInForce,
  type TerritoryVersion,
  versionWords,
} from "@/lib/domain/territory/version";

import { type DossierView, dossierHref, isObserved } from "./dossier-view";

type TerritoryInForceProps = {
  dossier: DossierView;
  version: TerritoryVersion;
  isInForce: boolean;
  /** Of an accepted change. */
  effectiveOn: string | null | undefined;
};

/** Since when this territory counts and by which act; or that none counts yet. */
export function TerritoryInForce(props: TerritoryInForceProps) {
  const { version, isInForce, effectiveOn } = props;
  if (!isInForce) {
    return (
      <p>
        <strong>Aucun territoire n’est en vigueur.</strong> Celui-ci est le dernier transmis :{" "}
        {inSentence(versionWords(version))}. Il compte à partir de la lettre d’intention validée, ou
        du projet de santé validé.
      </p>
    );
  }
  if ("number" in version.source) {
    return (
      <p>
        <strong>En vigueur depuis le {effectiveOn ? formatDay(effectiveOn) : "–"}</strong>, par la
        modification {version.source.number} que l’ARS et la CPAM ont acceptée.
      </p>
    );
  }
  return <SinceMilestone {...props} />;
}

function SinceMilestone({ dossier, version }: TerritoryInForceProps) {
  const milestone = milestoneInForce(dossier);
  if (!milestone) return <p>En vigueur.</p>;
  const act = dossier.acts.find(
    ({ version: each }) => each === actOfMilestone(milestone, dossier.milestones),
  );
  return (
    <p>
      <strong>
        En vigueur depuis l’étape {quoted(inSentence(STAGE_WORDS[milestone.stage]))} (
        {formatDayAt(milestone.effectiveOn, milestone.precision)}).
      </strong>{" "}
      {act && !isObserved(dossier) && (
        <>
          {"Par l’acte "}
          <Link href={`${dossierHref(dossier)}/actes/${act.version}`} prefetch={false}>
            {inSentence(MOVE_WORDS[act.move].done)}
          </Link>
          {", sur "}
          {inSentence(versionWords(version))}.
        </>
      )}
    </p>
  );
}
