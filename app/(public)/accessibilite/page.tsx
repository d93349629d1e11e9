import type { Metadata } from "next";

import { Contact } from "@/components/shell/contact";
import { TextPage } from "@/components/shell/text-page";
import { Note } from "@/components/ui/note";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Accessibilité : non conforme" };

export default function AccessibilityPage() {
  const { demonstration } = env();
  return (
    <TextPage
      title="Accessibilité"
      lede="Où en est ce service, ce qui a été vérifié, et comment signaler un obstacle."
    >
      <Note tone="warning" title="Ce service est non conforme au RGAA 4.1.2.">
        <p>
          Aucun audit n’a encore été mené. Sans audit, un service est déclaré non conforme, même si
          ses auteurs visent l’accessibilité.
        </p>
      </Note>

      <h2>Ce que nous visons</h2>
      <p>
        Les niveaux A et AA des règles WCAG 2.2. Chaque acte se fait au clavier et sans JavaScript.
        Aucune information ne tient à la seule couleur. Rien ne défile en largeur à 320 pixels.
      </p>

      <h2>Ce qui est vérifié automatiquement</h2>
      <ul>
        <li>
          L’outil axe parcourt les pages dans un navigateur, en grand et en petit écran, et ne doit
          relever aucune erreur.
        </li>
        <li>Des parcours entiers sont rejoués avec JavaScript désactivé.</li>
        <li>Les contrastes des couleurs ont été calculés, en thème clair et en thème sombre.</li>
      </ul>
      <p>Ces outils ne voient qu’une partie des obstacles.</p>

      <h2>Ce qui n’a pas encore été vérifié</h2>
      <ul>
        <li>L’usage avec un lecteur d’écran, par des personnes qui s’en servent.</li>
        <li>Le texte agrandi à 200 %, la commande vocale et les contrastes forcés.</li>
        <li>Les critères du RGAA qui demandent un jugement humain.</li>
      </ul>

      <h2>Contenus non accessibles connus</h2>
      <p>
        Les fichiers PDF joints aux dossiers viennent de leurs auteurs. Nous ne garantissons pas
        qu’ils soient accessibles. L’essentiel d’un dépôt figure aussi en texte dans le dossier.
      </p>

      <h2>Signaler un obstacle</h2>
      <p>
        Dites-nous sur quelle page, avec quel navigateur et quelle aide technique. Si un acte vous
        est impossible, votre interlocuteur à l’ARS ou à la CPAM peut enregistrer un dépôt reçu
        autrement.
      </p>
      <Contact demonstration={demonstration} />

      <h2>Voies de recours</h2>
      <p>
        Si vous signalez un obstacle et n’obtenez pas de réponse satisfaisante, vous pouvez saisir
        le Défenseur des droits :
      </p>
      <ul>
        <li>
          en ligne, sur <a href="https://www.defenseurdesdroits.fr">www.defenseurdesdroits.fr</a> ;
        </li>
        <li>par téléphone, au 09 69 39 00 00 ;</li>
        <li>
          par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris
          CEDEX 07.
        </li>
      </ul>

      <h2>Cette déclaration</h2>
      <p>Établie le 21 novembre 2026. Elle sera mise à jour après un audit.</p>
    </TextPage>
  );
}
