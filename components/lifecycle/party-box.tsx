type PartyBoxProps = {
  /** CPTS, ARS, CPAM, MSA… */
  label: string;
  /** Filled: this party must act. Nowhere else. */
  mustAct?: boolean;
};

export function PartyBox({ label, mustAct }: PartyBoxProps) {
  return <span className={mustAct ? "party on" : "party"}>{label}</span>;
}
