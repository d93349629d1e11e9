import Link from "next/link";
import { Fragment } from "react";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { currentHref } from "@/lib/domain/atlas/address";
import type { CommuneCheck as Check, CheckedCommune } from "@/lib/domain/atlas/commune-check";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

type CommuneCheckProps = {
  /** Of the sheet, whose day is kept. */
  action: string;
  carried: Record<string, string | undefined>;
  /** What was typed, with its answer. */
  check: Check | undefined;
  clock: { today: PlainDate; now: number };
};

/** « Ma commune en fait-elle partie ? »: a parameter of the address, so that the answer can be sent. */
export function CommuneCheck({ action, carried, check, clock }: CommuneCheckProps) {
  return (
    <search className="block mt-5" id="ma-commune">
      <form method="get" action={`${action}#ma-commune`} aria-label="Chercher ma commune">
        {Object.entries(carried).map(
          ([name, value]) =>
            value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className="flex flex-wrap items-end gap-2">
          <div className="grow">
            <TextField
              name="q"
              label="Ma commune en fait-elle partie ?"
              hint="Nom entier de la commune, code postal ou code Insee"
              value={check?.typed}
              maxLength={200}
              autoComplete="postal-code"
            />
          </div>
          <Button>Vérifier</Button>
        </div>
      </form>
      {check && (
        <div className="mt-3" role="status">
          <Answer check={check} clock={clock} />
        </div>
      )}
    </search>
  );
}

function Answer({ check, clock }: { check: Check; clock: CommuneCheckProps["clock"] }) {
  if (check.found.length === 0)
    return (
      <p>
        Aucune commune ne s’appelle « {check.typed} » ni n’a ce code. Vérifiez l’orthographe, ou
        saisissez le code postal.
      </p>
    );
  return (
    <ul className="acts two">
      {check.found.map((checked) => (
        <li key={checked.commune.code}>
          <Icon name={checked.held === "not" ? "cross" : "check"} />
          <div>
            <strong>
              {checked.commune.name} ({checked.commune.code})
            </strong>{" "}
            {WORDS[checked.held]}
            {checked.held === "not" && <Elsewhere holders={checked.holders} clock={clock} />}
          </div>
        </li>
      ))}
      {check.more > 0 && (
        <li>
          <Icon name="info" />
          <div>D’autres communes répondent à ce nom : saisissez le code postal.</div>
        </li>
      )}
    </ul>
  );
}

const WORDS: Record<CheckedCommune["held"], string> = {
  whole: "en fait partie.",
  partly: "en fait partie, pour une partie de la commune.",
  not: "n’en fait pas partie.",
};

function Elsewhere({
  holders,
  clock,
}: Pick<CheckedCommune, "holders"> & { clock: CommuneCheckProps["clock"] }) {
  if (holders.length === 0) return " Aucune autre CPTS ne la compte à cette date.";
  return (
    <>
      {" "}
      Elle est dans{" "}
      {holders.map(({ cpts, name }, index) => (
        <Fragment key={cpts.reference}>
          {index > 0 && ", "}
          <Link href={currentHref(cpts, clock)} prefetch={false}>
            {name}
          </Link>
        </Fragment>
      ))}
      .
    </>
  );
}
