import "server-only";

import { unstable_rethrow } from "next/navigation";

import { keepVisitorForm } from "@/db/kept-forms/commands";
import { type FieldErrors, type Fields, noFields } from "@/lib/domain/shared/form";
import { takeControlsOut } from "@/lib/domain/shared/typed-text";

import { CONTROLS_TAKEN_OUT, UNREAD } from "./form-messages";
import { logUnexpected } from "./log";
import { readMultipart } from "./multipart";
import { tooOften } from "./plain-page/messages";
import { plainPageHeaders, plainPageHtml } from "./plain-page/page";
import { seeOther } from "./see-other";
import { unexpectedAnswer } from "./unexpected-answer";
import { maySend, visitorOf } from "./visitor-limit";

type VisitorOutcome =
  | { status: "done"; to: string }
  | { status: "invalid"; errors: FieldErrors }
  | { status: "notFound" };

type VisitorForm<Params> = {
  /** The page that shows the form; it takes `?repris=` and shows what was kept. */
  page: (params: Params) => string;
  run: (sent: { params: Params; fields: Fields }) => Promise<VisitorOutcome>;
};

/** A few short texts. */
const LIMITS = { textBytes: 64 * 1024, fields: 20, files: 0, fileBytes: 0 };

const NOT_FOUND_PAGE = "/introuvable";

/**
 * The POST of a form that asks for no account: Post / Redirect / Get, nothing typed is lost, and
 * nobody sends without end.
 */
export const visitorFormRoute =
  <Params>(form: VisitorForm<Params>) =>
  async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params;
    try {
      return await take(form, request, params);
    } catch (error) {
      unstable_rethrow(error);
      return unexpectedAnswer(logUnexpected(error, { page: form.page(params) }));
    }
  };

async function take<Params>(form: VisitorForm<Params>, request: Request, params: Params) {
  if (!maySend(visitorOf(request))) return answerTooOften();
  const read = await readMultipart(request, { limits: LIMITS });
  const fields = read.ok ? read.value.fields : noFields();
  const errors: FieldErrors = noFields();
  if (!read.ok) errors[""] = [UNREAD[read.failure]];
  for (const name of takeControlsOut(fields)) errors[name] = [CONTROLS_TAKEN_OUT];
  const outcome =
    Object.keys(errors).length > 0
      ? { status: "invalid" as const, errors }
      : await form.run({ params, fields });
  if (outcome.status === "done") return seeOther(outcome.to);
  if (outcome.status === "notFound") return seeOther(NOT_FOUND_PAGE);
  const page = form.page(params);
  const kept = await keepVisitorForm({ page, fields, errors: outcome.errors });
  return seeOther(`${page}?repris=${kept}`);
}

const answerTooOften = () =>
  new Response(plainPageHtml(tooOften), {
    status: tooOften.status,
    headers: plainPageHeaders(tooOften),
  });
