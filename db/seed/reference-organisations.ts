import { createHash } from "node:crypto";

import { ofPlace, type Source } from "./reference-source";

export type Organisation = {
  id: string;
  kind: "ars" | "caisse" | "national";
  name: string;
  shortName: string;
  regionCode: string | null;
};

type CaisseDepartment = { organisationId: string; departmentCode: string; toVerify: boolean };
type CaisseCommune = { communeCode: string; organisationId: string };

export type Organisations = {
  organisations: Organisation[];
  caisseDepartments: CaisseDepartment[];
  /** Only where a département has several caisses. */
  caisseCommunes: CaisseCommune[];
};

/** The same id at each seed, so that seeding again changes nothing. */
export function organisationId(key: string): string {
  const digest = createHash("md5").update(`jalons:organisation:${key}`).digest("hex");
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}

const LONG = {
  CPAM: "Caisse primaire d’assurance maladie",
  CGSS: "Caisse générale de sécurité sociale",
};

/** Départements whose one caisse is not a CPAM that bears their name. */
const ONE_CAISSE: Record<string, { name: string; shortName: string }> = {
  "13": {
    name: "Caisse primaire centrale d’assurance maladie des Bouches-du-Rhône",
    shortName: "CPCAM des Bouches-du-Rhône",
  },
  "48": {
    name: "Caisse commune de sécurité sociale de la Lozère",
    shortName: "CCSS de la Lozère",
  },
  "976": { name: "Caisse de sécurité sociale de Mayotte", shortName: "CSSM" },
};

/** Who serves which commune was not confirmed from a primary source: all of it is to verify. */
const SEVERAL_CAISSES: Record<string, { place: string; arrondissements: string[] }[]> = {
  "59": [
    { place: "des Flandres", arrondissements: ["594"] },
    { place: "de Lille-Douai", arrondissements: ["593", "595"] },
    { place: "de Roubaix-Tourcoing", arrondissements: [] },
    { place: "du Hainaut", arrondissements: ["591", "592", "596"] },
  ],
  "62": [
    { place: "de l’Artois", arrondissements: ["621", "622", "627"] },
    { place: "de la Côte d’Opale", arrondissements: ["623", "624", "625", "626"] },
  ],
  "64": [
    { place: "de Bayonne", arrondissements: ["641"] },
    { place: "de Pau-Pyrénées", arrondissements: ["642", "643"] },
  ],
  "76": [
    { place: "du Havre", arrondissements: ["762"] },
    { place: "de Rouen-Elbeuf-Dieppe", arrondissements: ["761", "763"] },
  ],
};

/** Communes served by another caisse than the rest of their arrondissement. */
const COMMUNES_APART: Record<string, string[]> = {
  "de Roubaix-Tourcoing":
    "59090 59098 59163 59279 59299 59332 59339 59352 59367 59421 59426 59508 59512 59522 59598 59599 59646 59650".split(
      " ",
    ),
};

function arsOf({ regions }: Source): Organisation[] {
  return regions.map(({ code, nom }) => ({
    id: organisationId(`ars:${code}`),
    kind: "ars",
    name: `Agence régionale de santé ${nom}`,
    shortName: `ARS ${nom}`,
    regionCode: code,
  }));
}

function severalCaisses({ communes }: Source): Organisations {
  const made: Organisations = { organisations: [], caisseDepartments: [], caisseCommunes: [] };
  const apart = new Set(Object.values(COMMUNES_APART).flat());
  for (const [departmentCode, caisses] of Object.entries(SEVERAL_CAISSES)) {
    const here = communes.filter(({ departement }) => departement === departmentCode);
    for (const { place, arrondissements } of caisses) {
      const id = organisationId(`caisse:${departmentCode}:${place}`);
      const own = COMMUNES_APART[place];
      const served = here.filter(({ code, arrondissement }) =>
        own ? own.includes(code) : arrondissements.includes(arrondissement) && !apart.has(code),
      );
      made.organisations.push({
        id,
        kind: "caisse",
        name: `${LONG.CPAM} ${place}`,
        shortName: `CPAM ${place}`,
        regionCode: null,
      });
      made.caisseDepartments.push({ organisationId: id, departmentCode, toVerify: true });
      made.caisseCommunes.push(
        ...served.map(({ code }) => ({ communeCode: code, organisationId: id })),
      );
    }
  }
  return made;
}

function oneCaisse({ departments }: Source): Organisations {
  const made: Organisations = { organisations: [], caisseDepartments: [], caisseCommunes: [] };
  for (const department of departments) {
    if (SEVERAL_CAISSES[department.code]) continue;
    const id = organisationId(`caisse:${department.code}`);
    const sort = department.zone === "drom" ? "CGSS" : "CPAM";
    const named = ONE_CAISSE[department.code] ?? {
      name: `${LONG[sort]} ${ofPlace(department)}`,
      shortName: `${sort} ${ofPlace(department)}`,
    };
    made.organisations.push({ id, kind: "caisse", ...named, regionCode: null });
    made.caisseDepartments.push({
      organisationId: id,
      departmentCode: department.code,
      // Overseas, one caisse does the work of several branches: nobody has confirmed which.
      toVerify: department.zone === "drom",
    });
  }
  return made;
}

const NATIONAL: Organisation[] = [
  { key: "dgos", name: "Direction générale de l’offre de soins", shortName: "DGOS" },
  { key: "cnam", name: "Caisse nationale de l’assurance maladie", shortName: "CNAM" },
].map(({ key, ...named }) => ({
  id: organisationId(`national:${key}`),
  kind: "national",
  ...named,
  regionCode: null,
}));

/** The 18 ARS, the caisses and the two national institutions. */
export function organisationsOf(source: Source): Organisations {
  const one = oneCaisse(source);
  const several = severalCaisses(source);
  return {
    organisations: [...arsOf(source), ...one.organisations, ...several.organisations, ...NATIONAL],
    caisseDepartments: [...one.caisseDepartments, ...several.caisseDepartments],
    caisseCommunes: several.caisseCommunes,
  };
}
