import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ActProof } from "@/components/acts/act-proof";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { answerItems } from "@/components/territory-change/answer-items";
import { KeyValues } from "@/components/ui/key-values";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { keptConsequences } from "@/lib/domain/acts/consequences";
import { formatDay, formatInstant, zoneInWords } from "@/lib/domain/shared/dates";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";
import { CHANGE_STATE_WORDS } from "@/lib/domain/territory-change/states";

import { changeHref } from "../../../../_change/hrefs";
import { loadChange } from "../../../../_change/load-change";
import { changeTitle } from "../../../../_change/title";

type Props = { params: Promise<{ reference: string; n: string; version: string }> };

async function load({ params }: Props) {
  const { reference, n, version } = await params;
  const found = await loadChange(reference, n);
  const line = found.history.find((each) => String(each.version) === version);
  if (!line) notFound();
  return { ...found, line };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { dossier, change, line } = await load(props);
  return {
    title: `${CHANGE_MOVE_WORDS[line.move].done}, ${changeTitle(change)}, ${dossier.name}`,
  };
}

/** One act on a change, as it was recorded. */
export default async function ChangeActPage(props: Props) {
  const { dossier, change, line } = await load(props);
  const { timeZone, reference } = dossier;
  const consequences = keptConsequences(line.consequences);
  return (
    <Main width="form">
      <Breadcrumb
        above={[
          { href: `/dossiers/${reference}`, label: dossier.name },
          { href: changeHref(reference, change.number), label: changeTitle(change) },
        ]}
        current={`${CHANGE_MOVE_WORDS[line.move].done}, acte ${line.version}`}
      />
      <PageHeader
        title={CHANGE_MOVE_WORDS[line.move].done}
        lede={`${line.authorName}, ${line.organisation}. ${formatInstant(line.madeAt, timeZone)}, ${zoneInWords(timeZone)}.`}
      />
      <div className="stack mt-6">
        <Panel id="acte" title="Ce que dit l’acte">
          <KeyValues
            items={[
              ...answerItems(line),
              { key: "Date de l’acte", value: formatDay(line.actedOn) },
              { key: "Enregistré le", value: formatInstant(line.madeAt, timeZone) },
              { key: "Par", value: `${line.authorName}, ${line.organisation}` },
              { key: "État de la modification", value: CHANGE_STATE_WORDS[line.to] },
            ]}
          />
          {line.isErased && (
            <Note>
              <p>Les textes de cet acte ont été effacés. Leur empreinte demeure.</p>
            </Note>
          )}
        </Panel>
        <ActProof act={line} consequences={consequences} />
      </div>
    </Main>
  );
}
