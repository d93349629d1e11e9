import { ChoiceGroup } from "@/components/ui/choice-group";
import { formatPopulation, NO_BREAK_SPACE, quoted } from "@/lib/domain/shared/typography";
import type { Commune } from "@/lib/domain/territory/commune";
import { type ListQuestion, NOT_TAKEN } from "@/lib/domain/territory/list-choices";

type ListQuestionsProps = {
  /** Each under the name of its answer. */
  questions: readonly (ListQuestion & { name: string })[];
  open: number;
};

/** The doubtful lines of a pasted list, each with what it may mean; one may also leave it out. */
export function ListQuestions({ questions, open }: ListQuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="a-preciser">
      <h2 id="a-preciser">
        {open > 0 ? `À préciser${NO_BREAK_SPACE}: ${open} sur ${questions.length}` : "Vos choix"}
      </h2>
      {questions.map(({ name, typed, choices, answer }) => (
        <ChoiceGroup
          key={name}
          kind="radio"
          name={name}
          label={`${quoted(typed)} désigne`}
          choices={[
            ...choices.map(asChoice),
            { value: NOT_TAKEN, label: "Ne pas prendre cette ligne" },
          ]}
          values={answer === undefined ? [] : [answer]}
        />
      ))}
    </section>
  );
}

const asChoice = ({ code, name, departmentName, departmentCode, population }: Commune) => ({
  value: code,
  label: `${name}, ${departmentName} (${departmentCode})`,
  hint: `Code ${code}, ${formatPopulation(population)}`,
});
