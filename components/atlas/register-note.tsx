import { Note } from "@/components/ui/note";
import type { RegionFigures } from "@/lib/domain/atlas/day";
import { formatDay } from "@/lib/domain/shared/dates";
import { listOf } from "@/lib/domain/shared/typography";

type Registered = Pick<RegionFigures, "name" | "register">;

const namesOf = (regions: readonly Registered[], state: Registered["register"]["state"]) =>
  regions.filter(({ register }) => register.state === state).map(({ name }) => name);

/** What is missing when the registers of some régions are not complete; nothing when all are. */
export function RegisterNote({ regions }: { regions: readonly Registered[] }) {
  const [complete, opened, notOpened] = [
    namesOf(regions, "complete"),
    namesOf(regions, "opened"),
    namesOf(regions, "notOpened"),
  ];
  if (complete.length === regions.length) return null;
  if (regions.length === 1)
    return <Note tone="warning">{regions[0] && <OneRegister {...regions[0]} />}</Note>;
  return (
    <Note
      tone="warning"
      title={`Registres complets : ${complete.length} régions sur ${regions.length}. Les totaux sont donc des minimums.`}
    >
      {notOpened.length > 0 && <p>Registre non ouvert : {listOf(notOpened)}.</p>}
      {opened.length > 0 && <p>Registre ouvert, pas encore complet : {listOf(opened)}.</p>}
    </Note>
  );
}

/** Of one région: whoever reads « au moins » learns why. */
function OneRegister({ name, register: { state, since } }: Registered) {
  if (state === "notOpened" || since === null)
    return (
      <p>
        Le registre de la région {name} n’est pas ouvert à cette date : ce qui n’y est pas
        enregistré n’est pas connu. Ce n’est pas zéro.
      </p>
    );
  return (
    <p>
      Le registre de la région {name} est ouvert depuis le {formatDay(since)}, sans être déclaré
      complet : ses chiffres sont des minimums.
    </p>
  );
}
