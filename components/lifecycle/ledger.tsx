import { Tag } from "@/components/ui/tag";
import { plural } from "@/lib/domain/shared/typography";

import { PartyBox } from "./party-box";

export type LedgerEntry = {
  /** Unique in the contract: "ars", "caisse:…". */
  party: string;
  /** CPTS, ARS, CPAM, MSA. */
  label: string;
  /** Signatory and capacity once signed; else the organisation. */
  who: string;
  /** "signé le 9 novembre 2026, enregistré par la CPAM", "déclaré par la CPTS le…". */
  detail?: string;
  status: "signed" | "declared" | "awaited";
  proof?: { href: string; label: string };
};

/** The heading counts what is missing. */
export function ledgerTitle(entries: readonly LedgerEntry[]): string {
  const missing = entries.filter(({ status }) => status !== "signed").length;
  if (missing === 0) return "Toutes les parties ont signé";
  const signatures = plural(missing, "signature");
  return `Il manque ${missing} ${signatures} sur ${entries.length}`;
}

const STATUS = {
  signed: { tone: "ok", icon: "check", words: "signé" },
  declared: { tone: "info", icon: "info", words: "déclarée, à enregistrer" },
  awaited: { tone: "warning", icon: "clock", words: "attendue" },
} as const;

export function Ledger({ entries }: { entries: LedgerEntry[] }) {
  return (
    <ol className="ledger">
      {entries.map(({ party, label, who, detail, status, proof }) => {
        const { tone, icon, words } = STATUS[status];
        return (
          <li key={party} className={status === "signed" ? "ok" : "wait"}>
            <PartyBox label={label} mustAct={status === "awaited"} />
            <div>
              <strong>{who}</strong>
              {detail && <p className="hint">{detail}</p>}
            </div>
            <span className="row tight">
              <Tag tone={tone} icon={icon}>
                {words}
              </Tag>
              {proof && (
                <a href={proof.href} download>
                  {proof.label}
                </a>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
