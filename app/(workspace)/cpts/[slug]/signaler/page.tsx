import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";

import { ReportForm } from "@/components/error-reports/report-form";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorSummary, titleWithErrors } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { findVisitorForm } from "@/db/kept-forms/queries";
import { REPORT_ORDER } from "@/lib/domain/error-reports/report";
import { noFields } from "@/lib/domain/shared/form";
import { cptsInSentence } from "@/lib/domain/territory/effects-words";

import { loadSheet, reportingHref, type SheetParams } from "./load";

type Props = {
  params: Promise<SheetParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function loadKept({ params, searchParams }: Props) {
  const { repris } = await searchParams;
  const kept = typeof repris === "string" ? await findVisitorForm(repris) : undefined;
  return kept?.page === reportingHref(await params) ? kept : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await loadSheet((await props.params).slug);
  const title = titleWithErrors(`Signaler une erreur, ${name}`, (await loadKept(props))?.errors);
  return { title, robots: { index: false } };
}

/** Never kept by a cache, unlike the sheet: it holds what its reader typed. */
export default async function ReportingPage(props: Props) {
  const { slug } = await props.params;
  const { name, href } = await loadSheet(slug);
  if (href !== `/cpts/${slug}`) permanentRedirect(`${href}/signaler`);
  const kept = await loadKept(props);
  const isSent = (await props.searchParams)["envoye"] !== undefined && !kept;
  return (
    <Main width="form">
      <Breadcrumb above={[{ href, label: name }]} current="Signaler une erreur" />
      {kept && <ErrorSummary errors={kept.errors} order={REPORT_ORDER} />}
      {isSent && (
        <Note tone="ok" title="Votre signalement est transmis. Merci.">
          <p>La CPTS, l’ARS et la CPAM l’ont à traiter. Le premier qui y répond le clôt.</p>
        </Note>
      )}
      <div className={kept || isSent ? "mt-6" : undefined}>
        <PageHeader
          title="Signaler une erreur"
          lede={`Sur la fiche de ${cptsInSentence(name)}. Votre message est lu par la CPTS, l’ARS et la CPAM, et n’est pas publié.`}
        />
      </div>
      <div className="stack mt-6">
        {isSent ? (
          <p>
            <LinkButton href={href}>Revenir à la fiche</LinkButton>
          </p>
        ) : (
          <ReportForm
            action={`${href}/signaler/envoi`}
            values={kept?.fields ?? noFields()}
            errors={kept?.errors ?? {}}
          />
        )}
      </div>
    </Main>
  );
}
