import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { transformSync } from "esbuild";
import { expect, it } from "vitest";

import { looksFrench, typographyProblems } from "./typography-problems";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Patterns, an alphabet of mistakes and a template of markup: not French. */
const NOT_FRENCH = [
  "lib/domain/shared/typography-problems.ts",
  "lib/domain/territory/list/mojibake.ts",
  "lib/server/log.ts",
  "lib/server/plain-page/page.ts",
];

const sources = ["components", "app", "lib"].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`)
    .filter((path) => !NOT_FRENCH.includes(path)),
);

const LITERAL = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gs;

const ESCAPE = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|n|(.))/gi;

const unescaped = (text: string) =>
  text.replaceAll(ESCAPE, (_, long?: string, short?: string, mark?: string) =>
    long || short ? String.fromCharCode(Number.parseInt(long ?? short ?? "", 16)) : (mark ?? "\n"),
  );

/** Every string of a file; esbuild turns JSX text into strings and drops the comments. */
function stringsOf(path: string): string[] {
  const { code } = transformSync(readFileSync(root + path, "utf8"), {
    loader: path.endsWith("x") ? "tsx" : "ts",
    jsx: "automatic",
    charset: "utf8",
  });
  return [...code.matchAll(LITERAL)].map(([literal]) =>
    unescaped(literal.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, "…")),
  );
}

it("every French string follows the typography of DESIGN.md", () => {
  const found = sources.flatMap((path) =>
    stringsOf(path)
      .filter(looksFrench)
      .flatMap((text) =>
        typographyProblems(text).map((problem) => `${path}: ${problem}: ${text.slice(0, 160)}`),
      ),
  );
  expect(found).toEqual([]);
});
