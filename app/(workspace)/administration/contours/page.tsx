import type { Metadata } from "next";

import { ContourSets } from "@/components/contours/contour-sets";
import { ImportForm } from "@/components/contours/import-form";
import { ImportReportNote } from "@/components/contours/import-report";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorSummary, titleWithErrors } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { readContourSets } from "@/db/contours/queries";
import { noFields } from "@/lib/domain/shared/form";
import { requireAdministrator } from "@/lib/server/account";
import { MOST_MEGABYTES } from "@/lib/server/contours/limits";
import { readKeptForm } from "@/lib/server/form-route";
import { requireActor } from "@/lib/server/session";

import { CONTOURS_PAGE, readReport } from "./report";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function loadKept({ searchParams }: Props) {
  const kept = await readKeptForm((await searchParams)["repris"], await requireActor());
  return kept?.page === CONTOURS_PAGE ? kept : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: titleWithErrors("Contours des communes", (await loadKept(props))?.errors) };
}

export default async function ContoursPage(props: Props) {
  const account = await requireAdministrator();
  const search = await props.searchParams;
  const [sets, kept, report] = await Promise.all([
    readContourSets(account),
    loadKept(props),
    readReport(search["bilan"], account),
  ]);
  const isTold = kept || report || search["retire"] !== undefined;
  return (
    <Main width="middle">
      <Breadcrumb
        above={[{ href: "/administration", label: "Administration" }]}
        current="Contours des communes"
      />
      {kept && <ErrorSummary errors={kept.errors} order={["fichier", "credit"]} />}
      {report && <ImportReportNote report={report} />}
      {search["retire"] !== undefined && !kept && (
        <Note tone="ok" title="Ces contours sont retirés. Les cartes reviennent aux précédents." />
      )}
      <div className={isTold ? "mt-6" : undefined}>
        <PageHeader
          title="Contours des communes"
          lede="Les cartes sont dessinées avec des contours approchés. Un fichier de contours exacts les remplace, région par région."
        />
      </div>
      <div className="stack mt-6">
        <ContourSets sets={sets} withdrawAction={`${CONTOURS_PAGE}/retrait`} />
        <ImportForm
          action={`${CONTOURS_PAGE}/envoi`}
          mostMegabytes={MOST_MEGABYTES}
          values={kept?.fields ?? noFields()}
          errors={kept?.errors ?? {}}
        />
      </div>
    </Main>
  );
}
