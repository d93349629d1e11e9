import Link from "next/link";

/** What whoever reads by program must know once. */
export function Use() {
  return (
    <>
      <p>
        Les adresses ci-dessous répondent sans compte ni clé, et depuis les pages de tout site
        (CORS). Leur description pour les programmes, en OpenAPI 3.1 :{" "}
        <a href="/api/v1/openapi.json">
          <code>/api/v1/openapi.json</code>
        </a>
        .
      </p>
      <ul>
        <li>
          <strong>Dates.</strong> <code>date</code> est le jour dont on veut la situation,{" "}
          <code>connu_le</code> le jour dont on veut le savoir : une rectification faite depuis n’y
          change rien. Voir la <Link href="/methode">méthode</Link>.
        </li>
        <li>
          <strong>Identifiants.</strong> La référence d’une CPTS ne change jamais, même quand son
          nom change. Les lieux portent leur code Insee, qui est un texte.
        </li>
        <li>
          <strong>Tableaux.</strong> CSV en UTF-8 avec marque d’ordre, séparateur point-virgule,
          virgule décimale, fin de ligne CRLF. Une cellule qui commencerait une formule (
          <code>=</code>, <code>+</code>, <code>-</code>, <code>@</code>) reçoit une apostrophe.
        </li>
        <li>
          <strong>Erreurs.</strong> <code>application/problem+json</code>, en français : 400 pour un
          paramètre inconnu, une date impossible ou antérieure au 26 janvier 2016, un code inconnu ;
          404 pour une référence ou une page qui n’existe pas ; 405, 406 ; 429 quand trop d’adresses
          différentes sont demandées, avec <code>Retry-After</code>.
        </li>
      </ul>
    </>
  );
}
