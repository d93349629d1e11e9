import { log } from "../../lib/server/log";

/** What the public data and the day are: an answer is true for one of them. */
export type Edition = {
  version: string;
  today: string;
  /** When something last became public, in milliseconds. */
  changedAt: number;
};

/** While the base does not answer, it is asked again this often. */
const BLIND_MS = 1000;
/** A slow base does not hold what is kept for longer. */
const PATIENCE_MS = 500;

/** What is read, or a failure when it takes too long for whoever waits. */
function inTime<Value>(reading: Promise<Value>): Promise<Value> {
  return new Promise((read, failed) => {
    const timer = setTimeout(() => failed(new Error("the base is slow")), PATIENCE_MS);
    reading.then(read, failed).finally(() => clearTimeout(timer));
  });
}

/** The last edition known; `changed` hears of each new one. */
export class EditionWatch {
  readonly #changed: () => void;
  #last: Edition | undefined;
  #blindUntil = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  async current(read: () => Promise<Edition>): Promise<Edition> {
    const last = this.#last;
    if (last && performance.now() < this.#blindUntil) return last;
    try {
      const edition = await (last ? inTime(read()) : read());
      if (last?.version !== edition.version || last.today !== edition.today) this.#changed();
      this.#last = edition;
      return edition;
    } catch (error) {
      if (!last) throw error;
      // Nothing new can be told either: what was true a moment ago is served on.
      log.warn({ error: String(error) }, "public data cannot be checked");
      this.#blindUntil = performance.now() + BLIND_MS;
      return last;
    }
  }
}
