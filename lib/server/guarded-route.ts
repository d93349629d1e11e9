import "server-only";

import { unstable_rethrow } from "next/navigation";

import { logUnexpected } from "./log";
import { unexpectedAnswer } from "./unexpected-answer";

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** A route of ours never answers with a bare 500: a French page, with the reference of the log. */
export const guardedRoute =
  <Context>(handle: Handler<Context>): Handler<Context> =>
  async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      unstable_rethrow(error);
      return unexpectedAnswer(logUnexpected(error, { page: new URL(request.url).pathname }));
    }
  };
