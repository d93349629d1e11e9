import { PUBLIC_PARAMETERS } from "../../lib/domain/atlas/parameters";

/** Longer than any address of ours; such a one is answered, not kept. */
const LONGEST = 1000;

export type PublicAddress =
  /** The same question always has the same address, whatever the order of its parameters. */
  | { kind: "asked"; url: string; keeps: boolean }
  /** It says what no public page reads: the address without it is another one. */
  | { kind: "elsewhere"; to: string };

const known = new Set(PUBLIC_PARAMETERS);

export function readAddress(asked: string): PublicAddress {
  const [path = "/", ...rest] = asked.split("?");
  const given = [...new URLSearchParams(rest.join("?"))];
  const kept = given
    .filter(([name]) => known.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  const url = query ? `${path}?${query}` : path;
  if (kept.length < given.length)
    // A program must hear that its filter does not exist: the service says so itself.
    return path.startsWith("/api/")
      ? { kind: "asked", url: asked, keeps: false }
      : { kind: "elsewhere", to: url };
  return { kind: "asked", url, keeps: url.length <= LONGEST };
}
