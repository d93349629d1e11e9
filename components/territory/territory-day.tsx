import Link from "next/link";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

type TerritoryDayProps = { base: string; on: PlainDate | undefined; today: PlainDate };

/** The day of which the territory is asked; the address holds it. */
export function TerritoryDay({ base, on, today }: TerritoryDayProps) {
  return (
    <form className="flex flex-wrap items-end gap-3" method="get" action={base}>
      <DateField
        name="date"
        label="Situation au"
        value={on ?? today}
        min="2016-01-26"
        max={today}
      />
      <Button>Afficher</Button>
      {on && (
        <p className="mb-2">
          <Link href={base} prefetch={false}>
            Revenir à aujourd’hui
          </Link>
        </p>
      )}
    </form>
  );
}
