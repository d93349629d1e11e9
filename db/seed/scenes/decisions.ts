import { placesOf } from "@/lib/domain/lifecycle/shared-place";

import type { Moment } from "./moment";
import type { Saying } from "./setting";

export const decision = ({
  today,
  who,
}: Moment): Required<Pick<Saying, "payload" | "content">> => ({
  payload: {
    signedOn: today,
    notifiedOn: today,
    capacity: who === "arsDirector" ? "director" : "delegate",
  },
  content:
    who === "arsDirector"
      ? { signatory: "Antoine Vasseur" }
      : { signatory: "Hélène Garnier", delegation: "Arrêté 2026-12 du 5 janvier 2026" },
});

/** Whatever is shared is accepted for one reason. */
export const validation = (moment: Moment): Saying => {
  const { payload, content } = decision(moment);
  const overlap = placesOf(moment.overlap);
  return overlap.length === 0
    ? { payload, content }
    : {
        payload: { ...payload, overlap },
        content: {
          ...content,
          overlapReasons: "Les deux CPTS se sont entendues sur le suivi des habitants partagés.",
        },
      };
};

export const opposition = (moment: Moment): Saying => ({
  payload: { ...decision(moment).payload, grounds: ["territoryRelevance"] },
  content: {
    ...decision(moment).content,
    reasons:
      "Le territoire laisse de côté trois communes du même bassin de vie, sans CPTS pour les accueillir.",
  },
});
