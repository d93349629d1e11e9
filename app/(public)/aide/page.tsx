import type { Metadata } from "next";
import Link from "next/link";

import { Contact } from "@/components/shell/contact";
import { TextPage } from "@/components/shell/text-page";
import { env } from "@/lib/server/env";

import { Glossary } from "./glossary";

export const metadata: Metadata = { title: "Aide et contact" };

export default function HelpPage() {
  const { demonstration } = env();
  return (
    <TextPage
      title="Aide et contact"
      lede="Qui peut entrer, comment un dossier avance, ce que veut dire chaque mot."
    >
      <h2>Qui peut entrer</h2>
      <p>
        La liste des CPTS se consulte sans compte. Un compte sert à préparer, transmettre ou
        examiner un dossier :
      </p>
      <ul>
        <li>les porteurs de projet voient leurs dossiers et peuvent en ouvrir ;</li>
        <li>les agents de l’ARS voient les dossiers de leur région ou de leurs départements ;</li>
        <li>les agents d’une CPAM voient les dossiers que leur caisse pilote ou accompagne ;</li>
        <li>les observateurs nationaux lisent les faits publics et les contrats, sans agir ;</li>
        <li>
          l’administration nationale tient les caisses et les contours des communes, sans voir les
          dossiers.
        </li>
      </ul>
      {demonstration ? (
        <p>
          Sur cette démonstration, on entre sans mot de passe, par un bouton de la page{" "}
          <Link href="/connexion" prefetch={false}>
            Se connecter
          </Link>
          . Ouvrez deux navigateurs pour jouer deux rôles à la fois.
        </p>
      ) : (
        <p>Les comptes sont ouverts par l’organisme qui exploite ce service.</p>
      )}

      <h2>Les étapes</h2>
      <ol>
        <li>
          <strong>En réflexion.</strong> Le porteur ouvre un dossier. Ses brouillons ne sont
          visibles que de lui.
        </li>
        <li>
          <strong>Lettre d’intention.</strong> Il la transmet. L’ARS et la CPAM l’examinent, posent
          des questions, la valident ou non. Aucun délai légal ne court.
        </li>
        <li>
          <strong>Projet de santé.</strong> Il le transmet, avec ou sans lettre. Deux mois courent
          dès la réception. Le directeur général de l’ARS peut s’y opposer jusqu’au terme ; sinon,
          le projet est réputé validé le lendemain.
        </li>
        <li>
          <strong>Contrat ACI.</strong> Les parties le négocient puis le signent. « ACI signé »
          n’existe qu’à la dernière signature.
        </li>
        <li>
          <strong>Opérationnelle.</strong> La première mission socle a commencé et le contrat est en
          vigueur.
        </li>
      </ol>

      <h2>Questions fréquentes</h2>
      <h3>Pourquoi un acte m’est-il refusé ?</h3>
      <p>
        Sous chaque acte impossible, « Pourquoi pas encore ? » donne la règle, ce qui manque et qui
        peut débloquer.
      </p>
      <h3>Puis-je corriger ce que j’ai transmis ?</h3>
      <p>
        Non : une version transmise est figée. Répondez aux questions, ou retirez-la pour reprendre
        la rédaction et en transmettre une nouvelle.
      </p>
      <h3>Quelqu’un a agi avant moi. Mon texte est-il perdu ?</h3>
      <p>
        Non. Votre acte n’est pas enregistré, mais ce que vous avez saisi est gardé 24 heures et
        s’affiche à côté de ce qui a changé.
      </p>
      <h3>Une date est fausse. Que faire ?</h3>
      <p>
        Une institution propose la rectification, une autre personne la confirme. L’ancienne date
        reste dans l’historique.
      </p>

      <h2>Les mots</h2>
      <Glossary />

      <h2>Contact</h2>
      <p>
        Pour votre dossier, écrivez d’abord à l’interlocuteur nommé sur sa page. Pour une panne,
        donnez la référence affichée.
      </p>
      <Contact demonstration={demonstration} />
    </TextPage>
  );
}
