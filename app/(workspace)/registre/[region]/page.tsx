import type { Metadata } from "next";

import { DeclarationForm } from "@/components/registers/declaration-form";
import { DeclarationList } from "@/components/registers/declaration-list";
import { RegisterState } from "@/components/registers/register-state";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorSummary, titleWithErrors } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { readAuthors } from "@/db/registers/queries";
import { DECLARATION_ORDER, kindsAfter } from "@/lib/domain/atlas/declaring";
import { noFields } from "@/lib/domain/shared/form";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { readKeptForm } from "@/lib/server/form-route";
import { requireActor } from "@/lib/server/session";

import { loadRegister, type RegisterParams, registerHref, registerNow } from "../load";

type Props = {
  params: Promise<RegisterParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function loadKept({ params, searchParams }: Props) {
  const kept = await readKeptForm((await searchParams)["repris"], await requireActor());
  return kept?.page === registerHref(await params) ? kept : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { register } = await loadRegister((await props.params).region);
  return { title: titleWithErrors(`Registre, ${register.name}`, (await loadKept(props))?.errors) };
}

export default async function RegisterPage(props: Props) {
  const { region } = await props.params;
  const { account, register, now } = await loadRegister(region);
  const [kept, authors] = await Promise.all([loadKept(props), readAuthors(account, region)]);
  const isDone = (await props.searchParams)["fait"] !== undefined && !kept;
  const { declarations, timeZone, mayDeclare, own } = register;
  const last = declarations.at(-1);
  const current = registerNow(register, now);
  return (
    <Main width="middle">
      <Breadcrumb
        above={[{ href: "/registre", label: "Registres des régions" }]}
        current={register.name}
      />
      {kept && <ErrorSummary errors={kept.errors} order={DECLARATION_ORDER} />}
      {isDone && <Note tone="ok" title="Déclaration enregistrée. Elle est publique." />}
      <div className={kept || isDone ? "mt-6" : undefined}>
        <PageHeader
          title={`Registre, ${register.name}`}
          line={<RegisterState state={current.state} />}
        />
      </div>
      <div className="stack mt-6">
        {mayDeclare && (
          <DeclarationForm
            action={`${registerHref({ region })}/envoi`}
            since={last?.version ?? 0}
            kinds={kindsAfter(last)}
            coveredSince={current.coveredSince}
            today={dayIn(timeZone, now)}
            values={kept?.fields ?? noFields()}
            errors={kept?.errors ?? {}}
          />
        )}
        {own && !mayDeclare && (
          <Note title="Votre mandat porte sur une partie de la région.">
            <p>
              Ce registre est déclaré par la direction générale, ou par un agent dont le mandat
              couvre toute la région.
            </p>
          </Note>
        )}
        {declarations.length === 0 ? (
          <Note title="Rien n’est déclaré.">
            <p>Ce que les CPTS de cette région ont franchi n’est pas connu. Ce n’est pas zéro.</p>
          </Note>
        ) : (
          <DeclarationList
            declarations={declarations.map((each) => ({
              ...each,
              author: authors.get(each.version) ?? each.declaredBy,
            }))}
            timeZone={timeZone}
          />
        )}
      </div>
    </Main>
  );
}
