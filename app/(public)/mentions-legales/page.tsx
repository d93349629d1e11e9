import type { Metadata } from "next";

import { Contact } from "@/components/shell/contact";
import { TextPage } from "@/components/shell/text-page";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Mentions légales" };

export default function LegalNoticesPage() {
  const { demonstration } = env();
  return (
    <TextPage
      title="Mentions légales"
      lede="Qui publie ce service, avec quelles données et sous quelles licences."
    >
      <h2>Éditeur</h2>
      {demonstration ? (
        <p>
          Ce site est une démonstration du logiciel Jalons. Il n’est édité par aucune
          administration, n’est relié à aucun service de l’État ou de l’assurance maladie, et aucun
          des actes qui y figurent n’a de valeur juridique.
        </p>
      ) : (
        <p>
          L’éditeur, le directeur de la publication et l’hébergeur de ce site n’ont pas encore été
          inscrits par l’organisme qui l’exploite. Ces mentions sont obligatoires avant toute
          ouverture au public.
        </p>
      )}

      <h2>Contact</h2>
      <Contact demonstration={demonstration} />

      <h2>Valeur des informations</h2>
      <p>
        Jalons garde la trace des actes que chaque partie y enregistre. Une décision existe par le
        courrier ou le contrat signé, et par sa notification : en cas d’écart, ces documents font
        foi.
      </p>
      <p>
        Les étapes publiques et leurs dates viennent des actes enregistrés. Une date rectifiée reste
        dans l’historique, à côté de celle qui la remplace.
      </p>

      <h2>Données réutilisées</h2>
      <ul>
        <li>
          Communes, départements et régions : Insee, Code officiel géographique, diffusés dans le
          paquet « découpage administratif » d’Etalab, version 6.0.0, sous Licence Ouverte.
        </li>
        <li>
          Populations : Insee, populations de référence 2023, diffusées dans le même paquet. Chaque
          total affiché porte son millésime.
        </li>
        {demonstration && (
          <li>
            Les CPTS, les personnes, les décisions et les dates de la démonstration sont inventées.
            Une CPTS réelle n’y figure qu’avec la source publique de chaque fait.
          </li>
        )}
      </ul>

      <h2>Logiciel</h2>
      <p>
        Jalons est un logiciel libre, distribué sous licence GNU Affero General Public License,
        version 3 ou ultérieure. Le caractère Public Sans est distribué sous licence SIL Open Font
        License, version 1.1.
      </p>
    </TextPage>
  );
}
