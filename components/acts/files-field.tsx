import { FileField } from "@/components/ui/file-field";
import type { ReceivedFile } from "@/lib/domain/acts/context";
import { LEFT_OUT } from "@/lib/domain/acts/read-lists";
import { all, type Fields } from "@/lib/domain/shared/form";

type FilesFieldProps = {
  name: string;
  label: string;
  hint?: string;
  errors?: readonly string[];
  optional?: boolean;
  max: number;
  values: Fields;
  files: readonly ReceivedFile[];
};

/** The files already received, each with a box to leave it out, then the input for others. */
export function FilesField({ max, values, files, ...words }: FilesFieldProps) {
  const sent = new Set(all(values, words.name));
  const left = new Set(all(values, LEFT_OUT));
  const received = files.filter(({ id }) => sent.has(id));
  return (
    <div className="stack-s">
      <FileField {...words} multiple={max > 1} />
      {received.map(({ id, name }) => (
        <div key={id} className="radio">
          <input type="hidden" name={words.name} value={id} />
          <input
            type="checkbox"
            id={`${LEFT_OUT}-${id}`}
            name={LEFT_OUT}
            value={id}
            defaultChecked={left.has(id)}
          />
          <label htmlFor={`${LEFT_OUT}-${id}`}>Ne pas joindre {name}, déjà reçu</label>
        </div>
      ))}
    </div>
  );
}
