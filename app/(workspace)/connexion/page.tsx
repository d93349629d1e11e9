import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { returnTo } from "@/lib/domain/shared/return-to";
import { env } from "@/lib/server/env";
import { currentActor } from "@/lib/server/session";

import { DemonstrationAccounts } from "./demonstration-accounts";

export const metadata: Metadata = { title: "Se connecter" };
export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { retour, probleme, saisie } = await searchParams;
  const back = returnTo(typeof retour === "string" ? retour : undefined);
  // Public pages know nobody: their door is also the way back to one's work.
  if (await currentActor()) redirect(back ?? "/a-traiter");
  return (
    <Main width="form">
      <PageHeader
        title="Se connecter"
        lede="La liste des CPTS se consulte sans compte. Connectez-vous pour déposer, examiner ou suivre un dossier."
      />
      <div className="stack mt-6">
        {back && (
          <Note title="Connectez-vous pour continuer.">
            <p>
              Votre session a pris fin, ou vous n’êtes pas encore connecté. Vous reviendrez ensuite
              à la page demandée.
            </p>
          </Note>
        )}
        {saisie && (
          <Note tone="warning" title="Votre saisie n’a pas été conservée.">
            <p>
              Rien n’a été enregistré : aucune session n’était ouverte. Revenez à la page précédente
              de votre navigateur pour retrouver votre texte.
            </p>
          </Note>
        )}
        {probleme && (
          <Note tone="danger" title="Ce compte n’existe pas.">
            <p>Choisissez l’un des comptes proposés sur cette page.</p>
          </Note>
        )}
        {env().demonstration ? (
          <DemonstrationAccounts back={back} />
        ) : (
          <Panel id="moyens" title="Moyens de connexion">
            <p>
              Aucun fournisseur d’identité n’est configuré sur ce service : personne ne peut s’y
              connecter pour le moment. Adressez-vous à la personne qui l’administre.
            </p>
          </Panel>
        )}
      </div>
    </Main>
  );
}
