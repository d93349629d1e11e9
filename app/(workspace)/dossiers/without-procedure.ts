import type { readDossierFilters } from "@/lib/domain/lists/dossier-filters";

type Read = ReturnType<typeof readDossierFilters>;

/** An observer follows what is acquired: the procedure is not theirs to filter or sort by. */
export function withoutProcedure({ filters, ignored }: Read): Read {
  const { state, party, ...open } = filters;
  const acquired = open.sort === "nom" || open.sort === "etape";
  return {
    filters: acquired ? open : { ...open, sort: "nom", descending: false },
    ignored:
      state || party || open.sort === "echeance"
        ? [
            ...ignored,
            "L’état, qui doit agir et l’échéance sont réservés aux parties d’un dossier : ils ne sont pas appliqués.",
          ]
        : ignored,
  };
}
