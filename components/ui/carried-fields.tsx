import type { Fields } from "@/lib/domain/shared/form";

type CarriedFieldsProps = {
  fields: Fields;
  /** Those that the form sends itself. */
  without: readonly string[];
};

/** The whole form travels with its confirmation: nothing is recorded but what was read. */
export function CarriedFields({ fields, without }: CarriedFieldsProps) {
  return Object.entries(fields)
    .filter(([name]) => !without.includes(name))
    .flatMap(([name, values]) =>
      values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values of one name, in the order sent
        <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
      )),
    );
}
