import { Children, type ReactNode } from "react";

type DecisionPanelProps = {
  id: string;
  title: string;
  /** In whose name: "Par délégation du directeur général, arrêté n° 2026-11". */
  authority?: string;
  /** Each child is one band of the panel: fields, consequences, button. */
  children: ReactNode;
};

/** What frames a legal act. It contains the form, or stands inside one. */
export function DecisionPanel({ id, title, authority, children }: DecisionPanelProps) {
  return (
    <section className="decide" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {authority && <p className="hint mt-1">{authority}</p>}
      </div>
      {Children.map(children, (band) => band && <div>{band}</div>)}
    </section>
  );
}
