import { z } from "zod";

import { PRECISIONS, PUBLIC_STAGES } from "../lifecycle/milestones";

/** Day of the calendar, in the schemas that answers are typed by and the documentation is made of. */
export const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const REFERENCE = z
  .string()
  .regex(/^(\d{2,3}|2[AB])-\d{4}-\d{4,6}$/)
  .meta({ description: "Référence de la CPTS. Elle ne change jamais." });

export const STAGE = z.enum(PUBLIC_STAGES).meta({
  id: "Stage",
  title: "Étape",
  description:
    "Étape publique\u00a0: `letterValidated` lettre d’intention validée, `projectValidated` projet de santé validé, `aciSigned` contrat ACI signé, `operational` démarrage enregistré.",
});

/** A date as far as it is known: "2024-02-01", "2024-02", "2024". */
export const STAGE_DATE = z
  .strictObject({
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable()
      .meta({
        description:
          "ISO 8601, aussi précise que connue\u00a0: `2024-02-01`, `2024-02` ou `2024`\u202f; `null` si la date est inconnue.",
      }),
    precision: z
      .enum(PRECISIONS)
      .meta({ description: "Au jour, au mois, à l’année, ou date inconnue." }),
    countsFrom: DAY.meta({
      description:
        "Jour à partir duquel l’étape compte. Un mois ou une année compte à partir de son dernier jour, ou du jour d’enregistrement s’il est antérieur.",
    }),
  })
  .meta({ id: "StageDate", title: "Date d’étape" });

export const PLACE = z
  .strictObject({
    code: z.string().meta({ description: "Code Insee." }),
    name: z.string().meta({ description: "Nom officiel." }),
  })
  .meta({ id: "Place", title: "Lieu" });

/** What every answer says of the day it is about. */
export const ABOUT = {
  asOf: DAY.meta({
    description: "Jour dont la situation est donnée. Une date à venir reçoit celle d’aujourd’hui.",
  }),
  knownAt: DAY.meta({
    description:
      "Dernier jour, à Paris, dont les enregistrements sont pris en compte. Aujourd’hui\u00a0: jusqu’à l’instant de la réponse.",
  }),
  demonstration: z.boolean().meta({
    description:
      "`true`\u00a0: CPTS, dates et décisions inventées\u202f; communes et populations réelles.",
  }),
};

export type About = { asOf: string; knownAt: string; demonstration: boolean };
