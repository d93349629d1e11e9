/**
 * What the guards of a change may look at, each a yes or a no. Built from the change, its dossier
 * and its journal on every call, never stored; they include what the act at hand would make true.
 */
export const CHANGE_FACT_WORDS = {
  dossierFollowed: {
    rule: "Le territoire se modifie une fois le projet de santé validé, et tant que la CPTS est suivie.",
    missing:
      "Le dossier n’est pas, ou n’est plus, à une étape qui permet de modifier le territoire.",
  },
  noOtherProposal: {
    rule: "Une seule modification du territoire est examinée à la fois.",
    missing: "Une autre modification est en examen.",
  },
  territoryNamed: {
    rule: "Un territoire compte au moins une commune.",
    missing: "Le territoire proposé n’a aucune commune.",
  },
  territoryDiffers: {
    rule: "Une modification change le territoire en vigueur.",
    missing: "Le territoire proposé est celui qui est en vigueur.",
  },
  attachmentOnlyAdds: {
    rule: "Une extension par rattachement ajoute des communes et n’en retire aucune.",
    missing: "Une commune du territoire en vigueur manque au territoire proposé.",
  },
  attachmentHasItsLetter: {
    rule: "Une extension par rattachement garde la lettre des professionnels concernés.",
    missing: "La lettre des professionnels concernés n’est pas jointe.",
  },
  reasonsGiven: {
    rule: "Une proposition et un refus disent leurs raisons.",
    missing: "Les raisons manquent.",
  },
  acceptanceAwaited: {
    rule: "Chaque autorité, l’ARS et la CPAM pilote, donne son accord une seule fois.",
    missing: "Votre accord est déjà enregistré.",
  },
  everyAcceptanceGiven: {
    rule: "Une modification est acceptée quand l’ARS et la CPAM pilote ont donné leur accord.",
    missing: "Une autorité n’a pas encore donné son accord.",
  },
} as const satisfies Record<string, { rule: string; missing: string }>;

export type ChangeFact = keyof typeof CHANGE_FACT_WORDS;

export const CHANGE_FACTS = Object.keys(CHANGE_FACT_WORDS) as ChangeFact[];
