import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { withInputs } from "./shapes/inputs";
import { populationsText } from "./shapes/populations";

function write(file: string, content: string | Buffer) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(`${file}: ${Math.ceil(Buffer.byteLength(content) / 1000)} kB`);
}

type Entries = Parameters<typeof populationsText>[1];

withInputs((read) => {
  for (const vintage of [2019, 2020] as const) {
    const entries = read(`populations${vintage}`, "data/communes.json") as Entries;
    write(`data/populations/${vintage}.txt`, populationsText(vintage, entries));
  }
});
