import type { ServerResponse } from "node:http";

import { notAcceptable, type Problem, tooMany } from "../../lib/domain/open-data/problem";
import { bareType, PROBLEM_MEDIA } from "../../lib/server/open-data/media";

const EVER_SO_BRIEFLY = "public, max-age=300";

/** No piece of a page: the browser then asks for the whole of it. */
export function sayNothing(res: ServerResponse): void {
  res.statusCode = 204;
  res.setHeader("cache-control", "no-store");
  res.end();
}

export function leadTo(res: ServerResponse, to: string): void {
  res.statusCode = 307;
  res.setHeader("location", to);
  res.setHeader("cache-control", EVER_SO_BRIEFLY);
  res.end();
}

/** What stands in the way, said to a program (RFC 9457). */
function sayProblem(res: ServerResponse, problem: Problem): void {
  res.statusCode = problem.status;
  res.setHeader("content-type", PROBLEM_MEDIA);
  res.setHeader("cache-control", "no-store");
  res.setHeader("access-control-allow-origin", "*");
  res.end(JSON.stringify(problem));
}

export function refuseProgram(res: ServerResponse, waitSeconds: number): void {
  res.setHeader("retry-after", String(waitSeconds));
  sayProblem(res, tooMany(waitSeconds));
}

/** The address answers in one format, and the program takes others. */
export const refuseFormat = (res: ServerResponse, type: string): void =>
  sayProblem(res, notAcceptable(bareType(type)));
