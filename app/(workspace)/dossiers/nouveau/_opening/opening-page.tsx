import { randomUUID } from "node:crypto";

import { ActFields } from "@/components/acts/act-fields";
import { inputNames } from "@/components/acts/field-order";
import { explain } from "@/components/dossier/acts";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Consequences } from "@/components/ui/consequences";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RefusalNote } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { consequencesOf } from "@/lib/domain/acts/consequences";
import type { ActContext } from "@/lib/domain/acts/context";
import { allFieldsOf, fieldsOf, formOf } from "@/lib/domain/acts/forms";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { noFields, one } from "@/lib/domain/shared/form";

import { ClosedOpening } from "./closed-opening";
import { loadOpeningPage, type OpeningSearch } from "./load-opening-page";
import { OpeningReview } from "./opening-review";
import { OPENING_PATH, type OpeningMove } from "./prepare-opening";

type OpeningPageProps = { move: OpeningMove; search: OpeningSearch; other?: OpeningMove };

/** The form that opens a dossier, or its review; `other` is the second way to open one. */
export async function OpeningPage({ move, search, other }: OpeningPageProps) {
  const { context, typed, review } = await loadOpeningPage(move, search);
  if (!context) return <ClosedOpening move={move} />;
  if (review) return <OpeningReview move={move} {...review} />;

  const errors = typed?.errors ?? {};
  const order = allFieldsOf(move, context).flatMap(inputNames);
  const intro = formOf(move)?.intro?.(context);
  return (
    <Main width="form">
      <Breadcrumb
        above={[{ href: "/dossiers", label: "Dossiers" }]}
        current={MOVE_WORDS[move].act}
      />
      <ErrorSummary errors={errors} order={order} />
      {typed?.refusal && (
        <RefusalNote
          title="Le dossier n’a pas été ouvert. Rien n’a changé."
          explanation={explain(typed.refusal)}
        />
      )}
      <div className={typed ? "mt-6" : undefined}>
        <PageHeader title={MOVE_WORDS[move].act} lede={intro} />
      </div>
      {other && (await loadOpeningPage(other, {})).context && (
        <p className="mt-3">
          <LinkButton href={OPENING_PATH[other]} look="text">
            {MOVE_WORDS[other].act}
          </LinkButton>
        </p>
      )}
      <form
        className="stack mt-6"
        method="post"
        action={`${OPENING_PATH[move]}/envoi`}
        encType="multipart/form-data"
        noValidate
      >
        <input
          type="hidden"
          name="intentId"
          value={one(typed?.fields ?? noFields(), "intentId") ?? randomUUID()}
        />
        <ActFields
          fields={fieldsOf(move, context)}
          values={typed?.fields ?? noFields()}
          errors={errors}
          files={[]}
        />
        {move === "createProject" && <WhatOpeningDoes context={context} />}
        <p className="row">
          <Button look="primary" full="onPhone">
            {move === "createProject" ? MOVE_WORDS[move].act : "Relire avant de reprendre"}
          </Button>
          <LinkButton href="/dossiers" look="text">
            Revenir à la liste
          </LinkButton>
        </p>
      </form>
    </Main>
  );
}

function WhatOpeningDoes({ context }: { context: ActContext }) {
  return (
    <Panel id="effets" title="Si vous ouvrez ce dossier">
      <Consequences items={consequencesOf({ move: "createProject", to: "emergence", context })} />
    </Panel>
  );
}
