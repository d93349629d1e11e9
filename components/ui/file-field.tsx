import { controlAria, FieldFrame, type FieldWords } from "./field-frame";

type FileFieldProps = FieldWords & { multiple?: boolean };

export const FILE_HINT = "PDF, 20 Mo au plus. Aucune donnée de patient.";

/** PDF only; the server reads the content, not the name. */
export function FileField({ multiple, ...words }: FileFieldProps) {
  const said = { ...words, hint: words.hint ?? FILE_HINT };
  return (
    <FieldFrame {...said}>
      <input
        className="inp"
        id={said.name}
        name={said.name}
        type="file"
        accept="application/pdf,.pdf"
        multiple={multiple}
        {...controlAria(said)}
      />
    </FieldFrame>
  );
}
