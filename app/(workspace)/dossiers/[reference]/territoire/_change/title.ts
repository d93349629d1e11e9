import { NO_BREAK_SPACE } from "@/lib/domain/shared/typography";

export const changeTitle = ({ number }: { number: number }) =>
  `Modification n°${NO_BREAK_SPACE}${number} du territoire`;
