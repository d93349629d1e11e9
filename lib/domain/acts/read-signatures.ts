import type { Fields } from "../shared/form";
import { firstProblem } from "./dates";
import type { SignaturesField } from "./field";
import { type Given, single } from "./given";
import { typedDate, typedText } from "./typed";

const MISSING = {
  signatory: "Saisissez le nom du signataire.",
  capacity: "Saisissez la qualité du signataire : par exemple présidente.",
  signedOn: "Saisissez la date portée au contrat.",
} as const;

type Part = keyof typeof MISSING;

const PARTS = Object.keys(MISSING) as Part[];

/** A party counts as soon as one of its fields is filled; then the three are needed. */
export function readSignatures(field: SignaturesField, fields: Fields, given: Given) {
  const signatures: { party: string; signedOn: string }[] = [];
  const signatories: { party: string; name: string; capacity: string }[] = [];
  let filled = 0;

  for (const { key } of field.parties) {
    const nameOf = (part: Part) => `${field.name}.${key}.${part}`;
    const raw = Object.fromEntries(
      PARTS.map((part) => [part, given.take(nameOf(part), single(fields, nameOf(part))) ?? ""]),
    ) as Record<Part, string>;
    if (PARTS.every((part) => raw[part] === "")) continue;
    filled += 1;
    for (const part of PARTS) {
      if (raw[part] === "" && !given.errors[nameOf(part)]) given.wrong(nameOf(part), MISSING[part]);
    }
    const name = raw.signatory && given.take(nameOf("signatory"), typedText(raw.signatory, "text"));
    const capacity =
      raw.capacity && given.take(nameOf("capacity"), typedText(raw.capacity, "text"));
    const signedOn = raw.signedOn && given.take(nameOf("signedOn"), typedDate(raw.signedOn));
    const problem = signedOn ? firstProblem(signedOn, field.rules) : undefined;
    if (problem) given.wrong(nameOf("signedOn"), problem);
    if (!name || !capacity || !signedOn || problem) continue;
    signatures.push({ party: key, signedOn });
    signatories.push({ party: key, name, capacity });
  }

  if (filled === 0) given.wrong(field.name, "Renseignez la signature d’une partie au moins.");
  given.put("payload", field.name, signatures);
  given.put("content", "signatories", signatories);
}
