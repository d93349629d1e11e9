import type { Metadata } from "next";

import { Main } from "@/components/shell/main";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { readServedDepartments } from "@/db/caisses/queries";
import { countOf } from "@/lib/domain/shared/typography";
import { requireAdministrator } from "@/lib/server/account";

export const metadata: Metadata = { title: "Administration" };

/** What is the same for every dossier. */
export default async function AdministrationPage() {
  const account = await requireAdministrator();
  const doubtful = (await readServedDepartments(account)).filter(({ toVerify }) => toVerify);
  return (
    <Main width="middle">
      <h1>Administration</h1>
      <p className="lede mt-2">
        Ce qui est commun à tous les dossiers. Votre mandat n’en ouvre aucun.
      </p>
      <div className="stack mt-6">
        <Panel id="caisses" title="Caisses">
          <p>
            Quelle caisse d’assurance maladie sert chaque commune.{" "}
            {doubtful.length === 0
              ? "Tous les départements sont confirmés."
              : `${countOf(doubtful.length, "département")} à vérifier.`}
          </p>
          <p className="mt-4">
            <LinkButton href="/administration/caisses">Ouvrir les caisses</LinkButton>
          </p>
        </Panel>
        <Panel id="contours" title="Contours des communes">
          <p>Avec quoi les cartes sont dessinées : contours approchés, ou exacts par région.</p>
          <p className="mt-4">
            <LinkButton href="/administration/contours">Ouvrir les contours</LinkButton>
          </p>
        </Panel>
      </div>
    </Main>
  );
}
