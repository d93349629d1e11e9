import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";

import { Main } from "@/components/shell/main";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { type HistoryLine, readHistory } from "@/db/dossiers/history";
import { readDossier } from "@/db/dossiers/queries";
import type { KeptForm } from "@/db/kept-forms/queries";
import { one } from "@/lib/domain/shared/form";
import { readKeptForm } from "@/lib/server/form-route";
import { requireActor } from "@/lib/server/session";

import { KeptText } from "./kept-text";
import { OthersActs } from "./others-acts";
import { WhatChanged } from "./what-changed";

export const metadata: Metadata = { title: "Votre acte n’a pas été enregistré" };

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Two people acted: what the other did, and what I had written. */
export default async function ConflictPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const dossier = await readDossier(actor, (await params).reference);
  if (!dossier) notFound();
  const base = `/dossiers/${dossier.reference}`;
  const { repris } = await searchParams;
  if (!repris) redirect(base);
  const kept = await readKeptForm(repris, actor);
  const mine = kept?.page.startsWith(`${base}/`) ? kept : undefined;
  const seenVersion = seenIn(mine) ?? dossier.version;
  const since = (await readHistory(actor, dossier)).filter(({ version }) => version > seenVersion);
  const last = since.at(-1);
  return (
    <Main width="form">
      <p className="eyebrow">
        <Icon name="split" /> Votre acte n’a pas été enregistré
      </p>
      <h1>{titleOf(mine, since, actor.id)}</h1>
      <OthersActs dossier={dossier} acts={since} repeated={mine?.conflict === "intentConflict"} />
      {last && (
        <div className="mt-6">
          <Panel id="changements" title="Ce qui a changé depuis que vous avez ouvert cette page">
            <WhatChanged dossier={dossier} seenVersion={seenVersion} />
          </Panel>
        </div>
      )}
      <div className="mt-6">
        <KeptText kept={mine} timeZone={dossier.timeZone} />
      </div>
      <section className="mt-6" aria-labelledby="suite">
        <h2 id="suite">Que voulez-vous faire ?</h2>
        <p className="row mt-3">
          <LinkButton look="primary" href={last ? `${base}/actes/${last.version}` : base}>
            {last ? `Lire l’acte de ${last.authorName}` : "Revenir au dossier"}
          </LinkButton>
          {mine && (
            <LinkButton href={`${mine.page}?repris=${repris}`}>Reprendre ma saisie</LinkButton>
          )}
        </p>
        <p className="mt-3">
          <Link href={base} prefetch={false}>
            Revenir au dossier
          </Link>{" "}
          ·{" "}
          <Link href="/a-traiter" prefetch={false}>
            Revenir à la liste
          </Link>
        </p>
      </section>
    </Main>
  );
}

/** The version that the author of the form had before them. */
function seenIn(kept: KeptForm | undefined): number | undefined {
  const version = (kept && one(kept.fields, "version")) ?? "";
  return /^\d{1,9}$/.test(version) ? Number(version) : undefined;
}

function titleOf(kept: KeptForm | undefined, since: HistoryLine[], actorId: string): string {
  if (kept?.conflict === "intentConflict") return "Cet envoi avait déjà été reçu";
  const byOthers = since.some((act) => act.actorId !== actorId);
  return byOthers ? "Quelqu’un a agi avant vous" : "Le dossier a changé entre-temps";
}
