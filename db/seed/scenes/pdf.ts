/** Windows code page 1252, which the standard fonts of PDF know as WinAnsiEncoding. */
const bytesOf = (text: string) =>
  Buffer.from(text.replaceAll("’", "\x92").replace(/[^\x20-\x7e\x92\xa0-\xff]/g, " "), "latin1");

const escaped = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

const lineOf = (text: string, size: number) =>
  `/F1 ${size} Tf (${escaped(text)}) Tj 0 -${size * 2} Td`;

/** A one-page PDF with a few lines of text: enough to be sent, stored and opened. */
export function samplePdf(title: string, lines: readonly string[] = []): Buffer {
  const page = ["BT 72 760 Td", lineOf(title, 18), ...lines.map((line) => lineOf(line, 11)), "ET"];
  const drawing = bytesOf(page.join(" "));
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ].map((body) => Buffer.from(body));
  objects.push(
    Buffer.concat([
      Buffer.from(`<< /Length ${drawing.length} >>\nstream\n`),
      drawing,
      Buffer.from("\nendstream"),
    ]),
  );

  const parts = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer<ArrayBuffer>) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, body] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const start = length;
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
