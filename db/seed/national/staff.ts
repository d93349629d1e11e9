import type { Client } from "pg";

import { idOf } from "../../bulk/ids";
import type { Actor } from "../../client";
import type { Cast } from "../scenes/setting";
import type { Country, Region } from "./country";

const FIRST_NAMES =
  "Agathe Basile Colette Denis Édith Florent Gisèle Henri Irène Jules Katia Léon Manon Noé Olga Pascal Rose Simon Thaïs Victor".split(
    " ",
  );
const LAST_NAMES =
  "Abadie Besson Carlier Delorme Estève Fabre Gaillard Humbert Imbert Joubert Lacroix Maillard Nicolas Olivier Pelletier Renaud Salmon Tessier Vidal".split(
    " ",
  );
const PROFESSIONS = ["Infirmière libérale", "Médecin généraliste", "Pharmacien", "Sage-femme"];
/** A few for each région, whatever the number of CPTS. */
const LEADERS = 4;

type Person = {
  key: string;
  functionTitle: string;
  role: string;
  organisation?: string;
  region?: string;
};

const nameOf = (index: number) =>
  `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[(index * 7) % LAST_NAMES.length]}`;

const regionOfficerKey = (region: string) => `officer:${region}`;
const directorKey = (region: string) => `director:${region}`;
const caisseOfficerKey = (caisse: string) => `caisse:${caisse}`;
const leaderKey = (region: string, index: number) => `leader:${region}:${index % LEADERS}`;
const personId = (key: string) => idOf(`person:${key}`);

/** Follows a whole région: the longest lists that an officer has. */
export const regionOfficerOf = (region: string): Actor => ({
  id: personId(regionOfficerKey(region)),
});

const ofRegion = ({ code, name, organisation }: Region): Person[] => [
  {
    key: regionOfficerKey(code),
    functionTitle: `Chargée de mission, ${name}`,
    role: "arsOfficer",
    organisation,
    region: code,
  },
  {
    key: directorKey(code),
    functionTitle: `Directrice générale, ${name}`,
    role: "arsDirector",
    organisation,
    region: code,
  },
  ...PROFESSIONS.map((functionTitle, index) => ({
    key: leaderKey(code, index),
    functionTitle,
    role: "porteur",
  })),
];

/** Everybody who acts in the national demonstration, all invented, without a button to enter by. */
function peopleOf({ regions, caisses }: Country): Person[] {
  return [
    ...regions.flatMap(ofRegion),
    ...caisses.map(({ id, name }) => ({
      key: caisseOfficerKey(id),
      functionTitle: `Référente exercice coordonné, ${name}`,
      role: "cpamOfficer",
      organisation: id,
    })),
  ];
}

/** Adds them; adding them again changes nothing. */
export async function seedStaff(owner: Client, country: Country): Promise<void> {
  const people = peopleOf(country).map(
    ({ key, functionTitle, role, organisation, region }, index) => ({
      id: personId(key),
      mandate_id: idOf(`mandate:${key}`),
      name: nameOf(index),
      function_title: functionTitle,
      role,
      organisation_id: organisation,
      region_code: region,
    }),
  );
  const given = [JSON.stringify(people)];
  await owner.query(
    `insert into people (id, name, function_title, demo)
     select id, name, function_title, true
     from jsonb_to_recordset($1::jsonb) as p(id uuid, name text, function_title text)
     on conflict (id) do nothing`,
    given,
  );
  await owner.query(
    `insert into mandates (id, person_id, organisation_id, role, region_code)
     select mandate_id, id, organisation_id, role, region_code from jsonb_to_recordset($1::jsonb)
       as p(id uuid, mandate_id uuid, organisation_id uuid, role text, region_code text)
     on conflict (id) do nothing`,
    given,
  );
}

/** Who plays a life of a région, under its lead caisse. */
export function castOf(
  region: string,
  caisse: string,
  index: number,
): Required<Pick<Cast, "leader" | "arsOfficer" | "arsDirector" | "leadCpamOfficer">> {
  return {
    leader: { id: personId(leaderKey(region, index)) },
    arsOfficer: regionOfficerOf(region),
    arsDirector: { id: personId(directorKey(region)) },
    leadCpamOfficer: { id: personId(caisseOfficerKey(caisse)) },
  };
}
