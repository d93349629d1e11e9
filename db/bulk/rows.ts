import { type Given, liveThrough } from "./live-through";
import type { Script } from "./script";

export type Numbered = Given & { script: Script; number: number; openedYear: number };

/** A dossier as JSON that one statement per table turns into rows. */
export function rowsOf({ script, number, openedYear, ...given }: Numbered) {
  const { setting, regionCode } = script;
  const { acts, deadlines } = liveThrough(script, given);
  const [first, last] = [acts[0], acts.at(-1)];
  const opening = first?.content["name"];
  const renamed = acts.findLast(({ move }) => move === "rename")?.content["name"];
  return {
    id: given.dossierId,
    reference: given.reference,
    department_code: setting.departmentCode,
    region_code: regionCode,
    opened_year: openedYear,
    number,
    opened_as: first?.relation,
    name: renamed ?? opening,
    state: last?.to,
    version: last?.version,
    lead_caisse_id: setting.leadCaisseId,
    territory_version: acts.findLast(({ communes }) => communes.length > 0)?.version ?? null,
    last_move_at: last?.madeAt,
    created_at: first?.madeAt,
    acts: acts.map((act) => ({
      version: act.version,
      move: act.move,
      from_state: act.from,
      to_state: act.to,
      relation: act.relation,
      actor_id: act.actorId,
      acted_on: act.actedOn,
      made_at: act.madeAt,
      intent_id: act.intentId,
      intent_digest: act.intentDigest,
      payload: act.payload,
      content: act.content,
      communes: act.communes.map(({ code, part }) => ({
        code,
        permille: part?.permille,
        text: part?.text,
      })),
      files: act.files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.toString("base64") })),
    })),
    deadlines: deadlines.map((each) => ({
      kind: each.kind,
      due_on: each.dueOn,
      nature: each.nature,
      debtor: each.debtor,
      opened_by: each.openedBy,
      closed_by: each.closedBy,
    })),
  };
}
