import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { formatFileSize } from "@/lib/domain/shared/typography";

type Document = {
  id: string;
  name: string;
  byteSize: number;
  attachedVersion: number | null;
  attachedChangeId: string | null;
};

type Change = { id: string; number: number };

type DocumentsProps = { base: string; files: readonly Document[]; changes: readonly Change[] };

type Carrier = { href: string; label: string };

/** The act or the change of territory that carries a file; a file still waiting has none. */
function carrierOf(
  { attachedVersion, attachedChangeId }: Document,
  { base, changes }: Pick<DocumentsProps, "base" | "changes">,
): Carrier | undefined {
  if (attachedVersion !== null)
    return { href: `${base}/actes/${attachedVersion}`, label: `joint à l’acte ${attachedVersion}` };
  const change = changes.find(({ id }) => id === attachedChangeId);
  return (
    change && {
      href: `${base}/territoire/modifications/${change.number}`,
      label: `joint à la modification ${change.number}`,
    }
  );
}

/** The files that acts carry; a file still waiting for its act is not a document of the dossier. */
export function Documents({ base, files, changes }: DocumentsProps) {
  const carried = files.flatMap((file) => {
    const carrier = carrierOf(file, { base, changes });
    return carrier ? [{ ...file, carrier }] : [];
  });
  if (carried.length === 0) return null;
  return (
    <Panel id="documents" title="Documents">
      <ul className="acts">
        {carried.map(({ id, name, byteSize, carrier }) => (
          <li key={id}>
            <Icon name="file" />
            <div>
              <a href={`${base}/fichiers/${id}`}>{name}</a>
              <p className="hint">
                PDF, {formatFileSize(byteSize)} · <a href={carrier.href}>{carrier.label}</a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
