import { AttachedFiles } from "@/components/topics/attached-files";
import type { Actor } from "@/db/client";
import type { KeptForm } from "@/db/kept-forms/queries";
import type { FieldErrors, Fields } from "@/lib/domain/shared/form";
import type { Topic } from "@/lib/domain/topics/topic";

import { TerritoryControl } from "../_territory/territory-control";
import type { FoundDraft } from "./find-draft";
import type { SearchParams } from "./topic-title";

type Props = {
  formId: string;
  topic: Topic;
  found: FoundDraft & { actor: Actor };
  kept: KeptForm | undefined;
  values: Fields;
  errors: FieldErrors;
  search: SearchParams;
};

/** What is chosen with more than a field: communes, files. */
export function TopicControl(props: Props) {
  const field = props.topic.fields.find(({ kind }) => kind === "communes" || kind === "files");
  if (field?.kind === "communes") return <TerritoryControl {...props} />;
  if (field?.kind !== "files") return null;
  const { name, label, hint } = field;
  return (
    <AttachedFiles
      name={name}
      label={label}
      hint={hint}
      errors={props.errors[name]}
      files={props.found.files}
    />
  );
}
