import { countOf, listOf, NARROW_SPACE } from "../shared/typography";
import type { TextField, Topic, TopicField } from "../topics/topic";

/** One answer for all the communes that another CPTS has already; its page names them. */
export const sharedReason: TextField = {
  kind: "text",
  name: "sharedReason",
  label: `Pourquoi inclure les communes d’une autre CPTS${NARROW_SPACE}?`,
  short: "Communes partagées",
  maxLength: 5000,
  rows: 3,
  sometimes: true,
};

const NAMED = 3;

const inWords = (names: readonly string[]): string =>
  names.length > NAMED ? `ces ${countOf(names.length, "commune")}` : listOf(names);

/** « Pourquoi inclure Ghisoni ? », to be answered or the commune taken out. */
function askedAbout(names: readonly string[]): TopicField {
  const which = inWords(names);
  const them = names.length > 1 ? "ces communes" : "cette commune";
  return {
    ...sharedReason,
    label: `Pourquoi inclure ${which}${NARROW_SPACE}?`,
    hint:
      names.length > 1
        ? "Elles sont déjà dans une autre CPTS. Une réponse suffit pour toutes."
        : "Elle est déjà dans une autre CPTS.",
    missing: `Dites pourquoi vous incluez ${which}, ou retirez ${them}`,
  };
}

/**
 * A topic as it is asked for these shared communes, by name: the question about them, required, or
 * without it when there are none.
 */
export const askedOf = (topic: Topic, sharedNames: readonly string[]): Topic => ({
  ...topic,
  fields: topic.fields.flatMap((field) => {
    if (field.name !== sharedReason.name) return [field];
    return sharedNames.length > 0 ? [askedAbout(sharedNames)] : [];
  }),
});
