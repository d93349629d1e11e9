import { formatPopulation } from "@/lib/domain/shared/typography";
import type { Commune } from "@/lib/domain/territory/commune";

/** A commune to choose, with the button that adds it. */
export function ChoiceLine({ commune, chosen }: { commune: Commune; chosen: boolean }) {
  const { code, name, departmentName, departmentCode, population } = commune;
  return (
    <li>
      <span>
        {name} <span className="ref xs">{code}</span>
        <span className="hint block">
          {departmentName} ({departmentCode}), {formatPopulation(population)}
        </span>
      </span>
      {chosen ? (
        <span className="muted">Déjà choisie</span>
      ) : (
        <button type="submit" name="faire" value={`ajouter:${code}`} className="btn s sm">
          Ajouter
          <span className="vh">
            {" "}
            {name}, {departmentName}
          </span>
        </button>
      )}
    </li>
  );
}
