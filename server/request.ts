import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

import { logUnexpected } from "../lib/server/log";
import {
  foreignOrigin,
  newerVersion,
  notAllowed,
  notReady,
  unexpected,
  unreadable,
} from "../lib/server/plain-page/messages";
import { compress } from "./answer/compression";
import { gather } from "./answer/gathering";
import { showNotFound } from "./answer/not-found";
import { limitWait } from "./answer/patience";
import { answerWith, isAnswered } from "./answer/plain";
import { limitBody } from "./gates/body-size";
import { comesFromUs, isUnsafe } from "./gates/origin";
import type { AddressKind, Routes } from "./gates/routes";
import { dropForgedHeaders } from "./headers/forwarded";
import { secure, secureForAll } from "./headers/security";
import type { Edition } from "./public-answers/edition";
import { PublicAnswers } from "./public-answers/public-answers";
import type { Settings } from "./settings";

export type Application = Routes & {
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** What the public data is now, at most a second behind the base. */
  edition: () => Promise<Edition>;
};

/** The route that keeps what was sent to a page of another version, and says so. */
const KEEPER = "/api/version-changee";

const pathOf = (req: IncomingMessage) => {
  const [path = "/"] = (req.url ?? "/").split("?", 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

const sentToAnotherVersion = (req: IncomingMessage, kind: AddressKind, path: string) =>
  req.headers["next-action"] !== undefined ||
  (req.method === "POST" && (kind === "page" || (kind === "unknown" && path.endsWith("/envoi"))));

/** Next would look for an action in a form sent to nowhere: it is shown the address alone. */
function askedOnly(req: IncomingMessage) {
  req.method = "GET";
  for (const name of ["content-type", "content-length", "transfer-encoding"])
    delete req.headers[name];
}

const reads = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";

/** One request: what it may not say is taken away, what it may not do is answered, Next does the rest. */
export function listener(settings: Settings, application: () => Application | undefined) {
  const publicAnswers = new PublicAnswers(settings);
  const answer: RequestListener = (req, res) => {
    dropForgedHeaders(req, settings.trustProxy);
    secure(req, res, settings);
    const path = pathOf(req);
    if (path === undefined || path.includes("\0")) return answerWith(req, res, unreadable);
    const app = application();
    if (!app) return answerWith(req, res, notReady);

    req.headers["x-jalons-page"] = req.url;
    if (isUnsafe(req)) {
      if (!comesFromUs(req, settings.appUrl)) return answerWith(req, res, foreignOrigin);
      if (!limitBody(req, res, path)) return;
      const kind = app.kindOf(path);
      if (sentToAnotherVersion(req, kind, path)) {
        delete req.headers["next-action"];
        if (app.kindOf(KEEPER) !== "handler") return answerWith(req, res, newerVersion());
        req.url = KEEPER;
      } else if (kind === "unknown") askedOnly(req);
      else if (kind === "page") return answerWith(req, res, notAllowed);
    }
    limitWait(req, res, settings.waitMilliseconds);
    const fail = (error: unknown) => {
      if (isAnswered(res)) return;
      answerWith(req, res, unexpected(logUnexpected(error, { page: path })));
    };
    const pass = () => {
      if (app.kindOf(path) === "page") gather(res);
      if (!settings.development) compress(req, res);
      const handle = (asked: IncomingMessage) => {
        app.handle(asked, res).catch(fail);
      };
      showNotFound(req, res, handle);
      handle(req);
    };
    if (!(reads(req) && app.isPublic(path))) return pass();
    secureForAll(res, settings);
    const passForAll = (url: string) => {
      req.url = url;
      delete req.headers.cookie;
      pass();
    };
    publicAnswers.answer({ req, res }, app, passForAll).catch(fail);
  };
  return answer;
}
