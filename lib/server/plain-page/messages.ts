import type { PlainPage } from "./page";

const BACK =
  "Revenez à la page précédente de votre navigateur\u00a0: votre texte s’y trouve encore.";

export const tooLarge = (limitInMegabytes: number): PlainPage => ({
  status: 413,
  title: "Cet envoi est trop lourd",
  sentences: [
    `Un envoi ne dépasse pas ${limitInMegabytes}\u00a0Mo. Allégez le fichier ou raccourcissez le texte, puis recommencez.`,
  ],
  kept: `Rien n’a été enregistré, et votre saisie n’a pas été conservée. ${BACK}`,
});

export const foreignOrigin: PlainPage = {
  status: 403,
  title: "Cet envoi vient d’un autre site",
  sentences: [
    "Par sécurité, Jalons n’accepte que les formulaires de ses propres pages.",
    "Ouvrez la page dans Jalons, puis recommencez.",
  ],
  kept: "Rien n’a été enregistré.",
};

export const newerVersion = (resume?: string): PlainPage => ({
  status: 409,
  title: "La page a changé de version",
  sentences: [
    "Jalons a été mis à jour pendant que vous remplissiez cette page. Votre envoi ne peut pas être lu tel quel.",
  ],
  kept: resume
    ? "Votre saisie est conservée pendant 24\u00a0heures. Rien n’a été enregistré."
    : `Rien n’a été enregistré, et votre saisie n’a pas été conservée. ${BACK}`,
  ...(resume && { link: { to: resume, words: "Reprendre votre saisie" } }),
});

export const tooSlow = (sent: boolean): PlainPage => ({
  status: 503,
  title: "La réponse tarde trop",
  sentences: ["Le service est très sollicité. Attendez une minute, puis recommencez."],
  kept: sent
    ? "Votre envoi est peut-être enregistré. Vous pouvez le refaire sans risque\u00a0: il ne comptera qu’une fois."
    : "Vous n’avez rien perdu\u00a0: cette page ne faisait que lire.",
  retryAfterSeconds: 60,
});

export const tooOften: PlainPage = {
  status: 429,
  title: "Trop d’envois",
  sentences: [
    "Vous avez envoyé ce formulaire de nombreuses fois. Attendez dix minutes, puis recommencez.",
  ],
  kept: `Rien n’a été enregistré. ${BACK}`,
  retryAfterSeconds: 600,
};

export const notReady: PlainPage = {
  status: 503,
  title: "Le service redémarre",
  sentences: ["Jalons sera de retour dans quelques secondes. Rechargez cette page."],
  retryAfterSeconds: 5,
};

export const unreadable: PlainPage = {
  status: 400,
  title: "Cette adresse ne se lit pas",
  sentences: ["Vérifiez l’adresse, ou repartez de l’accueil."],
};

export const unexpected = (reference: string): PlainPage => ({
  status: 503,
  title: "Service momentanément indisponible",
  sentences: [
    "Une erreur inattendue s’est produite. Réessayez dans quelques minutes.",
    `Référence à citer\u00a0: ${reference}.`,
  ],
  retryAfterSeconds: 30,
});

export const notAllowed: PlainPage = {
  status: 405,
  title: "Cette page ne fait que se lire",
  sentences: ["Rien n’a été enregistré."],
};

export const tooMany = (waitSeconds: number): PlainPage => ({
  status: 429,
  title: "Trop de pages différentes en peu de temps",
  sentences: [
    `Depuis votre adresse, beaucoup de dates ou de listes ont été demandées à la suite. Attendez ${waitSeconds}\u00a0s, puis rechargez cette page.`,
    "Pour tout avoir en une fois, téléchargez les données\u00a0: elles sont libres.",
  ],
  link: { to: "/donnees", words: "Télécharger les données" },
  retryAfterSeconds: waitSeconds,
});
