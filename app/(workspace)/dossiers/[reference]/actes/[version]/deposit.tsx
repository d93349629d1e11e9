import { Receipt } from "@/components/ui/receipt";
import type { Actor } from "@/db/client";
import type { HistoryLine } from "@/db/dossiers/history";
import type { Dossier } from "@/db/dossiers/queries";
import { readArsContacts } from "@/db/people/contacts";
import { asOf } from "@/lib/domain/acts/as-of";
import type { ActContext } from "@/lib/domain/acts/context";
import { letterAnswerDue } from "@/lib/domain/lifecycle/approvals";
import { MOVE_WORDS, type MoveType } from "@/lib/domain/lifecycle/moves";
import { receiptOf, runningTerm, tacitEffect } from "@/lib/domain/lifecycle/term";
import { formatDay, formatInstant, zoneInWords } from "@/lib/domain/shared/dates";

const LETTERS: readonly MoveType[] = ["submitLetter", "answerLetterClarification"];
const PROJECTS: readonly MoveType[] = [
  "submitHealthProject",
  "sendMissingDocuments",
  "answerProjectClarification",
];

type DepositProps = {
  actor: Actor;
  dossier: Dossier;
  line: HistoryLine;
  names: ActContext["names"];
};

/** For a deposit the record is its receipt: the service, when, until when, and what silence means. */
export async function Deposit({ actor, dossier, line, names }: DepositProps) {
  if (!LETTERS.includes(line.move) && !PROJECTS.includes(line.move)) return null;
  const then = asOf(dossier, line.version);
  const received = receiptOf(then, line);
  const corrected = receiptOf(dossier, line);
  const contacts = await readArsContacts(actor, dossier);
  const { timeZone } = dossier;
  const isPaper = line.relation !== "leader";
  const term = runningTerm(then);
  const due = letterAnswerDue(then);
  return (
    <Receipt
      title={`Accusé de réception : ${MOVE_WORDS[line.move].done.toLocaleLowerCase("fr")}.`}
      items={[
        { key: "Service", value: `${names.ars}, ${dossier.departmentName}` },
        {
          key: "Contact",
          value: contacts.map(({ id, name, email }) => (
            <span key={id} className="block">
              {name}
              {email && (
                <>
                  , <a href={`mailto:${email}`}>{email}</a>
                </>
              )}
            </span>
          )),
        },
        { key: "Caisse pilote", value: names.leadCaisse?.name },
        {
          key: "Reçu le",
          value: isPaper ? formatDay(received) : formatInstant(line.madeAt, timeZone),
        },
        ...(corrected === received
          ? []
          : [{ key: "Réception rectifiée", value: formatDay(corrected) }]),
        ...(term
          ? [
              {
                key: "Terme du délai de deux mois",
                value: `${formatDay(term)}, 23\u00a0h\u00a059, ${zoneInWords(timeZone)}`,
              },
            ]
          : []),
        ...(due ? [{ key: "Réponse attendue", value: `au plus tard le ${formatDay(due)}` }] : []),
      ]}
      silence={
        term
          ? `Sans opposition au terme, le projet est réputé validé le ${formatDay(tacitEffect(term))} (art. L. 1434-12 du code de la santé publique).`
          : "La loi ne donne aucun effet au silence sur une lettre d’intention : elle n’est pas validée."
      }
    />
  );
}
