import type { Metadata } from "next";

import { DossierTable } from "@/components/lists/dossier-table";
import { IgnoredQuery } from "@/components/lists/ignored-query";
import { Main } from "@/components/shell/main";
import { EmptyList } from "@/components/ui/empty-list";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { type DossierPage, listDossiers, PAGE_SIZE } from "@/db/dossiers/list";
import { readDepartments } from "@/db/territory/queries";
import {
  type ActiveFilter,
  activeDossierFilters,
  type DossierFilters,
  dossierQuery,
  readDossierFilters,
} from "@/lib/domain/lists/dossier-filters";
import { countOf } from "@/lib/domain/shared/typography";
import { followsDossiers, mayOpen, onlyAdministers } from "@/lib/server/account";
import { requireAccount } from "@/lib/server/session";

import { FiltersForm } from "./filters-form";
import { withoutProcedure } from "./without-procedure";

export const metadata: Metadata = { title: "Dossiers" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DossiersPage({ searchParams }: Props) {
  const account = await requireAccount();
  const procedure = followsDossiers(account);
  const read = readDossierFilters(await searchParams);
  const { filters, ignored } = procedure ? read : withoutProcedure(read);
  const [list, departments] = await Promise.all([
    listDossiers(account, filters),
    readDepartments(),
  ]);
  const nameOf = (code: string) => departments.find((each) => each.code === code)?.name ?? code;
  const active = activeDossierFilters(filters, nameOf);
  const beyond =
    filters.page > list.pages ? [`La page ${filters.page} n’existe pas : voici la dernière.`] : [];
  return (
    <Main width="wide" dense>
      <div className="row between">
        <div>
          <h1>Dossiers</h1>
          <p className="muted mt-1">{countOf(list.total, "dossier")}</p>
        </div>
        <div className="row">
          {list.total > 0 && (
            <LinkButton
              href={`/dossiers.csv${dossierQuery({ ...filters, page: 1 })}`}
              icon="download"
              download
            >
              CSV<span className="only-lg"> ({countOf(list.total, "ligne")})</span>
            </LinkButton>
          )}
          {mayOpen(account) && (
            <LinkButton href="/dossiers/nouveau" look="primary">
              Ouvrir un dossier
            </LinkButton>
          )}
        </div>
      </div>
      <div className="mt-4">
        <FiltersForm
          filters={filters}
          active={active}
          departments={JSON.stringify(departments)}
          procedure={procedure}
        />
      </div>
      <div className="stack-s mt-4">
        <IgnoredQuery sentences={[...ignored, ...beyond]} />
        {onlyAdministers(account) ? (
          <NoDossierOfTheirs />
        ) : list.total === 0 ? (
          <NothingFound active={active} unfiltered={list.unfiltered} opens={mayOpen(account)} />
        ) : (
          <FoundDossiers list={list} filters={filters} procedure={procedure} />
        )}
      </div>
    </Main>
  );
}

type FoundProps = { list: DossierPage; filters: DossierFilters; procedure: boolean };

function FoundDossiers({ list, filters, procedure }: FoundProps) {
  const pageHref = (page: number) => `/dossiers${dossierQuery({ ...filters, page })}`;
  const first = (list.page - 1) * PAGE_SIZE;
  return (
    <>
      <div className="card flush">
        <DossierTable rows={list.lines} filters={filters} now={list.now} procedure={procedure} />
      </div>
      <Pagination
        what="Dossiers"
        first={first + 1}
        last={first + list.lines.length}
        total={list.total}
        previousHref={list.page > 1 ? pageHref(list.page - 1) : undefined}
        nextHref={list.page < list.pages ? pageHref(list.page + 1) : undefined}
      />
    </>
  );
}

function NoDossierOfTheirs() {
  return (
    <EmptyList title="Votre mandat ne donne accès à aucun dossier">
      <p className="muted">
        L’administration nationale tient les caisses et les contours, communs à tous les dossiers.
      </p>
      <LinkButton href="/administration">Ouvrir l’administration</LinkButton>
    </EmptyList>
  );
}

type NothingProps = { active: ActiveFilter[]; unfiltered: number; opens: boolean };

function NothingFound({ active, unfiltered, opens }: NothingProps) {
  if (active.length === 0) {
    return (
      <EmptyList title="Aucun dossier pour le moment">
        <p className="muted">
          Les dossiers que vous portez, ou ceux de votre territoire, apparaîtront ici.
        </p>
        {opens && <LinkButton href="/dossiers/nouveau">Ouvrir un dossier</LinkButton>}
      </EmptyList>
    );
  }
  const asked = active.map(({ label }) => label).join(", ");
  return (
    <EmptyList title={`Aucun dossier ne correspond à : ${asked}`}>
      <p className="muted">
        {active.length === 1 ? "Un filtre est actif." : `${active.length} filtres sont actifs.`}{" "}
        {active.length === 1 ? "Sans lui" : "Sans eux"},{" "}
        {unfiltered === 0
          ? "il n’y a pas non plus de dossier"
          : `la liste compte ${countOf(unfiltered, "dossier")}`}
        .
      </p>
      <LinkButton href="/dossiers" size="small">
        {active.length === 1 ? "Retirer le filtre" : "Retirer tous les filtres"}
      </LinkButton>
    </EmptyList>
  );
}
