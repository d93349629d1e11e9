import { searchKey } from "../names";

const TITLE =
  /^(?:cpts|communautes? professionnelles?|liste|listes|territoire|projet|annexe|tableau|total|totaux|sous total|source|sources|mise a jour|maj|date|page|nombre|nb|bassin|zone|secteur|perimetre|carte|fichier|document|note|notes|legende|population|extraction|export|version|ars|cpam|les? communes?|communes? (?:membres?|concernees?|couvertes?|du territoire|de la cpts|de l|du projet)|\d+ communes?|departements? ?(?:du|de|des|de la|d)?$)\b/;

/** Something said about a list rather than in it: its title, a total, a source. */
export const isTitle = (text: string): boolean =>
  TITLE.test(searchKey(text)) || /[:：]$/.test(text.trim());
