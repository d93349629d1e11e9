import type { ReactNode } from "react";

import { LinkButton } from "@/components/ui/link-button";

import { PartyBox } from "./party-box";

export type Turn = {
  /** The parties that must act. Empty: nobody has to. */
  parties: string[];
  /** "C’est à vous d’agir", "C’est à l’ARS d’agir", "Rien n’est attendu". */
  whose: string;
  /** The act, as a heading: "Répondez à l’ARS avant le 24 novembre". */
  act: string;
  why?: ReactNode;
  /** Only for who must act. */
  action?: { href: string; label: string };
};

type TurnCardProps = Turn & {
  /** The legal clock, when one runs. */
  clock?: ReactNode;
};

/** Whose turn, which act, why, before when. One per page, first. */
export function TurnCard({ parties, whose, act, why, action, clock }: TurnCardProps) {
  return (
    <section className="card strong" aria-labelledby="tour">
      <div className="turn">
        <div>
          <p className="eyebrow">
            {parties.length > 0 && (
              <span className="ball">
                {parties.map((party) => (
                  <PartyBox key={party} label={party} mustAct />
                ))}
              </span>
            )}
            {whose}
          </p>
          <h2 id="tour">{act}</h2>
          {why && <p className="muted">{why}</p>}
          {action && (
            <p className="row mt-4">
              <LinkButton look="primary" href={action.href}>
                {action.label}
              </LinkButton>
            </p>
          )}
        </div>
        {clock}
      </div>
    </section>
  );
}
