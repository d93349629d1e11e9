import { createHash } from "node:crypto";

/** Colours and sizes of the design tokens: such a page must not need anything else. */
const STYLE = `
:root{color-scheme:light dark;--canvas:#f4f6f6;--surface:#fff;--line:#d3dadc;--ink:#132125;--ink-2:#435157;--action:#0f4a55;--focus:#1463ff}
@media (prefers-color-scheme:dark){:root{--canvas:#0f1719;--surface:#172124;--line:#334247;--ink:#edf2f2;--ink-2:#bac6c9;--action:#8fd0db;--focus:#7fb0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:1rem/1.5 "Public Sans",system-ui,"Segoe UI",Roboto,Arial,sans-serif}
header{background:var(--surface);border-bottom:1px solid var(--line)}
header a{display:inline-block;padding:.75rem 1.5rem;font-weight:720;font-size:1.125rem;text-decoration:none}
main{max-width:46rem;margin:0 auto;padding:2rem 1.5rem}
h1{font-size:1.875rem;line-height:2.25rem;letter-spacing:-.012em;margin:0 0 1rem}
p{margin:0 0 1rem}
.kept{background:var(--surface);border:1px solid var(--line);border-radius:.625rem;padding:1rem 1.25rem}
.more{color:var(--ink-2)}
a{color:var(--action)}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
`;

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** A page that stands alone: no script, no asset, its only style allowed by its hash. */
export type PlainPage = {
  status: number;
  title: string;
  /** What happened, then what to do. */
  sentences: string[];
  /** What became of what was typed. */
  kept?: string;
  link?: { to: string; words: string };
  retryAfterSeconds?: number;
};

export const plainPageHtml = ({ title, sentences, kept, link }: PlainPage) =>
  `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)} – Jalons</title><style>${STYLE}</style></head>
<body><header><a href="/">Jalons</a></header><main><h1>${escapeHtml(title)}</h1>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("\n")}
${kept ? `<p class="kept">${escapeHtml(kept)}</p>` : ""}
${link ? `<p><a href="${escapeHtml(link.to)}">${escapeHtml(link.words)}</a></p>` : ""}
<p class="more"><a href="/">Aller à l’accueil</a></p></main></body></html>
`;

/** For the policy of every answer: when a route sends such a page, both policies apply. */
export const PLAIN_STYLE_SOURCE = `'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`;

export const plainPageHeaders = ({ retryAfterSeconds }: PlainPage): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src ${PLAIN_STYLE_SOURCE}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  ...(retryAfterSeconds && { "retry-after": String(retryAfterSeconds) }),
});
