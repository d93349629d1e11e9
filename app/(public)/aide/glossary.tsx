const ENTRIES = [
  [
    "ACI",
    "accord conventionnel interprofessionnel : le contrat que signent la CPTS, la CPAM et l’ARS, et d’autres caisses s’il y a lieu",
  ],
  ["ARS", "agence régionale de santé"],
  [
    "CPAM",
    "caisse primaire d’assurance maladie. La caisse pilote suit le contrat ; une caisse associée couvre une partie du territoire",
  ],
  [
    "CPTS",
    "communauté professionnelle territoriale de santé : des professionnels qui s’organisent pour la population d’un territoire",
  ],
  [
    "Demande de pièces",
    "il manque un document au dossier. Elle porte sur la complétude, une seule fois, dans les quinze jours de la réception",
  ],
  ["Demande de précisions", "une question sur le fond. Elle n’arrête pas le délai légal"],
  [
    "Lettre d’intention",
    "le premier document : qui, où, pour quels besoins. La loi ne la prévoit pas, la pratique la demande",
  ],
  ["MSA", "mutualité sociale agricole"],
  [
    "Opérationnelle",
    "le contrat ACI est en vigueur et la première mission socle a commencé. D’autres publications emploient ce mot dès la validation du projet",
  ],
  [
    "Opposition",
    "décision du directeur général de l’ARS contre un projet de santé, pour deux motifs seulement : les objectifs du projet régional de santé, ou la pertinence du territoire",
  ],
  ["Porteur", "la personne qui prépare le dossier et le transmet"],
  [
    "Projet de santé",
    "le document que prévoit la loi : le territoire, les missions, l’organisation",
  ],
  [
    "RNA",
    "répertoire national des associations. En Alsace et en Moselle, c’est le tribunal qui inscrit l’association",
  ],
  ["Terme", "le dernier jour d’un délai, jusqu’à 23 h 59, heure de la région"],
  ["URPS", "union régionale des professionnels de santé"],
  [
    "Validation tacite",
    "deux mois après la réception du projet de santé, sans opposition, il est réputé validé",
  ],
] as const;

/** The words of the service, in alphabetical order. */
export function Glossary() {
  return (
    <dl className="kv">
      {ENTRIES.map(([word, meaning]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}.</dd>
        </div>
      ))}
    </dl>
  );
}
