import { CommuneChoices } from "@/components/territory/commune-choices";
import { CommuneList } from "@/components/territory/commune-list";
import { CommuneSearch } from "@/components/territory/commune-search";
import { AttachedFiles } from "@/components/topics/attached-files";
import { FieldErrors as FieldMessages, fieldClass } from "@/components/ui/field-frame";
import type { KeptForm } from "@/db/kept-forms/queries";
import { type FieldErrors, one } from "@/lib/domain/shared/form";
import type { Topic } from "@/lib/domain/topics/topic";

import { findCommunes } from "./find-communes";
import type { FoundDraft } from "./find-draft";
import type { SearchParams } from "./topic-title";

type Props = {
  topic: Topic;
  found: FoundDraft;
  kept: KeptForm | undefined;
  errors: FieldErrors;
  search: SearchParams;
};

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What is chosen with more than a field: communes, files. */
export function TopicControl(props: Props) {
  const field = props.topic.fields.find(({ kind }) => kind === "communes" || kind === "files");
  if (field?.kind === "communes") return <CommunePicker {...props} />;
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

async function CommunePicker({ found, kept, errors, search }: Props) {
  const { communes, unknown } = found.territory;
  const sought = (kept ? one(kept.fields, "q") : first(search["q"]))?.slice(0, 2000) ?? "";
  const list = (kept && one(kept.fields, "liste")) ?? "";
  const near = found.dossier.departmentCode;
  const text = [sought, list].filter((each) => each.trim() !== "").join("\n");
  const questions = text === "" ? [] : await findCommunes(text, near);
  const words = { name: "communes", label: "Communes", errors: errors["communes"] };
  return (
    <>
      <CommuneSearch sought={sought} list={list} errors={errors} />
      <CommuneChoices questions={questions} chosenCodes={communes.map(({ code }) => code)} />
      <div id="communes" tabIndex={-1} className={fieldClass(words.errors)}>
        <FieldMessages {...words} />
        <CommuneList communes={communes} unknownCodes={unknown} />
      </div>
    </>
  );
}
