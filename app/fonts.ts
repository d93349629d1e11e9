import localFont from "next/font/local";

/** Served by us and preloaded; `--font-sans` in tokens.css reads this variable. */
export const publicSans = localFont({
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  variable: "--font-public-sans",
  weight: "100 900",
  display: "swap",
});
