import type { Metadata } from "next";
import Link from "next/link";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { readServedDepartments, type ServedDepartment } from "@/db/caisses/queries";
import { countOf } from "@/lib/domain/shared/typography";
import { requireAdministrator } from "@/lib/server/account";

export const metadata: Metadata = { title: "Caisses" };

export default async function CaissesPage() {
  const departments = await readServedDepartments(await requireAdministrator());
  const doubtful = departments.filter(({ toVerify }) => toVerify);
  const others = departments.filter(({ toVerify }) => !toVerify);
  return (
    <Main width="middle">
      <Breadcrumb
        above={[{ href: "/administration", label: "Administration" }]}
        current="Caisses"
      />
      <PageHeader
        title="Caisses"
        lede="La caisse d’une commune décide de la caisse pilote que l’on propose à l’ouverture d’un dossier, et des caisses associées d’un territoire."
      />
      <div className="stack mt-6">
        {doubtful.length > 0 && (
          <Panel
            id="a-verifier"
            title="À vérifier"
            aside={<Tag tone="warning">{countOf(doubtful.length, "département")}</Tag>}
          >
            <p className="muted mb-4">
              Plusieurs caisses, ou une caisse d’outre-mer : personne n’a confirmé qui sert quelle
              commune.
            </p>
            <Departments rows={doubtful} caption="Départements à vérifier" />
          </Panel>
        )}
        <Panel id="autres" title={doubtful.length > 0 ? "Autres départements" : "Départements"}>
          <Departments rows={others} caption="Autres départements" />
        </Panel>
      </div>
    </Main>
  );
}

function Departments({ rows, caption }: { rows: ServedDepartment[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        {
          heading: "Département",
          cell: ({ code, name }) => (
            <Link href={`/administration/caisses/${code}`} prefetch={false}>
              {name} <span className="ref xs">{code}</span>
            </Link>
          ),
        },
        {
          heading: "Caisses",
          cell: ({ caisses }) => caisses.map(({ name }) => name).join(", ") || "Aucune",
        },
      ]}
      rows={rows}
      keyOf={({ code }) => code}
    />
  );
}
