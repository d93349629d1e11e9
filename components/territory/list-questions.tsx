import { ChoiceGroup, type ExplainedChoice } from "@/components/ui/choice-group";
import { countOf, formatPopulation, NO_BREAK_SPACE, quoted } from "@/lib/domain/shared/typography";
import type { Commune } from "@/lib/domain/territory/commune";
import { ALL_TAKEN, type ListQuestion, NOT_TAKEN } from "@/lib/domain/territory/list-choices";

type ListQuestionsProps = {
  /** Each with the name of its answer. */
  questions: readonly (ListQuestion & { name: string })[];
  open: number;
};

const WHY: Record<ListQuestion["why"], string> = {
  namesakes: "Plusieurs communes portent ce nom.",
  postalCode: "Plusieurs communes ont ce code postal.",
  disagreement: "Le code et le nom ne sont pas ceux d’une même commune.",
  similar: "Aucune commune ne s’appelle ainsi ; celles-ci y ressemblent.",
};

/** The doubtful lines of a pasted list, each with what it may mean; one may also leave it out. */
export function ListQuestions({ questions, open }: ListQuestionsProps) {
  if (questions.length === 0) return null;
  const each = new Map(questions.map((question) => [question.name, question]));
  return (
    <section className="card stack" aria-labelledby="a-preciser">
      <h2 id="a-preciser">
        {open > 0 ? `À préciser${NO_BREAK_SPACE}: ${open} sur ${questions.length}` : "Vos choix"}
      </h2>
      {[...each.values()].map((question) => (
        <ChoiceGroup
          key={question.name}
          kind="radio"
          name={question.name}
          label={`Ligne ${question.line}${NO_BREAK_SPACE}: ${quoted(question.typed)}`}
          hint={WHY[question.why]}
          choices={choicesOf(question)}
          values={question.answer === undefined ? [] : [question.answer]}
        />
      ))}
    </section>
  );
}

function choicesOf({ choices, why }: ListQuestion): ExplainedChoice[] {
  const all = { value: ALL_TAKEN, label: `Ces ${countOf(choices.length, "commune")}` };
  return [
    ...choices.map(asChoice),
    ...(why === "postalCode" ? [all] : []),
    { value: NOT_TAKEN, label: "Ne pas prendre cette ligne" },
  ];
}

const asChoice = ({ code, name, departmentName, departmentCode, population }: Commune) => ({
  value: code,
  label: `${name}, ${departmentName} (${departmentCode})`,
  hint: `Code ${code}, ${formatPopulation(population)}`,
});
