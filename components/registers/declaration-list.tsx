import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { DECLARATION_WORDS } from "@/lib/domain/atlas/declaring";
import type { RegisterDeclaration } from "@/lib/domain/atlas/registers";
import { formatDay, formatInstant } from "@/lib/domain/shared/dates";

type DeclarationListProps = {
  declarations: readonly (RegisterDeclaration & { author: string })[];
  timeZone: string;
};

/** All that an ARS has declared, the latest first. */
export function DeclarationList({ declarations, timeZone }: DeclarationListProps) {
  return (
    <Panel id="declarations" title="Déclarations">
      <Table
        caption="Déclarations, la dernière d’abord"
        captionHidden
        columns={[
          { heading: "Déclaration", cell: ({ kind }) => DECLARATION_WORDS[kind].label },
          { heading: "Vrai depuis le", cell: ({ declaredOn }) => formatDay(declaredOn) },
          {
            heading: "Couvre depuis le",
            cell: ({ kind, coveredSince, declaredOn }) =>
              kind === "incomplete" ? "Inchangé" : formatDay(coveredSince ?? declaredOn),
          },
          { heading: "Par", cell: ({ author }) => author },
          {
            heading: "Enregistrée le",
            cell: ({ recordedAt }) => formatInstant(new Date(recordedAt), timeZone),
          },
        ]}
        rows={declarations.toReversed()}
        keyOf={({ version }) => String(version)}
      />
    </Panel>
  );
}
