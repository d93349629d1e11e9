import { Note } from "@/components/ui/note";
import { NO_BREAK_SPACE, quoted } from "@/lib/domain/shared/typography";
import type { Commune } from "@/lib/domain/territory/commune";

import { ChoiceLine } from "./choice-line";
import { GroupChoices, type GroupOffer } from "./group-choices";

/** What was looked for and could not be added without asking. */
export type CommuneQuestion = {
  typed: string;
  kind: "ambiguous" | "unknown" | "found" | "overseas";
  choices: readonly Commune[];
  /** There are more than those shown: a longer name finds them. */
  more?: boolean;
  /** Where it is, when that is in no région. */
  collectivity?: string;
};

type CommuneChoicesProps = {
  questions: readonly CommuneQuestion[];
  /** EPCI and départements of that name, proposed first. */
  groups: readonly GroupOffer[];
  chosenCodes: readonly string[];
};

/** Communes to choose among, each with its département and a button that adds it. */
export function CommuneChoices({ questions, groups, chosenCodes }: CommuneChoicesProps) {
  if (questions.length === 0 && groups.length === 0) return null;
  return (
    <section className="card stack-s" aria-labelledby="communes-trouvees">
      <h2 id="communes-trouvees" tabIndex={-1}>
        À préciser
      </h2>
      <GroupChoices offers={groups} />
      {questions.map((question) => (
        <QuestionChoices key={question.typed} question={question} chosenCodes={chosenCodes} />
      ))}
    </section>
  );
}

const TITLES = {
  ambiguous: (typed: string) => `${quoted(typed)} désigne plusieurs communes.`,
  overseas: (typed: string) => `${quoted(typed)} n’est dans aucune des 18 régions.`,
  unknown: (typed: string) => `${quoted(typed)} n’est pas une commune connue.`,
  found: (typed: string) => `Communes trouvées pour ${quoted(typed)}`,
};

function QuestionChoices({
  question: { typed, kind, choices, more, collectivity },
  chosenCodes,
}: {
  question: CommuneQuestion;
  chosenCodes: readonly string[];
}) {
  if (choices.length === 0) {
    return (
      <Note tone="warning" title={TITLES[kind](typed)}>
        <p>
          {collectivity
            ? `Collectivité d’outre-mer${NO_BREAK_SPACE}: ${collectivity}. Ses CPTS ne sont pas suivies ici.`
            : "Vérifiez l’orthographe, ou saisissez le code Insee."}
        </p>
      </Note>
    );
  }
  return (
    <div>
      <p>
        <strong>{TITLES[kind](typed)}</strong>
        {kind === "unknown" && " Vouliez-vous dire :"}
      </p>
      <ul className="tasks mt-2">
        {choices.map((commune) => (
          <ChoiceLine
            key={commune.code}
            commune={commune}
            chosen={chosenCodes.includes(commune.code)}
          />
        ))}
      </ul>
      {more && <p className="hint mt-1">Il y en a d’autres : précisez le nom.</p>}
    </div>
  );
}
