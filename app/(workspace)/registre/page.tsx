import type { Metadata } from "next";
import Link from "next/link";

import { RegisterState } from "@/components/registers/register-state";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { type RegionalRegister, readRegisters } from "@/db/registers/queries";
import { formatDay } from "@/lib/domain/shared/dates";
import { requireRegisterReader } from "@/lib/server/account";

import { registerHref, registerNow } from "./load";

export const metadata: Metadata = { title: "Registres des régions" };

export default async function RegistersPage() {
  const { registers, now } = await readRegisters(await requireRegisterReader());
  const own = registers.filter((register) => register.own);
  const others = registers.filter((register) => !register.own);
  return (
    <Main width="middle">
      <PageHeader
        title="Registres des régions"
        lede="Chaque ARS déclare ce que vaut le registre de sa région. Tant qu’il n’est pas complet, ses chiffres publics sont des minimums."
      />
      <div className="stack mt-6">
        {own.length > 0 && (
          <Panel id="votre-region" title="Votre région">
            <Registers rows={own} now={now} caption="Le registre de votre région" />
          </Panel>
        )}
        <Panel id="regions" title={own.length > 0 ? "Autres régions" : "Régions"}>
          <Registers rows={others} now={now} caption="Les registres des régions" />
        </Panel>
      </div>
    </Main>
  );
}

type RegistersProps = { rows: RegionalRegister[]; now: Date; caption: string };

function Registers({ rows, now, caption }: RegistersProps) {
  const lines = rows.map((row) => ({ ...row, register: registerNow(row, now) }));
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        {
          heading: "Région",
          cell: ({ code, name }) => (
            <Link href={registerHref({ region: code })} prefetch={false}>
              {name}
            </Link>
          ),
        },
        { heading: "Registre", cell: ({ register }) => <RegisterState state={register.state} /> },
        {
          heading: "Déclaré le",
          cell: ({ register: { since } }) => (since ? formatDay(since) : "Jamais"),
        },
        {
          heading: "Couvre depuis le",
          cell: ({ register: { coveredSince } }) =>
            coveredSince ? formatDay(coveredSince) : "Non renseigné",
        },
      ]}
      rows={lines}
      keyOf={({ code }) => code}
    />
  );
}
