import { CommuneSummary } from "@/components/territory/commune-summary";
import { answerItems } from "@/components/topics/answer-items";
import { FileNames } from "@/components/topics/file-names";
import { type KeyValue, KeyValues } from "@/components/ui/key-values";
import { Panel } from "@/components/ui/panel";
import type { DocumentForm } from "@/lib/domain/topics/document-form";
import type { Topic } from "@/lib/domain/topics/topic";

import type { FoundDraft } from "./find-draft";
import { documentHref } from "./load-draft";

type DraftAnswersProps = {
  form: DocumentForm;
  found: FoundDraft;
  /** What comes before the answers of the first group. */
  first?: KeyValue[];
};

/** Every answer of a draft, group by group, each with the page where it changes. */
export function DraftAnswers({ form, found, first = [] }: DraftAnswersProps) {
  return found.list.groups.map(({ title, tasks }, index) => (
    <Panel key={title} id={`groupe-${index + 1}`} title={title}>
      <KeyValues
        items={[
          ...(index === 0 ? first : []),
          ...tasks.flatMap(({ topic }) => {
            const href = documentHref(form, found.dossier.reference, topic.slug);
            const items = [
              ...chosenItems(topic, found),
              ...answerItems(topic, found.saved[topic.id]?.answers),
            ];
            return items.map((item) => ({ ...item, changeHref: `${href}?retour=verifier` }));
          }),
        ]}
      />
    </Panel>
  ));
}

/** Communes and files: what was not typed in a field. */
const chosenItems = (topic: Topic, { territory, files }: FoundDraft): KeyValue[] =>
  topic.fields.flatMap(({ kind, label, short }) => {
    if (kind === "communes") {
      return [{ key: label, value: <CommuneSummary communes={territory.communes} /> }];
    }
    return kind === "files" ? [{ key: short ?? label, value: <FileNames files={files} /> }] : [];
  });
