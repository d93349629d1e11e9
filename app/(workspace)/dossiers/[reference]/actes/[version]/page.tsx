import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { ActProof } from "@/components/acts/act-proof";
import { ActRecordBody } from "@/components/acts/act-record";
import { dossierHref } from "@/components/dossier/dossier-view";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { AnswerSection } from "@/components/topics/answer-section";
import { Panel } from "@/components/ui/panel";
import { readHistory } from "@/db/dossiers/history";
import { readDossier } from "@/db/dossiers/queries";
import { listFiles } from "@/db/files/queries";
import { keptConsequences } from "@/lib/domain/acts/consequences";
import { describeAct } from "@/lib/domain/acts/describe";
import { formatInstant, zoneInWords } from "@/lib/domain/shared/dates";
import { requireActor } from "@/lib/server/session";

import { loadNames } from "../_act/load-context";
import { namesInAct } from "../_act/names-in-act";
import { Deposit } from "./deposit";
import { recordedRows } from "./recorded-rows";
import { submittedTopics } from "./submitted-topics";
import { Territory } from "./territory";

type Props = { params: Promise<{ reference: string; version: string }> };

const load = cache(async (reference: string, written: string) => {
  const version = /^[1-9]\d{0,8}$/.test(written) ? Number(written) : undefined;
  const actor = await requireActor();
  const dossier = await readDossier(actor, reference);
  if (!dossier || version === undefined) notFound();
  const [line] = await readHistory(actor, dossier, version);
  if (!line) notFound();
  const names = await loadNames(actor, dossier);
  const nameOf = await namesInAct(actor, line);
  const record = describeAct(line, { names, nameOf, milestones: dossier.milestones });
  const files = (await listFiles(actor, dossier.id)).filter(
    ({ attachedVersion }) => attachedVersion === version,
  );
  return { actor, dossier, line, names, record, files };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference, version } = await params;
  const { dossier, record } = await load(reference, version);
  return { title: `${record.title}, ${dossier.name}` };
}

export default async function ActPage({ params }: Props) {
  const { reference, version } = await params;
  const { actor, dossier, line, names, record, files } = await load(reference, version);
  const base = dossierHref(dossier);
  const consequences = keptConsequences(line.consequences);
  const { timeZone } = dossier;
  const topics = submittedTopics(line);
  return (
    <Main width="form">
      <Breadcrumb
        above={[{ href: base, label: dossier.name }]}
        current={`${record.title}, acte ${line.version}`}
      />
      <PageHeader
        title={record.title}
        lede={`${line.authorName}, ${line.organisation}. ${formatInstant(line.madeAt, timeZone)}, ${zoneInWords(timeZone)}.`}
      />
      <div className="stack mt-6">
        <Deposit actor={actor} dossier={dossier} line={line} names={names} />
        <Panel id="acte" title="Ce que dit l’acte">
          <ActRecordBody record={record} more={recordedRows({ dossier, line, files, base })} />
        </Panel>
        <Territory actor={actor} dossier={dossier} version={line.version} />
        {topics.map(({ topic, answers }) => (
          <AnswerSection key={topic.id} topic={topic} answers={answers} />
        ))}
        <ActProof act={line} consequences={consequences} />
      </div>
    </Main>
  );
}
