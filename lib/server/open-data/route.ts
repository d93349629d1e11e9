import "server-only";

import type { AtlasPlaces } from "@/lib/domain/atlas/places";
import { paramsOf, type SearchParams } from "@/lib/domain/lists/query";
import { type OpenDataAsked, openDataHref, readOpenDataAsked } from "@/lib/domain/open-data/asked";
import type { About } from "@/lib/domain/open-data/day-schema";
import type { ParameterName } from "@/lib/domain/open-data/parameters";
import { notAcceptable } from "@/lib/domain/open-data/problem";
import { startOfPublicationDay } from "@/lib/domain/open-data/publication-day";
import { startOfDay } from "@/lib/domain/shared/plain-date";

import { openAtlas } from "../atlas/day";
import type { Register } from "../atlas/register";
import { env } from "../env";
import { type Body, bodyOf, isWhole } from "./body";
import { httpDate, isKnown, linkHeader, OPEN_TO_ALL, tagOf } from "./headers";
import { accepts, bareType, type Media } from "./media";
import { type Context, methodsOf, ProblemFound, refuse } from "./methods";

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

/** As of every public page: a reader always asks again, a cache in front may serve. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=10, stale-while-revalidate=60";

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

/** The day of the last public change; at midnight, what is asked of today changes too. */
function modifiedAt({ register, params, asked }: Question): string | undefined {
  const dated = params["date"] !== undefined && asked.future === undefined;
  const day = dated ? 0 : startOfDay("Europe/Paris", register.today);
  const changed = register.changedAt > 0 ? startOfPublicationDay(register.changedAt) : 0;
  const last = Math.max(changed, day);
  return last > 0 ? httpDate(last) : undefined;
}

/** What an answer that is made as it leaves comes from: only what is public, or its tag would tell more. */
async function sourcesOf(
  { params, origin, register }: Question,
  pathname: string,
  dependsOn: RouteOptions["dependsOn"],
): Promise<string> {
  return JSON.stringify([
    openDataHref(pathname, params),
    origin,
    register.publicVersion,
    register.today,
    env().dist,
    env().demonstration,
    await dependsOn?.(),
  ]);
}

async function respond(request: Request, context: Context, options: RouteOptions) {
  const { media, parameters, dependsOn } = options;
  const url = new URL(request.url);
  if (!accepts(request.headers.get("accept"), media))
    throw new ProblemFound(notAcceptable(bareType(media)));
  const question = await questionOf(url, await context.params, parameters);
  const { body, links, fileName } = await options.answer(question);
  const tag = tagOf(isWhole(body) ? body : await sourcesOf(question, url.pathname, dependsOn));
  const modified = modifiedAt(question);
  const headers: Record<string, string> = {
    ...OPEN_TO_ALL,
    "cache-control": CACHE_CONTROL,
    etag: tag,
    ...(modified !== undefined && { "last-modified": modified }),
  };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
  headers["content-type"] = media;
  headers["link"] = linkHeader(links);
  if (fileName !== undefined) headers["content-disposition"] = `attachment; filename="${fileName}"`;
  const read = request.method === "HEAD" ? null : bodyOf(body, url.pathname);
  return new Response(read, { headers });
}

/**
 * An address of the open data: its parameters are read once for all, its answer is the same for
 * everybody, and sent only when who asks does not have it.
 */
export const openDataRoute = (options: RouteOptions) =>
  methodsOf((request, context) => respond(request, context, options));
