import { ChoiceGroup } from "@/components/ui/choice-group";

const CHOICES = [
  { value: "oui", label: "Oui" },
  { value: "non", label: "Non, j’y reviendrai" },
];

/** A part is done when its author says so. */
export function FinishedQuestion({ value }: { value: "oui" | "non" }) {
  return (
    <ChoiceGroup
      kind="radio"
      name="fin"
      label="Avez-vous terminé cette partie ?"
      choices={CHOICES}
      values={[value]}
    />
  );
}
