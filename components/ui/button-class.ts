export type ButtonLook = {
  /** One primary button per panel. */
  look?: "primary" | "secondary" | "text" | "danger";
  size?: "normal" | "small";
  /** The whole width: always, or on a phone only. */
  full?: "always" | "onPhone";
};

const LOOKS = { primary: "p", secondary: "s", text: "t", danger: "d" } as const;

export function buttonClass({ look = "secondary", size = "normal", full }: ButtonLook): string {
  return [
    "btn",
    LOOKS[look],
    size === "small" && "sm",
    full === "always" && "full",
    full === "onPhone" && "full-sm",
  ]
    .filter(Boolean)
    .join(" ");
}
