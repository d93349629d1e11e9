import { formatFileSize } from "@/lib/domain/shared/typography";

import type { AttachedFile } from "./attached-files";

/** The PDFs that go with a project, in their order. */
export function FileNames({ files }: { files: readonly AttachedFile[] }) {
  if (files.length === 0) return <span className="muted">Non renseigné</span>;
  return files.map(({ id, name, byteSize }) => (
    <span key={id} className="block">
      {name} <span className="hint">({formatFileSize(byteSize)})</span>
    </span>
  ));
}
