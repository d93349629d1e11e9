import { FieldErrors, fieldClass, hintId } from "@/components/ui/field-frame";
import { Tag } from "@/components/ui/tag";
import { formatFileSize } from "@/lib/domain/shared/typography";

export type AttachedFile = { id: string; name: string; byteSize: number };

type AttachedFilesProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  errors?: readonly string[] | undefined;
  files: readonly AttachedFile[];
};

/** The PDFs received so far, the project itself first, and the field that adds others. */
export function AttachedFiles({ name, label, hint, errors, files }: AttachedFilesProps) {
  const words = { name, label, errors };
  return (
    <div className={fieldClass(errors)}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span className="hint" id={hintId(name)}>
          {hint}
        </span>
      )}
      <FieldErrors {...words} />
      {files.length > 0 && (
        <ul className="tasks mb-4">
          {files.map(({ id, name: fileName, byteSize }, index) => (
            <li key={id}>
              <span>
                {fileName} {index === 0 && <Tag>projet de santé</Tag>}
              </span>
              <button
                type="submit"
                name="faire"
                value={`retirer-fichier:${id}`}
                className="btn t sm"
              >
                Retirer<span className="vh"> {fileName}</span>
              </button>
              <span className="hint">{formatFileSize(byteSize)}</span>
            </li>
          ))}
        </ul>
      )}
      <input
        className="inp"
        id={name}
        name={name}
        type="file"
        accept="application/pdf,.pdf"
        multiple
        aria-describedby={hint ? hintId(name) : undefined}
        aria-invalid={errors?.length ? true : undefined}
      />
      <p className="mt-2">
        <button type="submit" name="faire" value="joindre" className="btn s">
          Joindre
        </button>
      </p>
    </div>
  );
}
