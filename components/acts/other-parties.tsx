import { More } from "@/components/ui/more";
import type { Option } from "@/lib/domain/acts/field";

type OtherPartiesProps = { name: string; options: readonly Option[]; chosen: readonly string[] };

/** Caisses that seldom sign: folded, unless one was chosen and the form came back. */
export function OtherParties({ name, options, chosen }: OtherPartiesProps) {
  const boxes = options.map(({ value, label }) => (
    <div key={value} className="radio">
      <input
        type="checkbox"
        id={`${name}-${value}`}
        name={name}
        value={value}
        defaultChecked={chosen.includes(value)}
      />
      <label htmlFor={`${name}-${value}`}>{label}</label>
    </div>
  ));
  return options.some(({ value }) => chosen.includes(value)) ? (
    boxes
  ) : (
    <More summary="Ajouter une autre caisse de la région">{boxes}</More>
  );
}
