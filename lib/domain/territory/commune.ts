/** A commune, or one of the 45 arrondissements of Paris, Lyon and Marseille, as the reference gives it. */
export type Commune = {
  /** INSEE code: text, never a number ("01001", "2A004"). */
  code: string;
  name: string;
  departmentCode: string;
  departmentName: string;
  regionCode: string;
  /** Municipal population of the vintage. */
  population: number;
  vintage: number;
  kind: "commune" | "arrondissement";
  /** The city of an arrondissement. */
  parentCode: string | null;
  postalCodes: string[];
};
