import { StageBadge } from "@/components/lifecycle/stage-badge";
import type { CommuneFound, CptsHere } from "@/lib/domain/atlas/commune-found";
import { formatDay, formatDayAt } from "@/lib/domain/shared/dates";
import { formatShare } from "@/lib/domain/shared/typography";

type CommuneAnswerProps = {
  text: string;
  found: readonly CommuneFound[];
  areBeginnings: boolean;
  more: boolean;
  hrefOf: (cpts: CptsHere) => string;
  /** Asks about one of the communes found. */
  communeHref: (code: string) => string;
};

/** Whether a commune is in a CPTS, in which one, since when; homonyms are told apart. */
export function CommuneAnswer({ text, found, areBeginnings, more, ...links }: CommuneAnswerProps) {
  const [only] = found;
  if (!only)
    return (
      <p role="status">
        <strong>Aucune commune ne correspond à « {text} ».</strong> Écrivez son nom comme à la
        mairie, ou les cinq chiffres de son code postal.
      </p>
    );
  return (
    <div className="stack-s" role="status">
      {found.length > 1 && (
        <p>
          <strong>
            {areBeginnings
              ? `Aucune commune ne s’appelle exactement « ${text} ». Voici celles qui s’en approchent.`
              : `Plusieurs communes correspondent à « ${text} ».`}
          </strong>{" "}
          {more && "La liste est coupée : écrivez le nom plus longuement."}
        </p>
      )}
      <ul className="communes">
        {found.map((each) => (
          <li key={each.commune.code}>
            <One {...each} {...links} alone={found.length === 1} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type OneProps = CommuneFound &
  Pick<CommuneAnswerProps, "hrefOf" | "communeHref"> & { alone: boolean };

function One({ commune, cpts, register, hrefOf, communeHref, alone }: OneProps) {
  const name = `${commune.name} (${commune.departmentName})`;
  return (
    <>
      <p>
        {alone ? <strong>{name}</strong> : <a href={communeHref(commune.code)}>{name}</a>}{" "}
        {cpts.length === 0 ? "n’est dans aucune CPTS enregistrée." : "est dans :"}
      </p>
      {cpts.length === 0 && register?.state !== "complete" && (
        <p className="hint">
          Le registre de sa région n’est pas complet : elle peut être dans une CPTS qui n’y est pas
          encore.
        </p>
      )}
      {cpts.length > 0 && (
        <ul>
          {cpts.map((each) => (
            <li key={each.line.cpts.reference}>
              <Membership {...each} href={hrefOf(each)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const WHOLE = 0.9995;

function Membership({ line, since, share, href }: CptsHere & { href: string }) {
  const { fact } = line.since;
  return (
    <p className="row tight">
      <a href={href}>{line.name}</a>
      <StageBadge stage={line.stage} />
      <span className="muted">
        étape atteinte : {formatDayAt(fact.effectiveOn, fact.precision)} · dans cette CPTS depuis le{" "}
        {formatDay(since)}
        {share < WHOLE && ` · pour une partie, ${formatShare(share)} des habitants`}
      </span>
    </p>
  );
}
