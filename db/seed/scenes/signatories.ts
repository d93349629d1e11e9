/** Who signs a contract for each institution, all invented. */
const DIRECTORS: Partial<Record<string, { name: string; capacity: string }>> = {
  leadCpam: { name: "Dominique Faure", capacity: "Directeur" },
  ars: { name: "Hélène Garnier", capacity: "Directrice de la délégation départementale" },
};

export const signatoryOf = (party: string, president: string) =>
  DIRECTORS[party] ?? { name: president, capacity: "Présidence de l’association" };
