import "server-only";

import { unstable_rethrow } from "next/navigation";

import type { Actor } from "@/db/client";
import { keepForm } from "@/db/kept-forms/commands";
import { findKeptForm, type KeptForm } from "@/db/kept-forms/queries";
import type { Refusal } from "@/lib/domain/lifecycle/rules";
import { type FieldErrors, type Fields, noFields } from "@/lib/domain/shared/form";
import { signInPage } from "@/lib/domain/shared/return-to";
import { takeControlsOut } from "@/lib/domain/shared/typed-text";

import { CONTROLS_TAKEN_OUT, SESSION_ENDED, UNREAD, unexpectedMessage } from "./form-messages";
import { logUnexpected } from "./log";
import {
  type FileSink,
  FORM_LIMITS,
  type FormLimits,
  readMultipart,
  type UploadedFile,
} from "./multipart";
import { seeOther } from "./see-other";
import { currentActor, endedSessionActor } from "./session";
import { unexpectedAnswer } from "./unexpected-answer";

export type Outcome =
  | { status: "done"; to: string }
  | { status: "invalid"; errors: FieldErrors }
  | { status: "refused"; refusal: Refusal }
  | {
      status: "movedMeanwhile" | "intentConflict";
      reference: string;
      /** Who acted meanwhile; the dossier's own page when left out. */
      conflictPage?: string;
    }
  | { status: "notFound" };

export type Sent<Params> = {
  actor: Actor;
  params: Params;
  fields: Fields;
  files: UploadedFile[];
};

type FormRoute<Params> = {
  /** The page that shows the form; it takes `?repris=` and shows what was kept. */
  page: (params: Params) => string;
  /** Where files go while the form is read; without it they are not taken. */
  files?: (context: { actor: Actor; params: Params }) => Promise<FileSink | undefined>;
  /** Where the usual ones are not enough. */
  limits?: FormLimits;
  /** What it adds to `fields` (the ids of stored files) is kept with the form. */
  run: (sent: Sent<Params>) => Promise<Outcome>;
};

/** The POST of a form: who, what, then Post / Redirect / Get. Nothing typed is lost on the way. */
export const formRoute =
  <Params = Record<string, never>>(form: FormRoute<Params>) =>
  async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params;
    const exchange = new Exchange(form.page(params));
    try {
      return await take(form, request, params, exchange);
    } catch (error) {
      unstable_rethrow(error);
      return exchange.unexpected(error);
    }
  };

async function take<Params>(
  form: FormRoute<Params>,
  request: Request,
  params: Params,
  exchange: Exchange,
): Promise<Response> {
  const actor = await currentActor();
  exchange.keeper = actor ?? (await endedSessionActor());

  const sink = actor && (await form.files?.({ actor, params }));
  const read = await readMultipart(request, { sink, limits: form.limits ?? FORM_LIMITS });
  const errors: FieldErrors = noFields();
  if (read.ok) {
    exchange.fields = read.value.fields;
    for (const name of takeControlsOut(exchange.fields)) errors[name] = [CONTROLS_TAKEN_OUT];
  } else {
    errors[""] = [UNREAD[read.failure]];
  }

  if (!actor) return exchange.throughTheDoor({ "": [...(errors[""] ?? [SESSION_ENDED])] });
  if (!read.ok || Object.keys(errors).length > 0) return exchange.backToForm({ errors });
  return exchange.answer(await form.run({ actor, params, ...read.value }));
}

/** One form on its way: what was read so far, who may find it again, and the page it belongs to. */
class Exchange {
  keeper: Actor | undefined;
  fields: Fields = noFields();
  private readonly page: string;

  constructor(page: string) {
    this.page = page;
  }

  async answer(outcome: Outcome): Promise<Response> {
    switch (outcome.status) {
      case "done":
        return seeOther(outcome.to);
      case "notFound":
        return seeOther(NOT_FOUND_PAGE);
      case "invalid":
        return this.backToForm({ errors: outcome.errors });
      case "refused":
        return this.backToForm({ errors: {}, refusal: outcome.refusal });
      default: {
        const kept = await this.keep({ errors: {}, conflict: outcome.status });
        return seeOther(
          withKept(outcome.conflictPage ?? `/dossiers/${outcome.reference}/conflit`, kept),
        );
      }
    }
  }

  async backToForm(why: Why): Promise<Response> {
    return seeOther(withKept(this.page, await this.keep(why)));
  }

  async throughTheDoor(errors: FieldErrors): Promise<Response> {
    if (!this.keeper) return seeOther(signInPage(this.page, { lost: true }));
    return seeOther(signInPage(withKept(this.page, await this.keep({ errors }))));
  }

  async unexpected(error: unknown): Promise<Response> {
    const reference = logUnexpected(error, { page: this.page });
    try {
      return await this.backToForm({ errors: { "": [unexpectedMessage(reference)] } });
    } catch (second) {
      logUnexpected(second, { page: this.page }, reference);
      return unexpectedAnswer(reference);
    }
  }

  private keep(why: Why): Promise<string> {
    if (!this.keeper) throw new Error("a form is kept for a person");
    return keepForm(this.keeper, { page: this.page, fields: this.fields, ...why });
  }
}

type Why = Pick<KeptForm, "errors" | "refusal" | "conflict">;

/** No route bears this name, so that what is not there and what is not mine look the same. */
const NOT_FOUND_PAGE = "/introuvable";

const withKept = (page: string, id: string) =>
  `${page}${page.includes("?") ? "&" : "?"}repris=${id}`;

/** What was typed and why it came back, for its author alone, during 24 hours. */
export async function readKeptForm(
  id: string | string[] | undefined,
  actor: Actor,
): Promise<KeptForm | undefined> {
  return typeof id === "string" ? findKeptForm(actor, id) : undefined;
}
