import "server-only";

import { unstable_rethrow } from "next/navigation";

import { unexpectedPage } from "./form-messages";
import { logUnexpected } from "./log";

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** A route of ours never answers with a bare 500: a French page, with the reference of the log. */
export const guardedRoute =
  <Context>(handle: Handler<Context>): Handler<Context> =>
  async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      unstable_rethrow(error);
      return unexpectedPage(logUnexpected(error, { page: new URL(request.url).pathname }));
    }
  };
