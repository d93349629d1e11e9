/**
 * Inhabitants declared in January 2023 by the CPAM of the Haute-Loire and the ARS
 * Auvergne-Rhône-Alpes in a press release, and the EPCI whose names each territory goes by: nobody
 * published the lists of communes.
 */
export const DECLARED_HAUTE_LOIRE = [
  {
    name: "CPTS Nord-Velay-Forez",
    declared: 36_000,
    intercommunalities: ["CC Marches du Velay-Rochebaron"],
  },
  // The agglomeration reaches far north of the Velay Sud: it has the pays de Craponne since 2017.
  { name: "CPTS Velay Sud", declared: 66_500, intercommunalities: ["CA du Puy-en-Velay"] },
  {
    name: "CPTS du Brivadois",
    declared: 24_000,
    intercommunalities: ["CC Brioude Sud Auvergne", "CC Auzon Communauté"],
  },
  {
    name: "CPTS des Rives du Haut-Allier",
    declared: 16_000,
    intercommunalities: ["CC des Rives du Haut Allier"],
  },
  // Its share of the Haute-Loire only, as declared; the rest is in the Loire.
  {
    name: "CPTS de l’Ondaine",
    declared: 21_000,
    intercommunalities: ["CC Loire et Semène"],
  },
] as const;
