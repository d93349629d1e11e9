import { type KeyValue, KeyValues } from "@/components/ui/key-values";
import type { FigureSource } from "@/lib/domain/atlas/figure-source";

import { CopySentence } from "./copy-sentence";

type FigureDetailsProps = {
  source: FigureSource;
  /** Where the site is, for links that are read elsewhere. */
  siteUrl: string;
};

/** « D’où vient ce chiffre ? », and its sentence to be copied. */
export function FigureDetails({ source, siteUrl }: FigureDetailsProps) {
  const { id, words, sentence, permanentHref, list, csvHref } = source;
  const sentenceId = `${id}-phrase`;
  const items: KeyValue[] = [
    { key: "Définition", value: source.definition },
    { key: "Dates", value: source.dates },
    { key: "Base", value: source.population },
    { key: "Non renseigné", value: source.unknown },
    {
      key: "À citer",
      value: (
        <span id={sentenceId}>
          {sentence} Source : Jalons, <a href={permanentHref}>{siteUrl + permanentHref}</a>
        </span>
      ),
    },
    {
      key: "Vérifier",
      value: (
        <>
          <a href={list.href}>{list.words}</a> · <a href={csvHref}>CSV</a> ·{" "}
          <a href={permanentHref}>Lien permanent vers ce chiffre</a>
        </>
      ),
    },
  ];
  return (
    <div className="source">
      <details className="more">
        <summary>
          D’où vient ce chiffre ?<span className="vh"> {words}</span>
        </summary>
        <div>
          <KeyValues items={items} />
        </div>
      </details>
      <CopySentence sentenceId={sentenceId} words={words} />
    </div>
  );
}
