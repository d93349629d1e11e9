import type { AnswerMove } from "@/lib/domain/territory-change/answer-form";

/** The address of each answer, below the page of its change. */
export const ANSWER_PATHS: Record<AnswerMove, string> = {
  acceptChange: "accepter",
  refuseChange: "refuser",
  withdrawChange: "retirer",
};

export const answerAt = (path: string): AnswerMove | undefined =>
  (Object.keys(ANSWER_PATHS) as AnswerMove[]).find((move) => ANSWER_PATHS[move] === path);
