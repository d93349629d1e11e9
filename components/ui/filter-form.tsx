import type { ReactNode } from "react";

import { Button } from "./button";
import { type Chip, FilterChips } from "./filter-chips";

type FilterFormProps = {
  action: string;
  /** What is filtered: "Filtrer les dossiers". */
  label: string;
  /** The fields; on a phone they open by a link, without JavaScript. */
  children: ReactNode;
  chips: Chip[];
  clearHref: string;
};

/** Filters are parameters of the address: a link to the page keeps them. */
export function FilterForm({ action, label, children, chips, clearHref }: FilterFormProps) {
  return (
    <search>
      <form className="card flt" id="filtres" method="get" action={action} aria-label={label}>
        <div className="filters">
          {children}
          <div>
            <Button full="always">Filtrer</Button>
          </div>
        </div>
        <div className="chips flt-line">
          <FilterChips chips={chips} clearHref={clearHref} />
          <a className="btn s sm flt-open" href="#filtres">
            {chips.length > 0 ? "Modifier les filtres" : "Filtrer la liste"}
          </a>
        </div>
      </form>
    </search>
  );
}
