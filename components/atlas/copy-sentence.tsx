import { Icon } from "@/components/ui/icon";

type CopySentenceProps = {
  /** The element that holds the sentence, with its source and its link. */
  sentenceId: string;
  words: string;
};

/** Offered where scripts run; the sentence itself is there to be read (public/copy-sentence.js). */
export function CopySentence({ sentenceId, words }: CopySentenceProps) {
  return (
    <span className="copy">
      <button type="button" className="btn t sm" data-copy={sentenceId}>
        <Icon name="file" />
        Copier la phrase<span className="vh"> : {words}</span>
      </button>
      <span className="hint" role="status" />
    </span>
  );
}

/** Once in a page that offers sentences. */
export function CopySentences() {
  return <script async src="/copy-sentence.js" />;
}
