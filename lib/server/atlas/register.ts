import "server-only";

import { readDeclarations } from "@/db/atlas/declarations";
import { readPublicChanges, readRegister } from "@/db/atlas/register";
import { nextPublication } from "@/lib/domain/atlas/publication";
import type { RegisterDeclaration } from "@/lib/domain/atlas/registers";
import type { AtlasCpts } from "@/lib/domain/atlas/situation";

/** The public register as this process knows it. */
export type Register = {
  /**
   * Grows with each public change, and when the instant of a delayed publication passes, which
   * nothing writes: with today's date, all that caches need to be keyed by.
   */
  version: number;
  /** With what is not public yet: to be asked as known before now at the latest. */
  cpts: readonly AtlasCpts[];
  /** By région. */
  declarations: ReadonlyMap<string, readonly RegisterDeclaration[]>;
};

/** Lines of `public_changes` that may still appear below the last one seen: their transactions were slower. */
const LATE_LINES = 500;
/** How long an answer may be behind the base, in milliseconds. */
const MOST_BEHIND = 1000;
/** More changed dossiers than this are read again with all the others. */
const MANY = 500;

class RegisterKeeper {
  #byId = new Map<string, AtlasCpts>();
  #declarations: Register["declarations"] = new Map();
  #nextPublication = Number.POSITIVE_INFINITY;
  #seen = new Set<number>();
  #last = 0;
  #register: Register | undefined;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<Register> | undefined;

  /** At most a second behind the base; one reading at a time, whoever asks. */
  current(): Promise<Register> {
    if (this.#register && performance.now() - this.#checkedAt < MOST_BEHIND)
      return Promise.resolve(this.#register);
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  /** The base has said that something changed: the next question looks. */
  doubt(): void {
    this.#checkedAt = Number.NEGATIVE_INFINITY;
  }

  async #check(): Promise<Register> {
    const askedAt = performance.now();
    const { now, changes } = await readPublicChanges(this.#last - LATE_LINES);
    const fresh = changes.filter(({ id }) => !this.#seen.has(id));
    if (!this.#register || fresh.length > 0) await this.#readAgain(fresh);
    this.#seen = new Set(changes.map(({ id }) => id));
    this.#last = changes.at(-1)?.id ?? this.#last;
    this.#checkedAt = askedAt;
    const published = this.#nextPublication < now ? 1 : 0;
    return this.#keep(fresh.length + published, now);
  }

  async #readAgain(fresh: readonly { dossierId: string | null }[]) {
    const ids = [...new Set(fresh.flatMap(({ dossierId }) => dossierId ?? []))];
    if (this.#register && ids.length <= MANY) {
      for (const [id, cpts] of await readRegister(ids)) this.#byId.set(id, cpts);
    } else this.#byId = await readRegister();
    if (!this.#register || fresh.some(({ dossierId }) => dossierId === null))
      this.#declarations = await readDeclarations();
  }

  #keep(changed: number, now: number): Register {
    if (this.#register && changed === 0) return this.#register;
    const cpts = [...this.#byId.values()].toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
    this.#nextPublication = nextPublication(cpts, now);
    const version = (this.#register?.version ?? 0) + changed;
    this.#register = { version, cpts, declarations: this.#declarations };
    return this.#register;
  }
}

/** One per process, however many copies of this module a build makes. */
const KEEPER = Symbol.for("jalons.register");
const shared = globalThis as { [KEEPER]?: RegisterKeeper };

export const currentRegister = (): Promise<Register> => {
  shared[KEEPER] ??= new RegisterKeeper();
  return shared[KEEPER].current();
};
