import type { FieldErrors, Fields } from "../shared/form";
import { all } from "../shared/form";
import { fail, ok } from "../shared/result";
import type { Member } from "../territory/part";
import { cleaned, type Typed } from "./typed";

/** What the fields of an act gave, and what is wrong with them. */
export class Given {
  readonly payload: Record<string, unknown> = {};
  readonly content: Record<string, unknown> = {};
  readonly files: string[] = [];
  communes: readonly Member[] | undefined;
  readonly errors: FieldErrors = Object.create(null) as FieldErrors;

  wrong(name: string, ...messages: readonly string[]) {
    this.errors[name] = [...(this.errors[name] ?? []), ...messages];
  }

  /** The value when it is right; otherwise the message is kept under the field's name. */
  take<Value>(name: string, typed: Typed<Value>): Value | undefined {
    if (typed.ok) return typed.value;
    this.wrong(name, typed.failure);
    return undefined;
  }

  /** Takes a value back out, to record it otherwise. */
  pull(sink: "payload" | "content", name: string): unknown {
    const value = this[sink][name];
    delete this[sink][name];
    return value;
  }

  put(sink: "payload" | "content", name: string, value: unknown) {
    this[sink][name] = value;
  }
}

/** The one value of a field; the same value twice is one, two different ones cannot be told apart. */
export function single(fields: Fields, name: string): Typed<string> {
  const values = new Set(all(fields, name).map(cleaned).filter(Boolean));
  if (values.size > 1) {
    return fail("Saisissez cette réponse de nouveau : elle est arrivée deux fois, différente.");
  }
  return ok([...values][0] ?? "");
}
