import Link from "next/link";

import { type Around, inhabitantsShared } from "@/lib/domain/atlas/around";
import { countOf, formatPopulation } from "@/lib/domain/shared/typography";

type SharedPeopleProps = {
  around: readonly Around[];
  hrefOf: (line: Around["line"]) => string;
};

/** The people whom other CPTS cover too: counted once in the figures of a place. */
export function SharedPeople({ around, hrefOf }: SharedPeopleProps) {
  const sharing = around.filter(({ shared }) => shared.length > 0);
  if (sharing.length === 0) return null;
  return (
    <div className="mt-6">
      <h3>Habitants partagés avec d’autres CPTS</h3>
      <ul className="stack-s mt-2">
        {sharing.map((each) => (
          <li key={each.line.cpts.reference}>
            <Link href={hrefOf(each.line)} prefetch={false}>
              {each.line.name}
            </Link>{" "}
            : {formatPopulation(inhabitantsShared(each))}, dans{" "}
            {countOf(each.shared.length, "commune")}
          </li>
        ))}
      </ul>
      <p className="hint mt-2">
        Dans les chiffres d’un lieu, un habitant que plusieurs CPTS couvrent compte une fois.
      </p>
    </div>
  );
}
