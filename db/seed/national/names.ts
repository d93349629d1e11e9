type Gender = "m" | "f";

const MASCULINE =
  "Héron Renard Bouleau Ruisselet Moulin Sorbier Merle Chevreuil Tilleul Hêtre Lavoir Colombier Menhir Sureau Cerisier Faucon Grillon Charme Chardon Trèfle Muguet Coquelicot Ginkgo Geai Pinson Lézard Noyer Figuier Cèdre Platane Verger Clocher Belvédère Vallon Coteau Galet Gué Hibou Goéland Martinet";
const FEMININE =
  "Mésange Loutre Fougère Bruyère Ronce Grive Cigale Lavande Hulotte Combe Ravine Garenne Tourbière Rivière Passerelle Margelle Tuilerie Vigie Balise Hermine Belette Libellule Hirondelle Sauge Menthe Primevère Jonquille Pervenche Aubépine Glycine Violette Cascade Grotte Dune Crique Source Clairette Futaie Lisière Ardoise";

/** Masculine, then feminine. */
const ADJECTIVES =
  "gris/grise doré/dorée argenté/argentée rouge/rouge bleu/bleue sauvage/sauvage solitaire/solitaire blond/blonde tacheté/tachetée vagabond/vagabonde endormi/endormie matinal/matinale tranquille/tranquille lointain/lointaine pourpre/pourpre moucheté/mouchetée discret/discrète rieur/rieuse ancien/ancienne nouveau-né/nouveau-née penché/penchée oublié/oubliée retrouvé/retrouvée bavard/bavarde silencieux/silencieuse voyageur/voyageuse tardif/tardive cuivré/cuivrée rayé/rayée dansant/dansante couronné/couronnée éveillé/éveillée ambré/ambrée vermeil/vermeille roux/rousse pâle/pâle ardent/ardente effronté/effrontée patient/patiente rêveur/rêveuse".split(
    " ",
  );

/** So that a country ten times larger has enough. */
const PLACES = ["", " d’en haut", " d’en bas", " du levant"];

const NOUNS: readonly { noun: string; gender: Gender }[] = [
  ...MASCULINE.split(" ").map((noun) => ({ noun, gender: "m" as const })),
  ...FEMININE.split(" ").map((noun) => ({ noun, gender: "f" as const })),
];

const VOWEL = /^[AEÉIOUYH](?!ér|êt|ib|ul)/;

function of(noun: string, gender: Gender): string {
  if (VOWEL.test(noun)) return "de l’";
  return gender === "m" ? "du " : "de la ";
}

const COUNT = NOUNS.length * ADJECTIVES.length;
/** Prime to the number of names: neighbours in the list have nothing in common. */
const STRIDE = 1327;

/** An invented name for each number; no two numbers below twelve thousand have the same. */
export function inventedName(number: number): string {
  const place = (number * STRIDE) % COUNT;
  const { noun, gender } = NOUNS[place % NOUNS.length] ?? { noun: "", gender: "m" };
  const forms = ADJECTIVES[Math.floor(place / NOUNS.length)]?.split("/") ?? [];
  const adjective = gender === "m" ? forms[0] : forms[1];
  return `CPTS ${of(noun, gender)}${noun} ${adjective}${PLACES[Math.floor(number / COUNT)] ?? ""}`;
}
