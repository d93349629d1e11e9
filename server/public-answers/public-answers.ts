import type { IncomingMessage, ServerResponse } from "node:http";

import { LRUCache } from "lru-cache";

import { publicationDay } from "../../lib/domain/open-data/publication-day";
import { errorReference } from "../../lib/server/log";
import { accepts } from "../../lib/server/open-data/media";
import { tooMany, unexpected } from "../../lib/server/plain-page/messages";
import { PUBLIC_NOT_FOUND } from "../answer/not-found";
import { answerWith } from "../answer/plain";
import { readAddress } from "./address";
import { type Edition, EditionWatch } from "./edition";
import { finish, isHtml, PageFailed } from "./finishing";
import { KeptAnswer } from "./kept-answer";
import { record, TooLarge } from "./recording";
import { send } from "./send";
import { leadTo, refuseFormat, refuseProgram, sayNothing } from "./short-answers";
import { type Allowance, Visitors, visitorOf } from "./visitors";

export type PublicSettings = {
  appUrl: string | undefined;
  https: boolean;
  trustProxy: boolean;
  waitMilliseconds: number;
  /** How many bytes of answers this process keeps. */
  keptBytes: number;
  allowance: Allowance;
};

type Application = {
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  edition: () => Promise<Edition>;
};

type Reader = { req: IncomingMessage; res: ServerResponse };

type Question = { key: string; url: string; host: string; keeps: boolean };

/** An answer above this size travels as it is made, and is not kept. */
const LARGEST = 4 * 1024 * 1024;
/** What no public change tells of (contours, names of places) is seen again after this long. */
const LONGEST_KEPT_MS = 60_000;
/** How many addresses are remembered to be too large. */
const MOST_LARGE = 1000;

const pathOf = (url: string) => url.split("?", 1)[0] ?? "/";

/**
 * The answers that are the same for everybody, finished: each is computed once for an address, an
 * edition of the data and a day, whoever asks and however many at once.
 */
export class PublicAnswers {
  readonly #settings: PublicSettings;
  readonly #kept: LRUCache<string, KeptAnswer>;
  readonly #underWay = new Map<string, Promise<KeptAnswer>>();
  readonly #large = new LRUCache<string, true>({ max: MOST_LARGE });
  readonly #visitors: Visitors;
  readonly #editions = new EditionWatch(() => this.#kept.clear());

  constructor(settings: PublicSettings) {
    this.#settings = settings;
    this.#visitors = new Visitors(settings.allowance);
    this.#kept = new LRUCache({
      maxSize: settings.keptBytes,
      sizeCalculation: (answer) => answer.bytes,
      ttl: LONGEST_KEPT_MS,
    });
  }

  /** Answers one reader; `pass` sends what is too large to be kept, as it is made. */
  async answer(reader: Reader, application: Application, pass: (url: string) => void) {
    const { req, res } = reader;
    // Pieces of a page are of no use to a page of the workspace, which has another root.
    if (req.headers["rsc"] !== undefined) return sayNothing(res);
    const address = readAddress(req.url ?? "/");
    if (address.kind === "elsewhere") return leadTo(res, address.to);

    const { version, today, changedAt } = await this.#editions.current(application.edition);
    // Days only, of what is public: the version moves when what is not yet is recorded.
    res.setHeader("x-data-version", `${publicationDay(changedAt)}.${today}`);
    const { url, keeps } = address;
    const host = this.#hostOf(req);
    const key = [version, today, host, url].join(" ");
    const kept = this.#kept.get(key);
    if (kept) return this.#send(reader, kept, key);

    if (!this.#underWay.has(key) && !this.#allows(reader)) return;
    if (this.#large.has(url)) return pass(url);
    try {
      const made = await this.#make({ key, url, host, keeps }, application);
      await this.#send(reader, made, key);
    } catch (error) {
      if (error instanceof PageFailed)
        return answerWith(req, res, unexpected(error.reference ?? errorReference()));
      if (!(error instanceof TooLarge)) throw error;
      this.#large.set(url, true);
      pass(url);
    }
  }

  async #send({ req, res }: Reader, answer: KeptAnswer, key: string): Promise<void> {
    const type = String(answer.headers["content-type"] ?? "");
    const isService = answer.status === 200 && req.url?.startsWith("/api/");
    if (isService && !accepts(req.headers.accept, type)) return refuseFormat(res, type);
    return send(req, res, answer, () => {
      // It has grown: it is weighed again.
      if (this.#kept.peek(key) === answer) this.#kept.set(key, answer, { noUpdateTTL: true });
    });
  }

  /** One computation, for all who ask meanwhile. */
  #make(question: Question, application: Application): Promise<KeptAnswer> {
    const { key } = question;
    const known = this.#underWay.get(key);
    if (known) return known;
    const making = this.#compute(question, application).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, making);
    return making;
  }

  async #compute({ key, url, host, keeps }: Question, application: Application) {
    const { https, waitMilliseconds } = this.#settings;
    const ask = (page: string) =>
      record(
        application.handle,
        { url: page, host, https },
        { bytes: LARGEST, milliseconds: waitMilliseconds },
      );
    let said = await ask(url);
    const isMissing = said.status === 404 && isHtml(said);
    if (isMissing) said = await ask(PUBLIC_NOT_FOUND);
    if (isMissing || pathOf(url) === PUBLIC_NOT_FOUND) said = { ...said, status: 404 };
    const finished = finish(said);
    const answer = new KeptAnswer(finished.recording);
    if (keeps && finished.keeps) this.#kept.set(key, answer);
    return answer;
  }

  /** Absolute links in an answer name the public address, or else the one that was asked. */
  #hostOf(req: IncomingMessage): string {
    const { appUrl } = this.#settings;
    return appUrl ? new URL(appUrl).host : (req.headers.host ?? "localhost");
  }

  #allows({ req, res }: Reader): boolean {
    const visitor = visitorOf(req, this.#settings.trustProxy);
    const { waitSeconds } = this.#visitors.take(visitor, performance.now());
    if (waitSeconds === 0) return true;
    if (req.url?.startsWith("/api/")) refuseProgram(res, waitSeconds);
    else answerWith(req, res, tooMany(waitSeconds));
    return false;
  }
}
