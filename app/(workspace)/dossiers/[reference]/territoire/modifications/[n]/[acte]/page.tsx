import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { explainChange } from "@/components/territory-change/refusal-words";
import { titleWithErrors } from "@/components/ui/error-summary";
import { RefusalNote } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";
import { decideChange } from "@/lib/domain/territory-change/rules";
import { readKeptForm } from "@/lib/server/form-route";

import { answerAt } from "../../../_change/answers";
import { Effects } from "../../../_change/effects";
import { changeHref } from "../../../_change/hrefs";
import { loadChange } from "../../../_change/load-change";
import { changeTitle } from "../../../_change/title";
import { AnswerForm } from "./answer-form";
import { AnswerReview } from "./answer-review";

type Props = {
  params: Promise<{ reference: string; n: string; acte: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The same for the page and for its title. */
const load = cache(async ({ params, searchParams }: Props) => {
  const { reference, n, acte } = await params;
  const move = answerAt(acte);
  if (!move) notFound();
  const found = await loadChange(reference, n);
  const here = changeHref(reference, found.change.number, acte);
  const search = await searchParams;
  const kept = async (name: string) => {
    const form = await readKeptForm(search[name], found.actor);
    return form?.page === here ? form : undefined;
  };
  const [typed, toReview] = [await kept("repris"), await kept("relire")];
  return { found, move, here, typed, toReview, reviewId: String(search["relire"] ?? "") };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found, move, typed, toReview } = await load(props);
  const title = `${toReview ? "Relire : " : ""}${CHANGE_MOVE_WORDS[move].act}, ${found.dossier.name}`;
  return { title: titleWithErrors(title, typed?.errors) };
}

export default async function AnswerPage(props: Props) {
  const { found, move, here, typed, toReview, reviewId } = await load(props);
  const { dossier, change } = found;
  const { act } = CHANGE_MOVE_WORDS[move];
  const above = changeHref(dossier.reference, change.number);
  const offered = decideChange(change, { move });
  return (
    <Main width="form">
      <Breadcrumb
        above={[
          { href: `/dossiers/${dossier.reference}`, label: dossier.name },
          { href: above, label: changeTitle(change) },
        ]}
        current={act}
      />
      {toReview && (
        <AnswerReview
          found={found}
          move={move}
          here={here}
          fields={toReview.fields}
          changeHref={`${here}?repris=${reviewId}`}
        />
      )}
      {!toReview && offered.ok && (
        <>
          <AnswerForm
            found={found}
            move={move}
            here={here}
            decision={offered.value}
            typed={typed}
          />
          {move === "acceptChange" && (
            <div className="mt-6">
              <Effects found={found} />
            </div>
          )}
        </>
      )}
      {!toReview && !offered.ok && (
        <div className="stack">
          <h1>{act}</h1>
          <RefusalNote
            title="Cet acte n’est pas possible maintenant."
            explanation={explainChange(offered.failure, change.state)}
          />
          <p>
            <LinkButton href={above}>Revenir à la modification</LinkButton>
          </p>
        </div>
      )}
    </Main>
  );
}
