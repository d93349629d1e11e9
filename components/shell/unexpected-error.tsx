import { Main } from "./main";

type UnexpectedErrorProps = {
  /** What the log calls this error. */
  reference?: string;
  retry: () => void;
};

/** An error that nobody foresaw: nothing was recorded, and here is how to find it again. */
export function UnexpectedError({ reference, retry }: UnexpectedErrorProps) {
  return (
    <Main width="form">
      <h1>Cette page n’a pas pu s’afficher</h1>
      <p className="lede mt-2">
        Une erreur est survenue de notre côté. Ce que vous avez déjà enregistré est intact.
      </p>
      {reference && (
        <p className="mt-4">
          Référence de l’erreur : <strong className="ref">{reference}</strong>. Donnez-la si vous
          écrivez à l’assistance.
        </p>
      )}
      <p className="row mt-6">
        <button type="button" className="btn p" onClick={retry}>
          Réessayer
        </button>
        <a href="/">Revenir à l’accueil</a>
        <a href="/aide">Demander de l’aide</a>
      </p>
    </Main>
  );
}

/** The digest that Next gives to the browser and to the log alike. */
export const referenceOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "digest" in error
    ? String(error.digest)
    : undefined;
