import type { Metadata } from "next";
import Link from "next/link";

import { TextPage } from "@/components/shell/text-page";
import { formatNumber } from "@/lib/domain/shared/typography";
import { readCountry } from "@/lib/server/atlas/day";

import { Dates } from "./dates";
import { Limits } from "./limits";

export const metadata: Metadata = { title: "Méthode" };

export default async function MethodPage() {
  const { places, populations } = await readCountry();
  return (
    <TextPage
      title="Méthode"
      lede="Ce qui est compté, à quelle date, avec quelle population, et ce qui n’est pas public."
    >
      <h2 id="etapes">Les étapes</h2>
      <p>
        Une communauté professionnelle territoriale de santé (CPTS) est comptée une fois, à la
        dernière étape publique qu’elle avait atteinte à la date choisie :
      </p>
      <ul>
        <li>
          <strong>Lettre d’intention validée</strong> : l’agence régionale de santé (ARS) et la
          caisse primaire d’assurance maladie (CPAM) ont validé la lettre, selon la règle de la
          région ;
        </li>
        <li>
          <strong>Projet de santé validé</strong> : l’ARS a validé le projet, ou les deux mois de
          l’article L. 1434-12 du code de la santé publique ont passé sans opposition ;
        </li>
        <li>
          <strong>ACI signé</strong> : toutes les parties ont signé le contrat de l’accord
          conventionnel interprofessionnel (ACI), à la date de la dernière signature ;
        </li>
        <li>
          <strong>Opérationnelle</strong> : le démarrage a été enregistré. Elle fait partie des
          contrats signés.
        </li>
      </ul>
      <p>
        Le chiffre mis en avant est le total des contrats signés, démarrage enregistré ou non. Le
        mot « opérationnelle » désigne ailleurs tantôt un projet validé, tantôt un contrat signé :
        il n’est jamais compté seul. Les trois catégories du ministère s’en déduisent : « en
        fonctionnement » est le total des contrats signés, « prochainement en fonctionnement » un
        projet validé sans contrat, « en cours de création » une lettre validée sans projet validé.
      </p>
      <p>
        Une CPTS qui prend fin ou cesse d’être suivie quitte les comptes le jour dit, et y revient
        si elle reprend. Sa fiche reste, avec la mention « n’est plus suivie depuis le … ».
      </p>

      <h2 id="public">Ce qui est public</h2>
      <p>
        À partir de la validation de la lettre : le nom, l’étape et sa date, les communes et leur
        population. Les coordonnées ne le sont qu’avec l’accord de la CPTS. Ne sont jamais publics :
        une opposition, un refus, un retrait, un abandon, le caractère tacite ou exprès d’une
        validation, les motifs d’un acte.
      </p>
      <p>
        Une étape est publique dès que l’acte est enregistré. L’autorité peut différer cette
        publication de quinze jours au plus, en le motivant.
      </p>

      <Dates />

      <h2 id="couverture">La population couverte</h2>
      <p>
        Un habitant est couvert si sa commune est dans le territoire d’au moins une CPTS. La commune
        partagée par plusieurs CPTS est comptée une fois. Deux lectures sont données : par un
        contrat signé, et par toute CPTS dès la lettre d’intention validée. Le territoire est celui
        en vigueur à la date choisie.
      </p>
      <ul>
        <li>
          La population est la population municipale publiée par l’Insee, millésime {places.vintage}{" "}
          : {formatNumber(populations.national)} habitants dans les 18 régions. Le même millésime
          sert à toutes les dates. Pour Mayotte, le chiffre disponible est celui de 2017.
        </li>
        <li>
          Paris, Lyon et Marseille sont comptés par arrondissement. Une partie de commune compte
          pour la part d’habitants déclarée ; deux parties de noms différents s’ajoutent, sans
          dépasser la commune.
        </li>
        <li>
          Une CPTS compte dans son département et sa région de rattachement ; les habitants qu’elle
          couvre comptent là où est leur commune. La somme des régions est le total national, pour
          les CPTS comme pour les habitants.
        </li>
      </ul>

      <Limits />

      <h2 id="verifier">Vérifier</h2>
      <p>
        Chaque chiffre mène à la liste des CPTS qu’il compte. Toutes les données sont
        téléchargeables depuis la page <Link href="/donnees">Données</Link>, sous Licence Ouverte
        2.0, avec un instantané figé chaque mois. Les chiffres d’autres sources sont comparés dans{" "}
        <Link href="/sources">Ce que d’autres sources ont publié</Link>.
      </p>
    </TextPage>
  );
}
