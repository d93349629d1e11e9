import Link from "next/link";

import { Icon } from "@/components/ui/icon";

import { Main } from "./main";

/** The same answer for what does not exist and for what this person may not see. */
export function NotFound() {
  return (
    <Main width="form">
      <h1>Cette page n’existe pas, ou vous n’y avez pas accès</h1>
      <p className="lede mt-2">
        Nous affichons le même message dans les deux cas, pour ne rien révéler d’un dossier.
      </p>
      <section className="card mt-6" aria-labelledby="verifier">
        <h2 id="verifier">Ce que vous pouvez vérifier</h2>
        <ul className="acts two mt-3">
          <li>
            <Icon name="link" />
            <div>
              <strong>L’adresse</strong>
              <p className="muted">Un dossier s’écrit ainsi : 43-2026-0007.</p>
            </div>
          </li>
          <li>
            <Icon name="users" />
            <div>
              <strong>Votre compte</strong>
              <p className="muted">
                Chacun voit les dossiers qu’il porte, ou ceux de son territoire. Votre nom et votre
                fonction sont en haut de la page, si vous êtes connecté.
              </p>
            </div>
          </li>
          <li>
            <Icon name="clock" />
            <div>
              <strong>Une fonction qui a pris fin</strong>
              <p className="muted">
                Quand une fonction prend fin, l’accès aux dossiers s’arrête le même jour.
              </p>
            </div>
          </li>
        </ul>
      </section>
      <p className="row mt-6">
        <Link href="/dossiers" prefetch={false}>
          Aller à mes dossiers
        </Link>
        <Link href="/" prefetch={false}>
          Aller à l’atlas
        </Link>
        <Link href="/aide" prefetch={false}>
          Demander de l’aide
        </Link>
      </p>
    </Main>
  );
}
