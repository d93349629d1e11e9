import type { RegionFigures } from "@/lib/domain/atlas/day";
import { formatDay } from "@/lib/domain/shared/dates";

/** What a complete register says of itself; what is missing is a note's (RegisterNote). */
export function RegisterLine({ region: { name, register } }: { region: RegionFigures }) {
  const { state, since, coveredSince, declaredBy } = register;
  if (state !== "complete" || since === null) return null;
  return (
    <p className="hint">
      Registre de la région {name} déclaré complet le {formatDay(since)}
      {declaredBy && <> par {declaredBy}</>}
      {coveredSince && <>, pour les jours depuis le {formatDay(coveredSince)}</>}.
    </p>
  );
}
