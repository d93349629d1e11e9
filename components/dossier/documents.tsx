import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { formatFileSize } from "@/lib/domain/shared/typography";

type Document = { id: string; name: string; byteSize: number; attachedVersion: number | null };

type DocumentsProps = { base: string; files: readonly Document[] };

/** The files that acts carry; a file still waiting for its act is not a document of the dossier. */
export function Documents({ base, files }: DocumentsProps) {
  const carried = files.filter(({ attachedVersion }) => attachedVersion !== null);
  if (carried.length === 0) return null;
  return (
    <Panel id="documents" title="Documents">
      <ul className="acts">
        {carried.map(({ id, name, byteSize, attachedVersion }) => (
          <li key={id}>
            <Icon name="file" />
            <div>
              <a href={`${base}/fichiers/${id}`}>{name}</a>
              <p className="hint">
                PDF, {formatFileSize(byteSize)} ·{" "}
                <a href={`${base}/actes/${attachedVersion}`}>joint à l’acte {attachedVersion}</a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
