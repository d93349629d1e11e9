import { More } from "@/components/ui/more";
import type { UncoveredPlaces } from "@/lib/domain/atlas/uncovered";
import { countOf, formatPopulation, plural } from "@/lib/domain/shared/typography";

type UncoveredProps = { uncovered: UncoveredPlaces; complete: boolean };

/** The communes that no CPTS holds, and those who live there; the names are folded. */
export function Uncovered({ uncovered, complete }: UncoveredProps) {
  const { communes, inhabitants, partly, byDepartment } = uncovered;
  const registered = complete ? "" : " enregistrée";
  if (communes === 0 && partly === 0)
    return <p>Toutes les communes sont dans une CPTS, de la lettre d’intention au contrat.</p>;
  return (
    <div className="stack-s">
      <p>
        <strong>
          {countOf(communes, "commune")}, {formatPopulation(inhabitants)}
        </strong>
        , {plural(communes, "n’est", "ne sont")} dans aucune CPTS{registered}.
        {partly > 0 && (
          <>
            {" "}
            {formatPopulation(partly)} de plus vivent dans une commune qui n’est couverte qu’en
            partie.
          </>
        )}
      </p>
      {communes > 0 && (
        <More summary={`Voir ${communes === 1 ? "cette commune" : "ces communes"}`}>
          {byDepartment.map(({ code, name, names }) => (
            <p key={code}>
              <strong>{name}.</strong> {names}
            </p>
          ))}
        </More>
      )}
    </div>
  );
}
