/** The answer of something that may be refused; what should never happen is thrown instead. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure };

export const ok = <Value>(value: Value) => ({ ok: true as const, value });

export const fail = <Failure>(failure: Failure) => ({ ok: false as const, failure });
