import "server-only";

import { readDeclarations } from "@/db/atlas/declarations";
import { readPublicChanges, readRegister } from "@/db/atlas/register";
import { publicationsAround } from "@/lib/domain/atlas/publication";
import type { RegisterDeclaration } from "@/lib/domain/atlas/registers";
import type { AtlasCpts } from "@/lib/domain/atlas/situation";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

/** The public register as this process knows it. */
export type Register = {
  /** Another one at each public change, and when a delayed publication is due; the same in every process. */
  version: string;
  /** As `version`, of what is public alone: what waits to be published does not move it. */
  publicVersion: string;
  /** When the last fact or declaration became public, in milliseconds; 0 when nothing did. */
  changedAt: number;
  /** The hour of the register, in milliseconds. */
  now: number;
  /** The day it is in Paris. */
  today: PlainDate;
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
  #seen = new Set<number>();
  #last = 0;
  #lines = 0;
  #published = { last: 0, next: Number.POSITIVE_INFINITY, count: 0 };
  #register: Register | undefined;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<Register> | undefined;
  #isDoubted = false;

  /** At most a second behind the base; one reading at a time, whoever asks. */
  current(): Promise<Register> {
    if (this.#register && performance.now() - this.#checkedAt < MOST_BEHIND)
      return Promise.resolve(this.#register);
    // A reading under way may have begun before what the base told of since.
    if (this.#checking)
      return this.#isDoubted ? this.#checking.then(() => this.current()) : this.#checking;
    this.#isDoubted = false;
    this.#checking = this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  /** The base has said that something changed: the next question looks. */
  doubt(): void {
    this.#checkedAt = Number.NEGATIVE_INFINITY;
    this.#isDoubted = true;
  }

  async #check(): Promise<Register> {
    const askedAt = performance.now();
    const { now, changes } = await readPublicChanges(this.#last - LATE_LINES);
    const fresh = changes.filter(({ id }) => !this.#seen.has(id));
    const cpts =
      this.#register && fresh.length === 0 ? this.#register.cpts : await this.#readAgain(fresh);
    if (cpts !== this.#register?.cpts || now >= this.#published.next)
      this.#published = publicationsAround({ cpts, declarations: this.#declarations }, now);
    this.#seen = new Set(changes.map(({ id }) => id));
    this.#last = changes.at(-1)?.id ?? this.#last;
    this.#lines += fresh.length;
    this.#checkedAt = this.#isDoubted ? Number.NEGATIVE_INFINITY : askedAt;
    const { last, count } = this.#published;
    this.#register = {
      version: `${this.#lines}-${last.toString(36)}`,
      publicVersion: `${count}-${last.toString(36)}`,
      changedAt: last,
      now,
      today: dayIn("Europe/Paris", new Date(now)),
      cpts,
      declarations: this.#declarations,
    };
    return this.#register;
  }

  async #readAgain(fresh: readonly { dossierId: string | null }[]): Promise<AtlasCpts[]> {
    const ids = [...new Set(fresh.flatMap(({ dossierId }) => dossierId ?? []))];
    if (this.#register && ids.length <= MANY) {
      for (const [id, cpts] of await readRegister(ids)) this.#byId.set(id, cpts);
    } else this.#byId = await readRegister();
    if (!this.#register || fresh.some(({ dossierId }) => dossierId === null))
      this.#declarations = await readDeclarations();
    return [...this.#byId.values()].toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
  }
}

/** One per process, however many copies of this module a build makes. */
const KEEPER = Symbol.for("jalons.register");
const shared = globalThis as { [KEEPER]?: RegisterKeeper };

function keeper(): RegisterKeeper {
  shared[KEEPER] ??= new RegisterKeeper();
  return shared[KEEPER];
}

export const currentRegister = (): Promise<Register> => keeper().current();

/** What was known may be old: the next question reads the base again. */
export const doubtRegister = (): void => keeper().doubt();
