import { describe, expect, test } from "vitest";

import { noFields } from "@/lib/domain/shared/form";

import { attachment, safeFileName } from "./file-name";
import { takeFilesIn } from "./problems";
import { looksLikePdf } from "./shape";

const bytes = (text: string) => Buffer.from(text, "latin1");
const trailer = "startxref\n116\n%%EOF\n";

describe("a PDF is known by its content", () => {
  test.each([
    ["a plain one", "%PDF-1.7\n", trailer, true],
    ["version 2", "%PDF-2.0\r", trailer, true],
    ["a byte order mark first", "\u00ef\u00bb\u00bf%PDF-1.4", trailer, true],
    ["a few bytes after its end", "%PDF-1.4", `${trailer}\0\0\n`, true],
    ["cut short", "%PDF-1.7\n", "endobj\n", false],
    ["a web page that names PDF", "<html>%PDF-1.7", trailer, false],
    ["an archive", "PK\u0003\u0004", trailer, false],
    ["nothing", "", "", false],
  ])("%s", (_, head, tail, is) => {
    expect(looksLikePdf(bytes(head), bytes(tail))).toBe(is);
  });
});

describe("the name of a file", () => {
  test.each([
    ["Décision n° 4.pdf", "Décision n° 4.pdf"],
    ["C:\\Users\\moi\\lettre.PDF", "lettre.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ['a"b<script>.pdf', "a b script.pdf"],
    ["\u202efdp.exe", "fdp.exe.pdf"],
    ["   ", "document.pdf"],
    [".pdf", "document.pdf"],
    [`${"é".repeat(300)}.pdf`, `${"é".repeat(120)}.pdf`],
  ])("%s", (sent, kept) => {
    expect(safeFileName(sent)).toBe(kept);
  });

  test("is sent in plain letters and in full", () => {
    expect(attachment("Décision (n° 4).pdf")).toBe(
      "attachment; filename=\"Decision (n_ 4).pdf\"; filename*=UTF-8''D%C3%A9cision%20%28n%C2%B0%204%29.pdf",
    );
  });
});

test("files received become values of their field, the others a message", () => {
  const fields = Object.assign(noFields(), { fichier: ["avant"] });
  const errors = takeFilesIn(fields, [
    { field: "fichier", name: "a.pdf", id: "nouveau", byteSize: 1, sha256: "" },
    { field: "preuve", name: "b.txt", problem: "notPdf" },
  ]);
  expect(fields["fichier"]).toEqual(["avant", "nouveau"]);
  expect({ ...errors }).toEqual({
    preuve: ["Joignez un fichier PDF\u00a0: «\u202fb.txt\u202f» n’en est pas un, ou il est abîmé."],
  });
});
