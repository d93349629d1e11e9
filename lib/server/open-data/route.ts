import "server-only";

import { unstable_rethrow } from "next/navigation";

import type { AtlasPlaces } from "@/lib/domain/atlas/places";
import { paramsOf, type SearchParams } from "@/lib/domain/lists/query";
import { type OpenDataAsked, openDataHref, readOpenDataAsked } from "@/lib/domain/open-data/asked";
import type { About } from "@/lib/domain/open-data/day-schema";
import type { ParameterName } from "@/lib/domain/open-data/parameters";
import {
  badRequest,
  notAcceptable,
  notAllowed,
  type ParameterProblem,
  type Problem,
  unexpected,
} from "@/lib/domain/open-data/problem";
import { startOfDay } from "@/lib/domain/shared/plain-date";

import { openAtlas } from "../atlas/day";
import type { Register } from "../atlas/register";
import { env } from "../env";
import { logUnexpected } from "../log";
import { type Body, bodyOf } from "./body";
import { httpDate, isKnown, linkHeader, METHODS, OPEN_TO_ALL, tagOf } from "./headers";
import { accepts, bareType, type Media, PROBLEM_MEDIA } from "./media";

/** Next gives an address without a variable part no record at all. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

/** What an address asks, understood, and what it is answered from. */
export type Question = {
  asked: OpenDataAsked;
  register: Register;
  places: AtlasPlaces;
  about: About;
  /** As they came, for links. */
  params: SearchParams;
  /** Where absolute addresses begin. */
  origin: string;
  /** The variable parts of the address. */
  of: Record<string, string>;
};

type Answer = {
  body: Body;
  /** Other addresses, as the header has them. */
  links?: readonly string[];
  /** Under which it is saved. */
  fileName?: string;
};

type RouteOptions = {
  media: Media;
  parameters: readonly ParameterName[];
  answer: (question: Question) => Answer | Promise<Answer>;
  /** What the answer depends on beside the register, the day and the code. */
  dependsOn?: () => Promise<unknown>;
};

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

/** As of every public page: a reader always asks again, a cache in front may serve. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=10, stale-while-revalidate=60";

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

async function questionOf(
  { origin, searchParams }: URL,
  of: Awaited<Context["params"]>,
  parameters: readonly ParameterName[],
): Promise<Question> {
  const params = paramsOf(searchParams);
  const { register, places, today } = await openAtlas();
  const { appUrl } = env();
  const { asked, problems } = readOpenDataAsked(params, { accepted: parameters, today, places });
  if (problems.length > 0) refuse(problems);
  return {
    asked,
    register,
    places,
    params,
    origin: appUrl === undefined ? origin : new URL(appUrl).origin,
    of: Object.fromEntries(Object.entries(of ?? {}).map(([name, value]) => [name, String(value)])),
    about: {
      asOf: asked.on,
      knownAt: asked.knownOn ?? today,
      demonstration: env().demonstration,
    },
  };
}

/** The last public change; at midnight, what is asked of today changes too. */
function modifiedAt({ register, params, asked }: Question): string | undefined {
  const dated = params["date"] !== undefined && asked.future === undefined;
  const day = dated ? 0 : startOfDay("Europe/Paris", register.today);
  const last = Math.max(register.changedAt, day);
  return last > 0 ? httpDate(last) : undefined;
}

async function respond(request: Request, context: Context, options: RouteOptions) {
  const { media, parameters, dependsOn } = options;
  const url = new URL(request.url);
  if (!accepts(request.headers.get("accept"), media))
    throw new ProblemFound(notAcceptable(bareType(media)));
  const question = await questionOf(url, await context.params, parameters);
  const { register } = question;
  const tag = tagOf([
    openDataHref(url.pathname, question.params),
    question.origin,
    register.version,
    register.today,
    env().dist,
    env().demonstration,
    await dependsOn?.(),
  ]);
  const modified = modifiedAt(question);
  const headers: Record<string, string> = {
    ...OPEN_TO_ALL,
    "cache-control": CACHE_CONTROL,
    etag: tag,
    ...(modified !== undefined && { "last-modified": modified }),
  };
  if (isKnown(request, tag, modified)) return new Response(null, { status: 304, headers });
  const { body, links, fileName } = await options.answer(question);
  headers["content-type"] = media;
  headers["link"] = linkHeader(links);
  if (fileName !== undefined) headers["content-disposition"] = `attachment; filename="${fileName}"`;
  const read = request.method === "HEAD" ? null : bodyOf(body, url.pathname);
  return new Response(read, { headers });
}

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

/**
 * An address of the open data: its parameters are read once for all, its answer is the same for
 * everybody, and made only when who asks does not have it.
 */
export const openDataRoute = (options: RouteOptions) =>
  methodsOf((request, context) => respond(request, context, options));
