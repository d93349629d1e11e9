import { JSONParser, TokenType } from "@streamparser/json";

import type { ContourProblem } from "./problems";

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Far more than a GeoJSON needs; each level takes memory. */
const MOST_LEVELS = 32;

const LEVELS: Partial<Record<TokenType, number>> = {
  [TokenType.LEFT_BRACE]: 1,
  [TokenType.LEFT_BRACKET]: 1,
  [TokenType.RIGHT_BRACE]: -1,
  [TokenType.RIGHT_BRACKET]: -1,
};

const withoutMark = (chunk: Uint8Array) =>
  BYTE_ORDER_MARK.every((byte, index) => chunk[index] === byte) ? chunk.subarray(3) : chunk;

/**
 * Reads the features of a GeoJSON FeatureCollection one at a time, as its bytes arrive; none is kept.
 * Answers with what is wrong: `take` may say it of a feature, and is then not called again.
 */
export async function readCollection(
  chunks: AsyncIterable<Uint8Array>,
  take: (feature: unknown, place: number) => ContourProblem | undefined,
): Promise<ContourProblem | undefined> {
  // Nothing above a feature is asked for, so that the parser forgets each one once it is read.
  const parser = new JSONParser({ paths: ["$.type", "$.features.*"], keepStack: false });
  let problem: ContourProblem | undefined;
  let read = 0;
  let taken = 0;
  let type: unknown;
  parser.onValue = ({ value, key, stack }) => {
    if (problem) return;
    if (stack.length === 1 && key === "type") type = value;
    else {
      taken += 1;
      problem = take(value, taken);
    }
  };
  let level = 0;
  parser.onToken = ({ token }) => {
    level += LEVELS[token] ?? 0;
    if (level > MOST_LEVELS) problem ??= { kind: "malformed" };
  };
  parser.onError = () => {
    problem ??= { kind: taken === 0 && type === undefined ? "notJson" : "malformed" };
  };
  for await (const chunk of chunks) {
    parser.write(read === 0 ? withoutMark(chunk) : chunk);
    if (problem) return problem;
    read += chunk.length;
  }
  if (read === 0) return { kind: "notJson" };
  if (!parser.isEnded) return { kind: "truncated" };
  if (type === "Topology") return { kind: "topojson" };
  return type === "FeatureCollection" && taken > 0 ? undefined : { kind: "notACollection" };
}
