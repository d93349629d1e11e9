import { Table } from "@/components/ui/table";
import type { OverlapField } from "@/lib/domain/acts/field";
import { overlapShown } from "@/lib/domain/acts/read-overlap";
import { countPlaces, placeKey } from "@/lib/domain/lifecycle/shared-place";
import type { FieldErrors } from "@/lib/domain/shared/form";
import { formatNumber } from "@/lib/domain/shared/typography";

import { Group } from "./group";

type OverlapFieldsProps = { field: OverlapField; errors: FieldErrors };

/** The communes to accept, as they are now: what was read goes with the form. */
export function OverlapFields({ field, errors }: OverlapFieldsProps) {
  const { name, label, hint, shared } = field;
  const total = countPlaces(shared);
  return (
    <Group name={name} label={label} hint={hint} errors={errors[name]}>
      <input type="hidden" name={name} value={overlapShown(field)} />
      <Table
        caption={label}
        captionHidden
        columns={[
          {
            heading: "Commune partagée",
            cell: ({ commune, code }) => (
              <>
                {commune} <span className="ref xs">{code}</span>
              </>
            ),
          },
          { heading: "Déjà dans", cell: (place) => place.name },
          {
            heading: "Habitants",
            numeric: true,
            cell: ({ inhabitants }) => formatNumber(inhabitants),
          },
        ]}
        rows={shared}
        keyOf={placeKey}
        {...(shared.length > 1 && {
          footer: { heading: "Total", cells: ["", formatNumber(total.inhabitants)] },
        })}
      />
    </Group>
  );
}
