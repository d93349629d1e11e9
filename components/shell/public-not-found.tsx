import Link from "next/link";

import { Main } from "./main";

/** Where there is nothing to hide: an address that no public page has. */
export function PublicNotFound() {
  return (
    <Main width="form">
      <h1>Cette page n’existe pas</h1>
      <p className="lede mt-2">
        L’adresse est incomplète, ou ce qu’elle montrait n’est plus ici. Vérifiez-la, ou repartez de
        l’une de ces pages.
      </p>
      <p className="row mt-6">
        <Link href="/" prefetch={false}>
          Aller à l’atlas
        </Link>
        <Link href="/cpts" prefetch={false}>
          Chercher une CPTS
        </Link>
        <Link href="/aide" prefetch={false}>
          Demander de l’aide
        </Link>
      </p>
    </Main>
  );
}
