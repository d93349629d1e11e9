import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { OpenReports } from "@/components/error-reports/open-reports";
import { IgnoredQuery } from "@/components/lists/ignored-query";
import { WaitingTable } from "@/components/lists/waiting-table";
import { Main } from "@/components/shell/main";
import { EmptyList } from "@/components/ui/empty-list";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { PAGE_SIZE } from "@/db/dossiers/list";
import { listWaiting, type WaitingPage } from "@/db/dossiers/waiting";
import { listOpenReports } from "@/db/error-reports/queries";
import {
  readWaitingView,
  WAITING_VIEWS,
  type WaitingView,
  waitingHref,
} from "@/lib/domain/lists/waiting-view";
import { formatLongDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { capitalised, countOf } from "@/lib/domain/shared/typography";
import { onlyAdministers } from "@/lib/server/account";
import { requireAccount } from "@/lib/server/session";

export const metadata: Metadata = { title: "À traiter" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WaitingPageOfActor({ searchParams }: Props) {
  const account = await requireAccount();
  if (onlyAdministers(account)) redirect("/administration");
  const asked = readWaitingView(await searchParams);
  const [list, reports] = await Promise.all([
    listWaiting(account, asked),
    listOpenReports(account),
  ]);
  const views = Object.keys(WAITING_VIEWS) as WaitingView[];
  const beyond =
    asked.page > list.pages ? [`La page ${asked.page} n’existe pas : voici la dernière.`] : [];
  return (
    <Main width="wide" dense>
      <h1>À traiter</h1>
      <p className="muted mt-1">{summaryOf(list)}</p>
      <div className="mt-4">
        <Tabs
          label="Vues"
          tabs={views.map((view) => ({
            href: waitingHref(view),
            label: WAITING_VIEWS[view],
            count: list.counts[view],
            current: view === asked.view,
          }))}
        />
      </div>
      <div className="stack-s mt-4">
        <IgnoredQuery sentences={[...asked.ignored, ...beyond]} />
        {list.lines.length === 0 ? (
          <Nothing view={asked.view} />
        ) : (
          <Lines list={list} view={asked.view} />
        )}
      </div>
      {asked.view === "mine" && (
        <div className="mt-6">
          <OpenReports reports={reports} />
        </div>
      )}
    </Main>
  );
}

/** "Jeudi 19 novembre 2026 · 2 termes légaux dans les 15 jours · 1 échéance en retard" */
function summaryOf({ now, legalSoon, late }: WaitingPage): string {
  const today = formatLongDay(dayIn("Europe/Paris", now));
  return [
    capitalised(today),
    legalSoon > 0 && `${countOf(legalSoon, "terme légal", "termes légaux")} dans les 15 jours`,
    late > 0 && `${countOf(late, "échéance")} en retard`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function Lines({ list, view }: { list: WaitingPage; view: WaitingView }) {
  const first = (list.page - 1) * PAGE_SIZE;
  return (
    <>
      <div className="card flush">
        <WaitingTable
          lines={list.lines}
          caption={WAITING_VIEWS[view]}
          mine={view === "mine"}
          now={list.now}
        />
      </div>
      <Pagination
        what="Échéances"
        first={first + 1}
        last={first + list.lines.length}
        total={list.counts[view]}
        previousHref={list.page > 1 ? waitingHref(view, list.page - 1) : undefined}
        nextHref={list.page < list.pages ? waitingHref(view, list.page + 1) : undefined}
      />
    </>
  );
}

function Nothing({ view }: { view: WaitingView }) {
  return (
    <EmptyList title={view === "mine" ? "Rien ne vous attend" : "Personne d’autre n’est attendu"}>
      <p className="muted">
        {view === "mine"
          ? "Les actes que votre partie doit faire apparaîtront ici, les plus pressés d’abord."
          : "Les actes que d’autres doivent faire sur vos dossiers apparaîtront ici."}
      </p>
      <LinkButton href="/dossiers">Voir les dossiers</LinkButton>
    </EmptyList>
  );
}
