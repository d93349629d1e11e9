import { idOf } from "./country";
import { liveThrough } from "./dossier";
import type { Opening } from "./openings";

const FIRST_NAMES = ["Claire", "Karim", "Odile", "Mehdi", "Anne", "Paul", "Inès", "Rémi", "Sofia"];
const LAST_NAMES = ["Martin", "Bernard", "Petit", "Roux", "Leroy", "Diallo", "Faure", "Perrin"];

/** A dossier as JSON that one statement per table turns into rows. */
export function rowsOf(opening: Opening, index: number) {
  const { department, setting, population, openedOn, caisses, key, life } = opening;
  const id = idOf(`dossier:${key}`);
  const intentOf = (version: number) => idOf(`intent:${key}:${version}`);
  const { acts, deadlines } = liveThrough(
    { setting, population, life, openedOn, minute: (index * 37) % 240 },
    intentOf,
  );
  department.lastNumber += 1;
  const number = department.lastNumber;
  const year = openedOn.slice(0, 4);
  const [first, last] = [acts[0], acts.at(-1)];
  const territoryVersion = acts.findLast(({ submits }) => submits)?.version ?? null;
  return {
    id,
    reference: `${department.code}-${year}-${String(number).padStart(4, "0")}`,
    department_code: department.code,
    region_code: department.region,
    opened_year: Number(year),
    number,
    opened_as: first?.relation,
    name: setting.name,
    state: last?.to,
    version: last?.version,
    lead_caisse_id: setting.leadCaisseId,
    associated_caisse_ids: territoryVersion
      ? caisses.filter((caisse) => caisse !== setting.leadCaisseId)
      : [],
    territory_version: territoryVersion,
    communes: setting.communes,
    last_move_at: last?.madeAt,
    created_at: first?.madeAt,
    leader_id: setting.cast.leader?.id,
    leader_name: `${FIRST_NAMES[index % 9]} ${LAST_NAMES[index % 8]}`,
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
      payload: act.payload,
      content: act.content,
      submits: act.submits,
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
