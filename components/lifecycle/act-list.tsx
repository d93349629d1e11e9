import Link from "next/link";

import { type Explanation, ExplanationText } from "@/components/ui/explanation";
import { Icon, type IconName } from "@/components/ui/icon";
import { More } from "@/components/ui/more";
import { Tag } from "@/components/ui/tag";

export type PossibleAct = {
  href: string;
  /** Verb first: "Transmettre la lettre d’intention". */
  label: string;
  /** What it changes, in one sentence. */
  effect?: string;
  icon?: IconName;
  /** "avant le 24 nov." */
  before?: string;
};

export type BlockedAct = { label: string; why: Explanation };

type ActListProps = { possible: PossibleAct[]; blocked?: BlockedAct[] };

/** What can be done, then what cannot and why: an act is never hidden without its reason. */
export function ActList({ possible, blocked = [] }: ActListProps) {
  return (
    <ul className="acts">
      {possible.map(({ href, label, effect, icon = "pen", before }) => (
        <li key={href}>
          <Icon name={icon} />
          <div>
            <Link href={href} prefetch={false}>
              <strong>{label}</strong>
            </Link>
            {effect && <p className="hint">{effect}</p>}
          </div>
          {before && (
            <Tag tone="warning" icon="clock">
              {before}
            </Tag>
          )}
        </li>
      ))}
      {blocked.map(({ label, why }) => (
        <li key={label} className="off">
          <Icon name="lock" />
          <div>
            <strong>{label}</strong>
            <More summary="Pourquoi pas encore ?">
              <ExplanationText {...why} />
            </More>
          </div>
          <Tag>pas encore possible</Tag>
        </li>
      ))}
    </ul>
  );
}
