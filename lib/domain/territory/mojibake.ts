/** The upper half of code page 850, the usual culprit of files that passed through DOS or Excel. */
const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** Where Windows-1252 differs from Latin-1 (0x80 to 0x9f). */
const CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const byteIn = (page: "cp850" | "cp1252", char: string): number | undefined => {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  const upper = (page === "cp850" ? CP850 : CP1252).indexOf(char);
  if (upper >= 0) return 0x80 + upper;
  return page === "cp1252" && code >= 0xa0 && code <= 0xff ? code : undefined;
};

function decodedFrom(page: "cp850" | "cp1252", text: string): string | undefined {
  const bytes = Array.from(text, (char) => byteIn(page, char));
  if (bytes.includes(undefined)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return undefined;
  }
}

/** Gives back its accents to a line of UTF-8 that was read in another code page ("├á" is "à"). */
export function repairMojibake(line: string): string {
  if (/[├┬]/.test(line)) return decodedFrom("cp850", line) ?? line;
  if (/[ÃÂ]/.test(line)) return decodedFrom("cp1252", line) ?? line;
  return line;
}
