import { LegalClock } from "@/components/lifecycle/legal-clock";
import { TurnCard } from "@/components/lifecycle/turn-card";
import { type Deadline, type DeadlineKind, openDeadlines } from "@/lib/domain/lifecycle/deadlines";
import { isMoveType } from "@/lib/domain/lifecycle/moves";
import { receiptOf, runningTerm, termStart } from "@/lib/domain/lifecycle/term";
import { DEADLINE_WORDS, isMine, partyWord } from "@/lib/domain/lifecycle/wording";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { inSentence, listOf } from "@/lib/domain/shared/typography";

import { actHref } from "./act-href";
import { possibleDecisions } from "./acts";
import { type DossierView, dossierHref } from "./dossier-view";

const WITH_ARTICLE: Record<string, string> = {
  CPTS: "la CPTS",
  ARS: "l’ARS",
  CPAM: "la CPAM",
  MSA: "la MSA",
  Caisse: "la caisse associée",
};

const heading = ({ kind, dueOn }: Deadline) =>
  dueOn
    ? `${DEADLINE_WORDS[kind].todo} au plus tard le ${formatDay(dueOn)}`
    : DEADLINE_WORDS[kind].todo;

/** What is written topic by topic is prepared before it is sent. */
const PREPARED: Partial<Record<DeadlineKind, string>> = {
  letterToWrite: "Préparer la lettre d’intention",
  projectToWrite: "Préparer le projet de santé",
};

/** Where several decisions are open, the choice is made first, lower on the page. */
function hrefOf(dossier: DossierView, { move }: Deadline) {
  const { proposedChange } = dossier;
  if (!isMoveType(move))
    return `${dossierHref(dossier)}/territoire/modifications/${proposedChange?.number}`;
  return possibleDecisions(dossier).some((decision) => decision.move === move)
    ? "#decision"
    : actHref(dossier, move);
}

/** Whose turn it is, which act, before when, and the legal clock when one runs. */
export function Turn({ dossier }: { dossier: DossierView }) {
  const deadlines = openDeadlines(dossier);
  const first = deadlines[0];
  const mine = deadlines.find((deadline) => isMine(deadline, dossier.relations));
  const shown = mine ?? first;
  if (!shown)
    return (
      <TurnCard
        parties={[]}
        whose="Rien n’est attendu"
        act="Aucun acte n’est attendu sur ce dossier"
      />
    );

  const together = deadlines.filter(({ kind }) => kind === shown.kind);
  const parties = [...new Set(together.map(({ debtor }) => partyWord(debtor)))];
  return (
    <TurnCard
      parties={parties}
      whose={
        mine
          ? "C’est à vous d’agir"
          : `C’est à ${listOf(parties.map((p) => WITH_ARTICLE[p] ?? p))} d’agir`
      }
      act={heading(shown)}
      why={<Why shown={shown} first={first} />}
      {...(mine
        ? {
            action: {
              href: hrefOf(dossier, mine),
              label: PREPARED[mine.kind] ?? DEADLINE_WORDS[mine.kind].todo,
            },
          }
        : {})}
      clock={<Clock dossier={dossier} />}
    />
  );
}

function Why({ shown, first }: { shown: Deadline; first: Deadline | undefined }) {
  const other = first && first.kind !== shown.kind ? first : undefined;
  return (
    <>
      {DEADLINE_WORDS[shown.kind].why}
      {other && (
        <>
          {" "}
          Aussi attendu{other.dueOn && ` au plus tard le ${formatDay(other.dueOn)}`} de{" "}
          {WITH_ARTICLE[partyWord(other.debtor)]} : {inSentence(DEADLINE_WORDS[other.kind].todo)}.
        </>
      )}
    </>
  );
}

function Clock({ dossier }: { dossier: DossierView }) {
  const termOn = runningTerm(dossier);
  const start = termOn && termStart(dossier);
  if (!termOn || !start) return null;
  return (
    <LegalClock
      title="Délai d’opposition de l’ARS"
      startedOn={receiptOf(dossier, start)}
      termOn={termOn}
      today={dayIn(dossier.timeZone, dossier.now)}
      timeZone={dossier.timeZone}
      before="la validation tacite"
    >
      <p>
        Sans opposition du directeur général de l’ARS à cette date, le projet est réputé validé
        (art. L. 1434-12 du code de la santé publique). Une demande de précisions n’arrête pas ce
        délai.
      </p>
    </LegalClock>
  );
}
