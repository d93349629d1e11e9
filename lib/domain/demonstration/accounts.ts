/** The people of the demonstration, all invented: one per button of the door. */
export const DEMONSTRATION_ACCOUNTS = [
  {
    login: "porteur",
    enter: "Entrer comme porteur de projet",
    party: "CPTS",
    name: "Claire Meunier",
    functionTitle: "Infirmière libérale, porteuse de projet",
  },
  {
    login: "ars",
    enter: "Entrer comme agent de l’ARS (Haute-Loire)",
    party: "ARS",
    name: "Sophie Bérard",
    functionTitle: "Chargée de mission, délégation de la Haute-Loire",
  },
  {
    login: "dg",
    enter: "Entrer comme directeur général de l’ARS",
    party: "ARS",
    name: "Antoine Vasseur",
    functionTitle: "Directeur général, Auvergne-Rhône-Alpes",
  },
  {
    login: "cpam",
    enter: "Entrer comme agent de la CPAM (Haute-Loire)",
    party: "CPAM",
    name: "Hugo Lemaire",
    functionTitle: "Référent exercice coordonné, CPAM de la Haute-Loire",
  },
  {
    login: "autre-ars",
    enter: "Entrer comme agent d’une autre ARS",
    party: "ARS",
    name: "Nadia Roussel",
    functionTitle: "Chargée de mission, Bretagne",
  },
  {
    login: "observateur",
    enter: "Entrer comme observateur national",
    party: "État",
    name: "Paul Delcourt",
    functionTitle: "Suivi national, lecture seule",
  },
  {
    login: "administrateur",
    enter: "Entrer comme administrateur national",
    party: "État",
    name: "Inès Carpentier",
    functionTitle: "Administration du registre, sans accès aux dossiers",
  },
] as const;

export type DemonstrationLogin = (typeof DEMONSTRATION_ACCOUNTS)[number]["login"];
