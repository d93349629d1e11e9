import type { Metadata } from "next";

import { EditionForm } from "@/components/caisses/edition-form";
import { EditionList } from "@/components/caisses/edition-list";
import { EDITION_ORDER } from "@/components/caisses/edition-order";
import { ServedCommunes } from "@/components/caisses/served-communes";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorSummary, titleWithErrors } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { noFields } from "@/lib/domain/shared/form";
import { readKeptForm } from "@/lib/server/form-route";
import { requireActor } from "@/lib/server/session";

import { type DepartmentParams, departmentHref, loadDepartment, loadServed } from "./load";

type Props = {
  params: Promise<DepartmentParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function loadKept({ params, searchParams }: Props) {
  const kept = await readKeptForm((await searchParams)["repris"], await requireActor());
  return kept?.page === departmentHref(await params) ? kept : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { department } = await loadDepartment((await props.params).departement);
  const kept = await loadKept(props);
  return { title: titleWithErrors(`Caisses, ${department.name}`, kept?.errors) };
}

export default async function ServedDepartmentPage(props: Props) {
  const { departement } = await props.params;
  const served = await loadServed(departement);
  const { department, communes, editions } = served;
  const kept = await loadKept(props);
  const isDone = (await props.searchParams)["fait"] !== undefined;
  return (
    <Main width="middle">
      <Breadcrumb
        above={[
          { href: "/administration", label: "Administration" },
          { href: "/administration/caisses", label: "Caisses" },
        ]}
        current={department.name}
      />
      {kept && <ErrorSummary errors={kept.errors} order={EDITION_ORDER} />}
      {isDone && !kept && (
        <Note tone="ok" title="Modification enregistrée.">
          <p>
            Elle vaut pour les dossiers ouverts et les territoires transmis à partir de maintenant.
          </p>
        </Note>
      )}
      <div className={kept || isDone ? "mt-6" : undefined}>
        <PageHeader
          title={`${department.name} (${department.code})`}
          line={
            department.toVerify ? (
              <Tag tone="warning" icon="alert">
                à vérifier
              </Tag>
            ) : (
              editions.length > 0 && <Tag tone="ok">confirmé</Tag>
            )
          }
        />
      </div>
      <div className="stack mt-6">
        <ServedCommunes caisses={department.caisses} communes={communes} />
        <EditionForm
          {...served}
          action={`${departmentHref({ departement })}/envoi`}
          since={editions[0]?.edition ?? 0}
          values={kept?.fields ?? noFields()}
          errors={kept?.errors ?? {}}
        />
        {editions.length > 0 && <EditionList editions={editions} />}
      </div>
    </Main>
  );
}
