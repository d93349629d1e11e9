import type { ReactNode } from "react";

import {
  errorId,
  FieldErrors,
  FieldHint,
  type FieldWords,
  fieldClass,
  hintId,
  OptionalMark,
} from "./field-frame";
import type { Choice } from "./select-field";

export type ExplainedChoice = Choice & {
  hint?: string;
  /** Fields that only this choice needs: shown when it is chosen, always sent. */
  children?: ReactNode;
};

type ChoiceGroupProps = FieldWords & {
  kind: "radio" | "checkbox";
  choices: readonly ExplainedChoice[];
  /** The values chosen. */
  values?: readonly string[];
};

/** One question, several answers. The first control has the name as its id: errors link to it. */
export function ChoiceGroup({ kind, choices, values = [], ...words }: ChoiceGroupProps) {
  const described = [words.hint && hintId(words.name), words.errors?.length && errorId(words.name)];
  return (
    <fieldset
      className={fieldClass(words.errors)}
      aria-describedby={described.filter(Boolean).join(" ") || undefined}
    >
      <legend>
        {words.label} {words.optional && <OptionalMark />}
      </legend>
      <FieldHint {...words} />
      <FieldErrors {...words} />
      {choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          kind={kind}
          name={words.name}
          id={index === 0 ? words.name : `${words.name}-${choice.value}`}
          choice={choice}
          chosen={values.includes(choice.value)}
        />
      ))}
    </fieldset>
  );
}

type ChoiceLineProps = {
  kind: "radio" | "checkbox";
  name: string;
  id: string;
  choice: ExplainedChoice;
  chosen: boolean;
};

function ChoiceLine({ kind, name, id, choice, chosen }: ChoiceLineProps) {
  const hint = choice.hint ? `${id}-precision` : undefined;
  return (
    <div className="opt">
      <div className="radio">
        <input
          type={kind}
          id={id}
          name={name}
          value={choice.value}
          defaultChecked={chosen}
          aria-describedby={hint}
        />
        <div>
          <label htmlFor={id}>{choice.label}</label>
          {choice.hint && (
            <span className="hint" id={hint}>
              {choice.hint}
            </span>
          )}
        </div>
      </div>
      {choice.children && <div className="sub">{choice.children}</div>}
    </div>
  );
}
