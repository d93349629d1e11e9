/** Collectivities that no ARS of a région serves; their codes begin so. */
const COLLECTIVITIES: Record<string, string> = {
  "975": "Saint-Pierre-et-Miquelon",
  "977": "Saint-Barthélemy",
  "978": "Saint-Martin",
  "984": "Terres australes et antarctiques françaises",
  "986": "Wallis-et-Futuna",
  "987": "Polynésie française",
  "988": "Nouvelle-Calédonie",
  "989": "Île de Clipperton",
};

/** Saint-Martin and Saint-Barthélemy are not here: these are names of communes too. */
const BY_KEY: Record<string, string> = {
  "saint pierre et miquelon": "975",
  "wallis et futuna": "986",
  "polynesie francaise": "987",
  "nouvelle caledonie": "988",
  papeete: "987",
  noumea: "988",
};

/** The collectivity of a code or of a postal code; undefined for a commune of a région. */
export const overseasOfCode = (code: string): string | undefined =>
  COLLECTIVITIES[code.slice(0, 3)];

export const overseasNamed = (key: string): string | undefined => {
  const code = Object.hasOwn(BY_KEY, key) ? BY_KEY[key] : undefined;
  return code && COLLECTIVITIES[code];
};
