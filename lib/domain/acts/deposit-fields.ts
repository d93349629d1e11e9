import type { MoveType } from "../lifecycle/moves";
import { dateField, pdfField, signatoryField } from "./common-fields";
import type { ActContext } from "./context";
import type { ActField } from "./field";

/** What an institution adds when it records what it received on paper or by e-mail. */
export const paperFields = (move: MoveType, context: ActContext, document: string): ActField[] => [
  dateField(move, context, {
    name: "receivedOn",
    label: "Date de réception",
    hint: "Le jour où votre service a reçu le document.",
    missing: "Saisissez la date de réception.",
  }),
  signatoryField({
    label: "Signataire du document",
    hint: context.names.leaders.length > 0 ? "À préciser si ce n’est pas le porteur." : undefined,
    missing:
      context.names.leaders.length > 0
        ? undefined
        : "Saisissez le nom du signataire : le dossier n’a pas encore de porteur.",
  }),
  pdfField({ label: document, missing: "Joignez le document reçu, en PDF." }),
];
