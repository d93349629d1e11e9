import Link from "next/link";

import { STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { formatDay, formatDayAt } from "@/lib/domain/shared/dates";
import { inSentence, quoted } from "@/lib/domain/shared/typography";
import type { TerritoryFact } from "@/lib/domain/territory/in-force";
import { type TerritoryVersion, versionWords } from "@/lib/domain/territory/version";

import { type DossierView, dossierHref, isObserved } from "./dossier-view";

type TerritoryInForceProps = {
  dossier: DossierView;
  version: TerritoryVersion;
  /** What makes it count; undefined while nothing does. */
  fact: TerritoryFact | undefined;
};

/** Since when this territory counts and by which act; or that none counts yet. */
export function TerritoryInForce({ dossier, version, fact }: TerritoryInForceProps) {
  if (!fact) {
    return (
      <p>
        <strong>Aucun territoire n’est en vigueur.</strong> Celui-ci est le dernier transmis :{" "}
        {inSentence(versionWords(version))}. Il compte à partir de la lettre d’intention validée, ou
        du projet de santé validé.
      </p>
    );
  }
  if ("change" in fact) {
    return (
      <p>
        <strong>En vigueur depuis le {formatDay(fact.from)}</strong>, par la modification{" "}
        {fact.change} que l’ARS et la CPAM ont acceptée.
      </p>
    );
  }
  const { milestone } = fact;
  const act = dossier.acts.find(({ version: each }) => each === fact.act);
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
