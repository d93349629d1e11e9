import type { FeedEntry } from "./feed";

type Feed = {
  /** Where addresses begin: "https://jalons.example". */
  origin: string;
  /** Of the feed itself. */
  path: string;
  entries: readonly FeedEntry[];
  /** In milliseconds, when there is no entry. */
  updated: number;
  demonstration: boolean;
};

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text of an element or of an attribute, without what XML cannot hold. */
const text = (value: string) =>
  value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");

const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Tags (RFC 4151) name an entry for ever, whatever its address becomes. */
const TAG_YEAR = 2026;

/** A feed in Atom (RFC 4287). */
export function atomFeed({ origin, path, entries, updated, demonstration }: Feed): string {
  const tag = (id: string) => text(`tag:${new URL(origin).hostname},${TAG_YEAR}:${id}`);
  const at = (address: string) => text(origin + address);
  const title = demonstration ? "Jalons, actes publics (démonstration)" : "Jalons, actes publics";
  const entryText = ({ id, title: about, summary, at: since, href, file }: FeedEntry) => `<entry>
<id>${tag(id)}</id>
<title>${text(about)}</title>
<updated>${instant(since)}</updated>
<published>${instant(since)}</published>
<link rel="alternate" type="text/html" href="${at(href)}"/>${
    file
      ? `\n<link rel="enclosure" type="application/gzip" length="${file.bytes}" href="${at(file.href)}"/>`
      : ""
  }
<summary>${text(summary)}</summary>
</entry>
`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<id>${tag("actes")}</id>
<title>${title}</title>
<subtitle>Étapes, rectifications, changements de nom et de territoire des CPTS</subtitle>
<updated>${instant(entries[0]?.at ?? updated)}</updated>
<author><name>Jalons</name></author>
<rights>Licence Ouverte 2.0</rights>
<link rel="self" type="application/atom+xml" href="${at(path)}"/>
<link rel="alternate" type="text/html" href="${at("/donnees")}"/>
<link rel="license" href="https://www.etalab.gouv.fr/licence-ouverte-open-licence"/>
${entries.map(entryText).join("")}</feed>
`;
}
