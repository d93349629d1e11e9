import { Panel } from "@/components/ui/panel";
import { type Milestone, STAGE_WORDS, standingMilestones } from "@/lib/domain/lifecycle/milestones";
import { formatDayAt, formatInstant } from "@/lib/domain/shared/dates";

type MilestoneListProps = { milestones: readonly Milestone[]; now: string; timeZone: string };

/** The public dates of a dossier, for who may not read its history. */
export function MilestoneList({ milestones, now, timeZone }: MilestoneListProps) {
  const standing = standingMilestones(milestones, now);
  return (
    <Panel id="etapes" title="Étapes datées">
      <table className="tb">
        <caption className="vh">Étapes atteintes, avec leurs dates</caption>
        <thead>
          <tr>
            <th scope="col">Étape</th>
            <th scope="col">Date</th>
            <th scope="col">Enregistrée le</th>
          </tr>
        </thead>
        <tbody>
          {standing.map(({ id, stage, effectiveOn, precision, recordedAt }) => (
            <tr key={id}>
              <th scope="row">{STAGE_WORDS[stage]}</th>
              <td>{formatDayAt(effectiveOn, precision)}</td>
              <td>{formatInstant(recordedAt, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
