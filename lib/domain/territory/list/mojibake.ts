/** The upper half of code page 850, the usual culprit of files that passed through DOS or Excel. */
const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** Where Windows-1252 differs from Latin-1 (0x80 to 0x9f). */
const CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

type Page = "cp850" | "cp1252";

const byteIn = (page: Page, char: string): number | undefined => {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  const upper = (page === "cp850" ? CP850 : CP1252).indexOf(char);
  if (upper >= 0) return 0x80 + upper;
  return page === "cp1252" && code >= 0x80 && code <= 0xff ? code : undefined;
};

const charsOf = (page: Page, from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n)
    .map((byte) =>
      page === "cp850"
        ? CP850[byte - 0x80]
        : `${String.fromCharCode(byte)}${CP1252[byte - 0x80] ?? ""}`,
    )
    .join("");

/** A letter or a mark of French, which UTF-8 writes in two or three bytes, each read as a character. */
function lettersIn(page: Page): RegExp {
  const first = [0xc2, 0xc3, 0xc5].map((byte) => charsOf(page, byte, byte)).join("");
  const next = charsOf(page, 0x80, 0xbf);
  const mark = `${charsOf(page, 0xe2, 0xe2)}[${charsOf(page, 0x80, 0x80)}]`;
  return new RegExp(`[${first}][${next}]|${mark}[${next}]`, "gu");
}

const PAGES: readonly { page: Page; letters: RegExp }[] = [
  { page: "cp850", letters: lettersIn("cp850") },
  { page: "cp1252", letters: lettersIn("cp1252") },
];

function decoded(page: Page, letter: string): string {
  const bytes = Array.from(letter, (char) => byteIn(page, char) ?? 0);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return letter;
  }
}

/** Twice is seen (UTF-8 read as Latin-1, saved as UTF-8, read again); more is not. */
const MOST_TIMES = 3;

/** Gives back its accents to a text of UTF-8 that was read in another code page ("├á" is "à"). */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    // A no-break space, second byte of "à", is often turned into a plain one.
    const before = repaired.replaceAll("Ã ", "Ã\u00a0");
    const after = PAGES.reduce(
      (line, { page, letters }) => line.replace(letters, (letter) => decoded(page, letter)),
      before,
    );
    if (after === before) return repaired;
    repaired = after;
  }
  return repaired;
}
