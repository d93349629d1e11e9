const LONGEST = 120;

/** What a person's computer called a file, made safe to keep and to show; may be empty. */
export function safeName(sent: string): string {
  const base = sent
    .normalize("NFC")
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{C}"'<>|:*?%;]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+/, "")
    .trim();
  return [...(base ?? "")].slice(0, LONGEST).join("").trim();
}

/** The same for a PDF, to download too. */
export const safeFileName = (sent: string): string =>
  `${safeName(sent.replace(/\.pdf\s*$/i, "")) || "document"}.pdf`;

/** The header that makes a browser save a file under this name and never open it in the page. */
export function attachment(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
