/** What a form sent: every value as a list, no prototype, so that `__proto__` is a name like any other. */
export type Fields = Record<string, string[]>;

/** Field name to French messages; "" stands for the whole form. */
export type FieldErrors = Record<string, string[]>;

export const noFields = (): Fields => Object.create(null) as Fields;

/** The value of a field that is sent once; the first one when it came several times. */
export const one = (fields: Fields, name: string): string | undefined => fields[name]?.[0];

export const all = (fields: Fields, name: string): string[] => fields[name] ?? [];
