import type { Commune } from "../commune";
import { type CommuneGroup, groupWords } from "../group";
import { searchKey } from "../names";
import { indexNames, type NameIndex } from "./name-index";

/** What a list is read against: the reference in force. */
export type Reference = {
  communes: readonly Commune[];
  /** Codes no longer in use, and the commune of today. */
  formerCodes: readonly { code: string; currentCode: string }[];
  /** Names of communes that merged, by the commune of today. */
  formerNames: readonly { name: string; currentCode: string }[];
  departments: readonly { code: string; name: string }[];
  /** EPCI and départements with the codes of their communes. */
  groups: readonly CommuneGroup[];
};

export type Gazetteer = {
  names: NameIndex;
  byCode(code: string): Commune | undefined;
  /** The commune of today that took over a code no longer in use. */
  byFormerCode(code: string): Commune | undefined;
  /** Of a city and its arrondissements, the arrondissements alone. */
  byPostalCode(code: string): readonly Commune[];
  /** A département by code, "4" as "04", or by the key of its name. */
  departmentCode(place: string): string | undefined;
  /** EPCI by SIREN; EPCI and départements that go by this name. */
  groups(typed: string): readonly CommuneGroup[];
};

function file<Filed>(drawers: Map<string, Filed[]>, key: string, filed: Filed) {
  const drawer = drawers.get(key);
  if (drawer) drawer.push(filed);
  else drawers.set(key, [filed]);
}

const groupKey = (name: string) => groupWords(name).join(" ");

/** Without its legal form, which lists often leave out or write otherwise. */
const FORMS = /\b(?:cc|ca|cu|metropole|communaute|eurometropole)\b/g;

const bareGroupKey = (key: string) => key.replace(FORMS, " ").replace(/ +/g, " ").trim();

function indexGroups(groups: readonly CommuneGroup[]) {
  const byCode = new Map<string, CommuneGroup>();
  const byKey = new Map<string, CommuneGroup[]>();
  const byBareKey = new Map<string, CommuneGroup[]>();
  for (const group of groups) {
    if (group.kind === "intercommunality") byCode.set(group.code, group);
    const key = groupKey(group.name);
    file(byKey, key, group);
    file(byBareKey, bareGroupKey(key), group);
  }
  return (typed: string): readonly CommuneGroup[] => {
    const siren = byCode.get(typed);
    if (siren) return [siren];
    const key = groupKey(typed);
    return byKey.get(key) ?? byBareKey.get(bareGroupKey(key)) ?? [];
  };
}

/** Made once for the whole reference, then asked for every list. */
export function indexReference({
  communes,
  formerCodes,
  formerNames,
  departments,
  groups,
}: Reference): Gazetteer {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const former = new Map(formerCodes.map(({ code, currentCode }) => [code, currentCode]));
  const places = new Map<string, string>();
  for (const { code, name } of departments) {
    places.set(code.toLowerCase(), code);
    places.set(code.replace(/^0/, "").toLowerCase(), code);
    places.set(searchKey(name), code);
  }
  const byPostalCode = new Map<string, Commune[]>();
  const divided = new Set(communes.map(({ parentCode }) => parentCode));
  for (const commune of communes) {
    if (divided.has(commune.code)) continue;
    for (const postalCode of commune.postalCodes) file(byPostalCode, postalCode, commune);
  }
  const names = [
    ...communes.map((commune) => ({ commune, name: commune.name, isFormer: false })),
    ...formerNames.flatMap(({ name, currentCode }) => {
      const commune = byCode.get(currentCode);
      return commune ? [{ commune, name, isFormer: true }] : [];
    }),
  ];
  return {
    names: indexNames(names),
    byCode: (code) => byCode.get(code),
    byFormerCode: (code) => byCode.get(former.get(code) ?? ""),
    byPostalCode: (code) => byPostalCode.get(code) ?? [],
    departmentCode: (place) => places.get(place.toLowerCase()),
    groups: indexGroups(groups),
  };
}
