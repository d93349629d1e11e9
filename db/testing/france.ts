import type { Commune } from "@/lib/domain/territory/commune";
import { type Census, censusOf } from "@/lib/domain/territory/counting";
import { type Gazetteer, indexReference } from "@/lib/domain/territory/list/gazetteer";

import { readSource } from "../seed/reference-source";

const source = readSource();

const departmentNames = new Map(source.departments.map(({ code, nom }) => [code, nom]));

/** The communes and arrondissements of the reference itself, read without a database. */
export const COMMUNES: readonly Commune[] = source.communes.map((entry) => ({
  code: entry.code,
  name: entry.nom,
  departmentCode: entry.departement,
  departmentName: departmentNames.get(entry.departement) ?? "",
  regionCode: entry.region,
  population: entry.population ?? 0,
  vintage: source.vintage,
  kind: entry.type === "commune-actuelle" ? "commune" : "arrondissement",
  parentCode: entry.commune ?? null,
  postalCodes: entry.codesPostaux ?? [],
}));

const DEPARTMENTS = source.departments.map(({ code, nom }) => ({ code, name: nom }));

export const REGION_CODES: readonly string[] = source.regions.map(({ code }) => code);

/** Old codes and where they went, as the loaded reference has them. */
export const FORMER_CODES: readonly { code: string; currentCode: string }[] =
  source.communes.flatMap(({ code, anciensCodes = [] }) =>
    anciensCodes.map((former) => ({ code: former, currentCode: code })),
  );

export const INTERCOMMUNALITIES = source.intercommunalities.map(({ code, nom, membres }) => ({
  code,
  name: nom,
  members: membres.map((member) => ({ code: member.code })),
}));

/** Names of communes that merged, as the source gives them. */
const FORMER_NAMES = source.formerNames;

export const GAZETTEER: Gazetteer = indexReference({
  communes: COMMUNES,
  formerCodes: FORMER_CODES,
  formerNames: FORMER_NAMES,
  departments: DEPARTMENTS,
  groups: [
    ...DEPARTMENTS.map(({ code, name }) => ({
      kind: "department" as const,
      code,
      name,
      codes: COMMUNES.filter(
        ({ departmentCode, kind }) => departmentCode === code && kind === "commune",
      ).map((commune) => commune.code),
    })),
    ...INTERCOMMUNALITIES.map(({ code, name, members }) => ({
      kind: "intercommunality" as const,
      code,
      name,
      codes: members.map((member) => member.code),
    })),
  ],
});

export const CENSUS: Census = censusOf(
  COMMUNES,
  new Map(FORMER_CODES.map(({ code, currentCode }) => [code, currentCode])),
);
