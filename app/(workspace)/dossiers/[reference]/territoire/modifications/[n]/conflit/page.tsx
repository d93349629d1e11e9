import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { Main } from "@/components/shell/main";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { formatInstant, zoneInWords } from "@/lib/domain/shared/dates";
import { one } from "@/lib/domain/shared/form";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";
import { readKeptForm } from "@/lib/server/form-route";

import { KeptText } from "../../../../conflit/kept-text";
import { changeHref } from "../../../_change/hrefs";
import { loadChange } from "../../../_change/load-change";

export const metadata: Metadata = { title: "Votre acte n’a pas été enregistré" };

type Props = {
  params: Promise<{ reference: string; n: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Two people answered one proposal: what the other did, and what I had written. */
export default async function ChangeConflictPage({ params, searchParams }: Props) {
  const { reference, n } = await params;
  const { actor, dossier, change, history } = await loadChange(reference, n);
  const base = changeHref(reference, change.number);
  const { repris } = await searchParams;
  if (!repris) redirect(base);
  const kept = await readKeptForm(repris, actor);
  const mine = kept?.page.startsWith(`${base}/`) ? kept : undefined;
  const seen = Number((mine && one(mine.fields, "version")) ?? change.version);
  const since = history.filter(({ version }) => version > seen);
  const isRepeated = mine?.conflict === "intentConflict";
  return (
    <Main width="form">
      <p className="eyebrow">
        <Icon name="split" /> Votre acte n’a pas été enregistré
      </p>
      <h1>{isRepeated ? "Cet envoi avait déjà été reçu" : "Quelqu’un a agi avant vous"}</h1>
      {isRepeated ? (
        <p className="lede mt-2">
          Vous aviez déjà envoyé ce formulaire, avec d’autres réponses. Seul le premier envoi
          compte.
        </p>
      ) : (
        <ul className="lede mt-2 stack-s">
          {since.toReversed().map((act) => (
            <li key={act.version}>
              <b>{act.authorName}</b> ({act.organisation}) :{" "}
              <b>{CHANGE_MOVE_WORDS[act.move].done}</b>,{" "}
              {formatInstant(act.madeAt, dossier.timeZone)} ({zoneInWords(dossier.timeZone)}).
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6">
        <KeptText kept={mine} timeZone={dossier.timeZone} />
      </div>
      <section className="mt-6" aria-labelledby="suite">
        <h2 id="suite">Que voulez-vous faire ?</h2>
        <p className="row mt-3">
          <LinkButton look="primary" href={base}>
            Lire la modification
          </LinkButton>
          {mine && (
            <LinkButton href={`${mine.page}?repris=${String(repris)}`}>
              Reprendre ma saisie
            </LinkButton>
          )}
        </p>
      </section>
    </Main>
  );
}
