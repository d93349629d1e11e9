import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { explainRefusal } from "@/components/acts/refusal-words";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { titleWithErrors } from "@/components/ui/error-summary";
import { RefusalNote } from "@/components/ui/explanation";
import { formOf } from "@/lib/domain/acts/forms";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { decide } from "@/lib/domain/lifecycle/rules";
import { type Fields, noFields } from "@/lib/domain/shared/form";

import { ActForm } from "../../_act/act-form";
import { type ActPage, actPath, loadActPage, type SearchParams } from "../../_act/act-page";
import { BlockedAct } from "../../_act/blocked-act";
import { Review } from "../../_act/review";

type Props = {
  params: Promise<{ reference: string; move: string }>;
  searchParams: Promise<SearchParams>;
};

const load = async ({ params, searchParams }: Props) => {
  const { reference, move } = await params;
  return loadActPage(reference, move, await searchParams);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { dossier, move, typed, toReview } = await load(props);
  const title = `${toReview ? "Relire : " : ""}${MOVE_WORDS[move].act}, ${dossier.name}`;
  return { title: titleWithErrors(title, typed?.errors) };
}

/** An act without a field has nothing to fill: it is read at once. */
const ofNothing = (): Fields => Object.assign(noFields(), { intentId: [randomUUID()] });

export default async function NewActPage(props: Props) {
  const page = await load(props);
  const { dossier, move, typed } = page;
  return (
    <Main width="form">
      <Breadcrumb
        above={[{ href: `/dossiers/${dossier.reference}`, label: dossier.name }]}
        current={MOVE_WORDS[move].act}
      />
      {typed?.refusal && (
        <RefusalNote
          title="Votre acte n’a pas été enregistré. Rien n’a changé."
          explanation={explainRefusal(typed.refusal, dossier.state)}
        />
      )}
      <Body page={page} />
    </Main>
  );
}

function Body({ page }: { page: ActPage }) {
  const { dossier, move, typed, toReview } = page;
  const { act } = MOVE_WORDS[move];
  if (toReview) {
    const id = page.reviewId;
    return (
      <>
        <h1>Relisez avant d’enregistrer</h1>
        <p className="lede mt-2">Rien n’est enregistré tant que vous n’avez pas confirmé.</p>
        <Review
          page={page}
          fields={toReview.fields}
          changeHref={`${actPath(dossier.reference, move)}?repris=${id}`}
        />
      </>
    );
  }
  const offered = decide(dossier, { move });
  if (!offered.ok) {
    return (
      <>
        <h1>{act}</h1>
        <BlockedAct dossier={dossier} refusal={offered.failure} />
      </>
    );
  }
  if (!formOf(move)?.fields) {
    return (
      <>
        <h1>{act}</h1>
        <p className="lede mt-2">Rien n’est enregistré tant que vous n’avez pas confirmé.</p>
        <Review page={page} fields={typed?.fields ?? ofNothing()} />
      </>
    );
  }
  return <ActForm page={page} decision={offered.value} />;
}
