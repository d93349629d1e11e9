import { controlAria, FieldFrame, type FieldWords } from "./field-frame";

type FileFieldProps = FieldWords & {
  multiple?: boolean;
  /** What the browser proposes first. */
  accept?: string;
};

export const FILE_HINT = "PDF, 20 Mo au plus. Aucune donnée de patient.";

const PDF = "application/pdf,.pdf";

/** The server reads the content, not the name. */
export function FileField({ multiple, accept = PDF, ...words }: FileFieldProps) {
  const said = { ...words, hint: words.hint ?? FILE_HINT };
  return (
    <FieldFrame {...said}>
      <input
        className="inp"
        id={said.name}
        name={said.name}
        type="file"
        accept={accept}
        multiple={multiple}
        {...controlAria(said)}
      />
    </FieldFrame>
  );
}
