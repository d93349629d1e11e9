import "server-only";

import { unstable_rethrow } from "next/navigation";

import {
  badRequest,
  notAllowed,
  type ParameterProblem,
  type Problem,
  unexpected,
} from "@/lib/domain/open-data/problem";

import { logUnexpected } from "../log";
import { METHODS, OPEN_TO_ALL } from "./headers";
import { PROBLEM_MEDIA } from "./media";

/** An answer that is a problem, from anywhere in its making. */
export class ProblemFound extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export function refuse(problems: readonly ParameterProblem[]): never {
  throw new ProblemFound(badRequest(problems));
}

export const problemAnswer = (problem: Problem, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": PROBLEM_MEDIA,
      "content-language": "fr",
      "cache-control": "no-store",
      ...OPEN_TO_ALL,
      ...headers,
    },
  });

/** Next gives an address without a variable part no record at all. */
export type Context = {
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
};

type Handler = (request: Request, context: Context) => Promise<Response>;

/** Never a bare 500: whatever happens, a problem in French. */
const guarded =
  (handle: Handler): Handler =>
  async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof ProblemFound) return problemAnswer(error.problem);
      return problemAnswer(
        unexpected(logUnexpected(error, { page: new URL(request.url).pathname })),
      );
    }
  };

/** What may be done at an address of the open data: it is read, from anywhere, and nothing else. */
export function methodsOf(read: Handler) {
  const GET = guarded(read);
  const refused: Handler = async () => problemAnswer(notAllowed, { allow: METHODS });
  return {
    GET,
    HEAD: GET,
    OPTIONS: (async () =>
      new Response(null, {
        status: 204,
        headers: {
          ...OPEN_TO_ALL,
          allow: METHODS,
          "access-control-allow-methods": METHODS,
          "access-control-allow-headers": "Accept, If-Modified-Since, If-None-Match",
          "access-control-max-age": "86400",
        },
      })) satisfies Handler,
    POST: refused,
    PUT: refused,
    PATCH: refused,
    DELETE: refused,
  };
}
