import type { Metadata } from "next";

import { Contact } from "@/components/shell/contact";
import { TextPage } from "@/components/shell/text-page";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Données personnelles" };

const KEPT = [
  {
    what: "Compte",
    detail: "Nom, courriel, fonction, organisme et territoire confié",
    why: "Reconnaître la personne et ses droits sur chaque dossier",
    until: "Tant que la fonction dure, puis le temps du dossier",
  },
  {
    what: "Actes",
    detail: "Auteur, date, décision, motifs et textes déposés",
    why: "Tenir l’historique du dossier, qui a valeur de preuve",
    until: "Le temps du dossier. Les noms et les textes peuvent être effacés à part",
  },
  {
    what: "Session",
    detail: "Un numéro tiré au hasard, dans un cookie, et son empreinte sur le serveur",
    why: "Rester connecté d’une page à l’autre",
    until: "Jusqu’à la déconnexion ou à la fin de la session",
  },
  {
    what: "Contact public d’une CPTS",
    detail: "Courriel, téléphone ou site, publiés avec l’accord d’un porteur",
    why: "Permettre de joindre la CPTS",
    until: "Jusqu’à ce qu’un porteur le retire : rien n’en est alors gardé",
  },
  {
    what: "Signalements d’erreur",
    detail: "Votre message, et votre courriel si vous le donnez",
    why: "Vérifier la fiche et vous répondre",
    until: "Le temps du dossier. Le courriel est effacé à la clôture",
  },
  {
    what: "Formulaires conservés",
    detail: "Ce que vous aviez saisi quand un envoi n’a pas abouti",
    why: "Ne pas vous faire ressaisir votre texte",
    until: "24 heures",
  },
  {
    what: "Journal technique",
    detail: "Heure, page, référence d’erreur ; ni nom, ni courriel, ni texte saisi",
    why: "Corriger les pannes",
    until: "Selon l’organisme qui exploite le service",
  },
] as const;

export default function PersonalDataPage() {
  const { demonstration } = env();
  return (
    <TextPage
      title="Données personnelles"
      lede="Ce que Jalons garde sur vous, pourquoi, combien de temps, et vos droits."
    >
      <Note title="Aucune donnée de patient.">
        <p>
          Jalons ne suit que des projets et des organismes. N’écrivez aucune information sur un
          patient, ni dans un champ, ni dans un fichier joint.
        </p>
      </Note>
      {demonstration && (
        <p>
          Sur cette démonstration, toutes les personnes sont inventées. N’y saisissez aucun nom
          réel.
        </p>
      )}

      <h2>Ce qui est gardé</h2>
      <Table
        caption="Données gardées, raisons et durées"
        captionHidden
        columns={[
          { heading: "Données", cell: ({ what }) => what },
          { heading: "Contenu", cell: ({ detail }) => detail },
          { heading: "Pourquoi", cell: ({ why }) => why },
          { heading: "Jusqu’à quand", cell: ({ until }) => until },
        ]}
        rows={KEPT}
        keyOf={({ what }) => what}
      />

      <h2>Qui les voit</h2>
      <ul>
        <li>Vos brouillons : vous et les autres porteurs du dossier, personne d’autre.</li>
        <li>
          Ce que vous transmettez : l’agence régionale de santé de votre région et les caisses
          concernées.
        </li>
        <li>
          Le public : le nom de la CPTS, son étape, ses dates et ses communes, à partir de la
          première étape validée, et le contact qu’elle accepte de publier. Jamais le nom d’une
          personne.
        </li>
      </ul>

      <h2>Cookies et traceurs</h2>
      <p>
        Un seul cookie, nécessaire à la connexion. Ni mesure d’audience, ni publicité, ni appel à un
        autre site : aucun consentement n’est donc demandé.
      </p>

      <h2>Responsable et fondement</h2>
      {demonstration ? (
        <p>
          Une démonstration n’a pas de responsable de traitement. En service réel, ce serait
          l’organisme qui exploite Jalons, au titre d’une mission d’intérêt public (article 6,
          paragraphe 1, point e, du règlement général sur la protection des données).
        </p>
      ) : (
        <p>
          Le responsable de traitement est l’organisme qui exploite ce service, au titre d’une
          mission d’intérêt public (article 6, paragraphe 1, point e, du règlement général sur la
          protection des données). Il n’a pas encore inscrit ici son nom ni celui de son délégué à
          la protection des données.
        </p>
      )}

      <h2>Vos droits</h2>
      <p>
        Vous pouvez demander l’accès à vos données, leur rectification, leur limitation ou leur
        effacement, et vous opposer à leur traitement. Une date inexacte se rectifie par un acte,
        qui garde la première version. Un nom ou un texte s’efface sans rompre l’historique.
      </p>
      <Contact demonstration={demonstration} />
      <p>
        Si la réponse ne vous convient pas, vous pouvez saisir la Commission nationale de
        l’informatique et des libertés (CNIL), sur{" "}
        <a href="https://www.cnil.fr/fr/plaintes">www.cnil.fr</a>.
      </p>
    </TextPage>
  );
}
