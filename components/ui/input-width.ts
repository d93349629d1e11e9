/** As wide as what is expected: a number, a date, a name, or the whole column. */
export type InputWidth = "number" | "date" | "half" | "full";

export const inputClass = (width: InputWidth = "full") =>
  width === "full" ? "inp" : `inp w-${width}`;
