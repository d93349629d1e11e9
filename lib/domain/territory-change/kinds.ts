/** Why a territory changes, by what must go with the proposal. */
export const CHANGE_KINDS = ["revision", "attachment"] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const isChangeKind = (value: unknown): value is ChangeKind =>
  (CHANGE_KINDS as readonly unknown[]).includes(value);

export const KIND_WORDS: Record<ChangeKind, { name: string; hint: string }> = {
  revision: {
    name: "Révision du territoire",
    hint: "Des communes entrent, sortent, ou changent de part.",
  },
  attachment: {
    name: "Extension par rattachement",
    hint: "Des communes s’ajoutent, aucune ne sort. La lettre des professionnels concernés est jointe.",
  },
};
