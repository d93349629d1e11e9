import type { ReactNode } from "react";

import { AnswerStatus } from "@/components/shell/answer-status";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type FieldProblem, problemsByField } from "@/lib/domain/atlas/words";

type AskedProblemsProps = {
  problems: readonly FieldProblem[];
  /** The form of the page, with what was typed. */
  children: ReactNode;
};

/** The title of a page whose address was not understood. */
export const PROBLEMS_TITLE = "Erreur : demande non comprise";

/** Instead of a page whose address was not understood: what is wrong, and how to ask again. */
export function AskedProblems({ problems, children }: AskedProblemsProps) {
  return (
    <>
      <AnswerStatus status={400} />
      <PageHeader
        title="Cette demande n’a pas été comprise"
        lede="Aucun chiffre n’est affiché : il ne répondrait pas à ce que vous avez demandé."
      />
      <div className="stack mt-6">
        <ErrorSummary
          errors={problemsByField(problems)}
          order={["q", "date", "region", "departement", "etape", "connu_le"]}
        />
        <section className="card" aria-label="Nouvelle demande">
          {children}
        </section>
      </div>
    </>
  );
}
