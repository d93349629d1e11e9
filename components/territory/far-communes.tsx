import { Note } from "@/components/ui/note";
import {
  countOf,
  formatNumber,
  NARROW_SPACE,
  NO_BREAK_SPACE,
} from "@/lib/domain/shared/typography";

/** A member far from the rest: perhaps a homonym of the one that was meant. */
export type FarCommune = {
  /** By which the territory names it. */
  code: string;
  name: string;
  departmentCode: string;
  /** To the nearest of the others. */
  kilometres: number;
};

const SHOWN = 5;

export function FarCommunes({ far }: { far: readonly FarCommune[] }) {
  if (far.length === 0) return null;
  const others = far.length - SHOWN;
  return (
    <div className="mt-3">
      <Note tone="warning">
        {far.slice(0, SHOWN).map(({ code, name, departmentCode, kilometres }) => (
          <p key={code}>
            <a href={`#commune-${code}`}>
              {name} ({departmentCode})
            </a>{" "}
            {`est à ${formatNumber(kilometres)}${NO_BREAK_SPACE}km des autres communes${NO_BREAK_SPACE}: est-ce la bonne commune${NARROW_SPACE}?`}
          </p>
        ))}
        {others > 0 && (
          <p>
            {countOf(others, "autre commune est loin aussi", "autres communes sont loin aussi")}.
          </p>
        )}
      </Note>
    </div>
  );
}
