import { z } from "zod";

/** What is wrong with one parameter. */
export const PARAMETER_PROBLEM = z
  .strictObject({
    name: z.string().meta({ description: "Paramètre en cause." }),
    detail: z.string().meta({ description: "Ce qui ne va pas, et que faire." }),
  })
  .meta({ id: "ParameterProblem", title: "Paramètre en cause" });

export const PROBLEM = z
  .strictObject({
    type: z.string().meta({ description: "Toujours `about:blank`\u00a0: le statut dit tout." }),
    title: z.string().meta({ description: "Ce qui s’est passé, en français." }),
    status: z.int().meta({ description: "Statut HTTP." }),
    detail: z.string().meta({ description: "Que faire." }),
    errors: z.array(PARAMETER_PROBLEM).optional(),
  })
  .meta({ id: "Problem", title: "Problème", description: "Erreur, selon la RFC 9457." });

export type ParameterProblem = z.infer<typeof PARAMETER_PROBLEM>;
export type Problem = z.infer<typeof PROBLEM>;

const problem = (
  status: number,
  title: string,
  detail: string,
  errors?: readonly ParameterProblem[],
): Problem => ({
  type: "about:blank",
  title,
  status,
  detail,
  ...(errors && { errors: [...errors] }),
});

export const badRequest = (errors: readonly ParameterProblem[]): Problem =>
  problem(
    400,
    "Cette demande ne peut pas être comprise",
    errors.map(({ detail }) => detail).join(" "),
    errors,
  );

export const notFound = (detail: string): Problem =>
  problem(404, "Il n’y a rien à cette adresse", detail);

export const notAllowed: Problem = problem(
  405,
  "Ces données se lisent seulement",
  "Demandez cette adresse avec GET, HEAD ou OPTIONS.",
);

export const notAcceptable = (type: string): Problem =>
  problem(
    406,
    "Cette adresse n’a pas le format demandé",
    `Elle répond en ${type}\u00a0: acceptez ce format, ou demandez une autre adresse.`,
  );

export const tooMany = (waitSeconds: number): Problem =>
  problem(
    429,
    "Trop de demandes",
    `Vous avez demandé beaucoup de dates ou de listes différentes en peu de temps. Réessayez dans ${waitSeconds}\u00a0s, ou téléchargez les données en une fois\u00a0: /donnees.`,
  );

export const unexpected = (reference: string): Problem =>
  problem(
    500,
    "La réponse n’a pas pu être préparée",
    `Redemandez-la dans quelques instants. Référence à citer\u00a0: ${reference}.`,
  );
