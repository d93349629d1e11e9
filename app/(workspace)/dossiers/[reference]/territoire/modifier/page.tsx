import type { Metadata } from "next";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { explainChange } from "@/components/territory-change/refusal-words";
import { RefusalNote } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { readChanges, readChangeToPropose } from "@/db/territory-changes/queries";
import { CHANGE_FORM } from "@/lib/domain/territory-change/form";
import { decideChange } from "@/lib/domain/territory-change/rules";

import { DraftTasks } from "../../_draft/draft-tasks";
import { loadDraft } from "../../_draft/load-draft";
import { changeHref, territoryHref } from "../_change/hrefs";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: CHANGE_FORM.prepare };

export default async function Page({ params }: Props) {
  const { reference } = await params;
  const found = await loadDraft(CHANGE_FORM.document, reference);
  return (
    <Main width="form">
      <Breadcrumb
        above={[
          { href: `/dossiers/${reference}`, label: found.dossier.name },
          { href: territoryHref(reference), label: "Territoire" },
        ]}
        current="Modifier"
      />
      <h1>{CHANGE_FORM.prepare}</h1>
      {found.isOpen ? (
        <DraftTasks form={CHANGE_FORM} found={found} />
      ) : (
        <NotNow reference={reference} />
      )}
    </Main>
  );
}

/** Nothing is written while a change is examined, nor at another stage: which rule says so. */
async function NotNow({ reference }: { reference: string }) {
  const { actor, dossier } = await loadDraft(CHANGE_FORM.document, reference);
  const proposal = await readChangeToPropose(actor, dossier);
  const decided = decideChange(proposal, { move: "proposeChange" });
  const open = (await readChanges(actor, dossier.id)).find(({ state }) => state === "proposed");
  return (
    <div className="stack mt-6">
      {!decided.ok && (
        <RefusalNote
          title="Aucune modification ne s’écrit maintenant."
          explanation={explainChange(decided.failure, proposal.state)}
        />
      )}
      <p>
        {open ? (
          <LinkButton href={changeHref(reference, open.number)}>
            Lire la modification en examen
          </LinkButton>
        ) : (
          <LinkButton href={`/dossiers/${reference}`}>Revenir au dossier</LinkButton>
        )}
      </p>
    </div>
  );
}
