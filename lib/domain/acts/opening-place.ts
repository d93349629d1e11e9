import type { ActContext, Opening } from "./context";
import type { ActField, Option } from "./field";
import type { Given } from "./given";

const openingsOf = ({ openings }: ActContext): readonly Opening[] => openings ?? [];

export const nameField: ActField = {
  kind: "text",
  name: "name",
  label: "Nom de la CPTS",
  sink: "content",
  missing: "Saisissez le nom de la CPTS.",
  namesCpts: true,
};

/** Where the CPTS is: its lead département, and its lead caisse where there are several. */
export const placeFields = (context: ActContext): ActField[] => {
  const openings = openingsOf(context);
  const several = openings.filter(({ caisses }) => caisses.length > 1);
  const caisses: Option[] = several.flatMap((opening) =>
    opening.caisses.map(({ id, name }) => ({ value: id, label: name, hint: opening.name })),
  );
  return [
    {
      kind: "choice",
      name: "departmentCode",
      label: "Département pilote",
      options: openings.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
      sink: "payload",
      missing: "Choisissez un département.",
      ...(openings.length === 1 && openings[0] ? { initial: openings[0].code } : {}),
    },
    ...(several.length > 0
      ? [
          {
            kind: "choice" as const,
            name: "leadCaisseId",
            label: "CPAM pilote",
            hint: `À choisir dans ces départements : ${several.map(({ name }) => name).join(", ")}.`,
            options: caisses,
            sink: "payload" as const,
          },
        ]
      : []),
  ];
};

/** The caisse of the département: the only one, or the one chosen among its own. */
export function settleCaisse(given: Given, context: ActContext) {
  const place = openingsOf(context).find(({ code }) => code === given.payload["departmentCode"]);
  const chosen = given.pull("payload", "leadCaisseId");
  if (!place) return;
  const [only, another] = place.caisses;
  const caisse = another === undefined ? only : place.caisses.find(({ id }) => id === chosen);
  if (caisse) given.put("payload", "leadCaisseId", caisse.id);
  else given.wrong("leadCaisseId", `Choisissez la CPAM pilote de ce département : ${place.name}.`);
}
