"use client";

import { FilterForm } from "@/components/ui/filter-form";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { DOSSIER_STATES, STATE_WORDS } from "@/lib/domain/lifecycle/states";
import {
  type ActiveFilter,
  type DossierFilters,
  PARTY_FILTER_WORDS,
  STAGE_FILTER_WORDS,
} from "@/lib/domain/lists/dossier-filters";

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const STATES = DOSSIER_STATES.map((value) => ({ value, label: STATE_WORDS[value] }));

type Department = { code: string; name: string };

type FiltersFormProps = {
  filters: DossierFilters;
  active: ActiveFilter[];
  /** By code, as JSON: a hundred of them reach the page as one text. */
  departments: string;
  procedure: boolean;
};

/**
 * The filters of the list of dossiers; the order asked for stays. In the browser's bundle for what it
 * saves: its many choices are there already.
 */
export function FiltersForm({ filters, active, departments, procedure }: FiltersFormProps) {
  const sorted = filters.sort !== "mouvement";
  return (
    <FilterForm
      action="/dossiers"
      label="Filtrer les dossiers"
      chips={active.map(({ label, without }) => ({ label, withoutHref: `/dossiers${without}` }))}
      clearHref="/dossiers"
    >
      {sorted && <input type="hidden" name="tri" value={filters.sort} />}
      {sorted && filters.descending && <input type="hidden" name="sens" value="desc" />}
      <TextField name="q" label="Nom ou commune" value={filters.text} maxLength={200} />
      <SelectField
        name="etape"
        label="Étape atteinte"
        nothing="Toutes"
        choices={choices(STAGE_FILTER_WORDS)}
        value={filters.stage}
      />
      {procedure && (
        <SelectField
          name="etat"
          label="État"
          nothing="Tous"
          choices={STATES}
          value={filters.state}
        />
      )}
      <SelectField
        name="dep"
        label="Département"
        nothing="Tous"
        choices={(JSON.parse(departments) as Department[]).map(({ code, name }) => ({
          value: code,
          label: `${name} (${code})`,
        }))}
        value={filters.departmentCode}
      />
      {procedure && (
        <SelectField
          name="qui"
          label="Qui doit agir"
          nothing="Tous"
          choices={choices(PARTY_FILTER_WORDS)}
          value={filters.party}
        />
      )}
    </FilterForm>
  );
}
