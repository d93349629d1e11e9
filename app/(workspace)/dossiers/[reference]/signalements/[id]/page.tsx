import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { AnswerForm } from "@/components/error-reports/answer-form";
import { reportHref } from "@/components/error-reports/report-view";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { Lines } from "@/components/topics/lines";
import { ErrorSummary, titleWithErrors } from "@/components/ui/error-summary";
import { KeyValues } from "@/components/ui/key-values";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { formatInstant } from "@/lib/domain/shared/dates";
import { noFields } from "@/lib/domain/shared/form";
import { readKeptForm } from "@/lib/server/form-route";
import { requireActor } from "@/lib/server/session";

import { findReport, type ReportParams } from "./load";

type Props = {
  params: Promise<ReportParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const TITLE = "Erreur signalée par le public";

async function loadKept({ params, searchParams }: Props) {
  const kept = await readKeptForm((await searchParams)["repris"], await requireActor());
  return kept?.page === reportHref(await params) ? kept : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: titleWithErrors(TITLE, (await loadKept(props))?.errors) };
}

export default async function ReportPage(props: Props) {
  const params = await props.params;
  const report = await findReport(await requireActor(), params);
  if (!report) notFound();
  const kept = await loadKept(props);
  const { closed, email, timeZone } = report;
  const told = [
    { key: "CPTS", value: report.name },
    { key: "Reçu le", value: formatInstant(report.reportedAt, timeZone) },
    { key: "Ce qui est inexact", value: <Lines lines={report.message.split("\n")} /> },
    ...(closed
      ? [
          { key: "Clos le", value: formatInstant(closed.at, timeZone) },
          { key: "Par", value: closed.by },
          { key: "Réponse", value: <Lines lines={closed.answer.split("\n")} /> },
        ]
      : [{ key: "Réponse souhaitée à", value: email && <a href={`mailto:${email}`}>{email}</a> }]),
  ];
  return (
    <Main width="form">
      <Breadcrumb
        above={[{ href: `/dossiers/${report.reference}`, label: report.name }]}
        current="Erreur signalée"
      />
      {kept && <ErrorSummary errors={kept.errors} order={["reponse"]} />}
      <div className={kept ? "mt-6" : undefined}>
        <PageHeader
          title={TITLE}
          line={closed ? <Tag tone="ok">Clos</Tag> : <Tag tone="warning">À traiter</Tag>}
          lede="Un signalement ne change rien au registre : c’est à la CPTS, à l’ARS ou à la CPAM de le vérifier."
        />
      </div>
      <div className="stack mt-6">
        <Panel id="signalement" title="Signalement">
          <KeyValues items={told} />
        </Panel>
        {!closed && (
          <AnswerForm
            action={`${reportHref(report)}/envoi`}
            email={email}
            values={kept?.fields ?? noFields()}
            errors={kept?.errors ?? {}}
          />
        )}
        {closed && kept?.fields["reponse"] && (
          <Panel id="votre-texte" title="Ce que vous aviez écrit">
            <Lines lines={kept.fields["reponse"].join("\n").split("\n")} />
          </Panel>
        )}
      </div>
    </Main>
  );
}
