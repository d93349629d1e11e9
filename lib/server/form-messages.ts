import type { FormProblem } from "./multipart";

/** Why a form could not be read; nothing of it is left to keep. */
export const UNREAD: Record<FormProblem, string> = {
  notAForm: "Cet envoi n’est pas un formulaire. Rien n’a été enregistré. Remplissez cette page.",
  textTooLarge:
    "Vos textes dépassent 1 Mo\u00a0: ils n’ont pas été conservés et rien n’a été enregistré. Raccourcissez-les ou joignez-les en PDF.",
  tooManyFields:
    "Cet envoi contient trop de champs\u00a0: il n’a pas été conservé et rien n’a été enregistré.",
  interrupted:
    "L’envoi s’est interrompu avant la fin\u00a0: rien n’a été reçu ni enregistré. Recommencez.",
};

export const SESSION_ENDED =
  "Votre session avait pris fin. Votre saisie est conservée, rien n’a été enregistré\u00a0: relisez, puis envoyez à nouveau.";

export const CONTROLS_TAKEN_OUT =
  "Ce champ contenait des caractères invisibles. Ils ont été retirés\u00a0: relisez, puis envoyez à nouveau.";

export const unexpectedMessage = (reference: string) =>
  `Une erreur inattendue s’est produite. Votre saisie est conservée\u00a0: vous pouvez l’envoyer à nouveau, elle ne sera enregistrée qu’une fois. Référence à citer\u00a0: ${reference}.`;
