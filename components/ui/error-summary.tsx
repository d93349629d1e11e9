import type { FieldErrors } from "@/lib/domain/shared/form";

type ErrorSummaryProps = {
  errors: FieldErrors;
  /** Field names in page order; the others come after. */
  order?: readonly string[];
};

/** "" comes first: what is wrong with the whole form. */
function inPageOrder(errors: FieldErrors, order: readonly string[]) {
  const place = (name: string) => {
    if (name === "") return -1;
    const index = order.indexOf(name);
    return index === -1 ? order.length : index;
  };
  return Object.entries(errors)
    .filter(([, messages]) => messages.length > 0)
    .toSorted(([a], [b]) => place(a) - place(b));
}

/** Takes focus when the page opens; each line leads to its field. */
export function ErrorSummary({ errors, order = [] }: ErrorSummaryProps) {
  const entries = inPageOrder(errors, order);
  if (entries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was sent back because of these errors
    <div className="errsum" role="alert" tabIndex={-1} autoFocus aria-labelledby="erreurs">
      <h2 id="erreurs">Il y a un problème</h2>
      <ul>
        {entries.flatMap(([name, messages]) =>
          messages.map((message) => (
            <li key={`${name} ${message}`}>
              {name === "" ? <strong>{message}</strong> : <a href={`#${name}`}>{message}</a>}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

/** The title of a page sent back with errors starts with the word. */
export const titleWithErrors = (title: string, errors: FieldErrors | undefined): string =>
  errors && Object.keys(errors).length > 0 ? `Erreur : ${title}` : title;
