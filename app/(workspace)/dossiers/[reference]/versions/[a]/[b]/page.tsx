import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { TerritoryComparison } from "@/components/territory/territory-comparison";
import { VersionComparison } from "@/components/topics/version-comparison";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { type HistoryLine, readHistory } from "@/db/dossiers/history";
import { readDossier } from "@/db/dossiers/queries";
import { readSubmittedCommunes } from "@/db/territory/submitted";
import { PROJECT_TOPICS } from "@/lib/domain/health-project/topics";
import { LETTER_TOPICS } from "@/lib/domain/letter/topics";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { formatInstant } from "@/lib/domain/shared/dates";
import { compareTerritories } from "@/lib/domain/territory/compare";
import { compareTopics } from "@/lib/domain/topics/compare";
import { submittedTopics } from "@/lib/domain/topics/submitted";
import { requireActor } from "@/lib/server/session";

type Params = { reference: string; a: string; b: string };
type Props = { params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference, a, b } = await params;
  return { title: `Versions ${a} et ${b} du dossier ${reference}` };
}

const TOPICS = { submitLetter: LETTER_TOPICS, submitHealthProject: PROJECT_TOPICS } as const;

const isSubmission = (line: HistoryLine): line is HistoryLine & { move: keyof typeof TOPICS } =>
  line.move in TOPICS;

/** The two versions of the address, the older first; undefined when one is no submission. */
async function readVersions({ reference, a, b }: Params) {
  const actor = await requireActor();
  const dossier = await readDossier(actor, reference);
  if (!dossier || ![a, b].every((version) => /^\d{1,6}$/.test(version))) return undefined;
  const [first, second] = [Number(a), Number(b)].toSorted((x, y) => x - y);
  const history = (await readHistory(actor, dossier)).filter(isSubmission);
  const before = history.find(({ version }) => version === first);
  const after = history.find(({ version }) => version === second);
  if (!before || !after || before === after) return undefined;
  const [communesBefore, communesAfter] = await Promise.all([
    readSubmittedCommunes(actor, dossier.id, before.version),
    readSubmittedCommunes(actor, dossier.id, after.version),
  ]);
  return {
    dossier,
    before,
    after,
    territory: compareTerritories(communesBefore, communesAfter),
    topics: compareTopics(
      TOPICS[after.move],
      submittedTopics(before.content),
      submittedTopics(after.content),
    ),
  };
}

export default async function VersionsPage({ params }: Props) {
  const found = await readVersions(await params);
  if (!found) notFound();
  const { dossier, before, after, territory, topics } = found;
  const said = ({ version, madeAt }: HistoryLine) =>
    `Acte ${version}, ${formatInstant(madeAt, dossier.timeZone)}`;
  const isErased = before.isErased || after.isErased;
  return (
    <Main>
      <Breadcrumb
        above={[
          { href: "/dossiers", label: "Dossiers" },
          { href: `/dossiers/${dossier.reference}`, label: dossier.name },
        ]}
        current="Comparer deux versions"
      />
      <h1>Ce qui a changé entre deux versions</h1>
      <p className="lede mt-2">
        {MOVE_WORDS[before.move].done} ({said(before)}), puis {MOVE_WORDS[after.move].done} (
        {said(after)}).
      </p>
      <div className="stack mt-6">
        {isErased && (
          <Note title="Des textes ont été effacés.">
            <p>L’acte reste dans le journal ; ses textes ne peuvent plus être comparés.</p>
          </Note>
        )}
        {before.move !== after.move && (
          <Note>
            <p>Une lettre et un projet de santé ne posent pas les mêmes questions.</p>
          </Note>
        )}
        <Panel
          id="territoire"
          title="Le territoire"
          aside={
            <Link
              href={`/dossiers/${dossier.reference}/territoire/comparer/acte-${before.version}/acte-${after.version}`}
              prefetch={false}
            >
              Voir sur la carte
            </Link>
          }
        >
          <TerritoryComparison change={territory} />
        </Panel>
        <Panel id="reponses" title="Les réponses">
          <VersionComparison comparison={topics} before={said(before)} after={said(after)} />
        </Panel>
      </div>
    </Main>
  );
}
