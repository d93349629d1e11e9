import type { Client } from "pg";

import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";
import type { Member } from "@/lib/domain/territory/part";

import { idOf } from "../../bulk/ids";
import { playAnswer, playProposal } from "../scenes/change";
import { resetClock, setClock } from "../scenes/clock";
import type { Played } from "../scenes/setting";
import { keyOf } from "./script-of";
import { castOf } from "./staff";
import type { Neighbours } from "./units";

/** How the territories of some CPTS changed: how long ago it was proposed, and what came of it. */
const CHANGES = [
  { ago: 640, ends: "accepted" },
  { ago: 510, ends: "accepted" },
  { ago: 420, ends: "refused" },
  { ago: 365, ends: "accepted" },
  { ago: 290, ends: "accepted" },
  { ago: 200, ends: "accepted" },
  { ago: 120, ends: "accepted" },
  { ago: 16, ends: "proposed" },
] as const;

/** Every so many lives, so that they are of several régions. */
const APART = 37;
const CANDIDATES = Array.from({ length: 24 }, (_, place) =>
  idOf(`dossier:${keyOf(place * APART)}`),
);
const SMALL = 6000;

type Candidate = {
  id: string;
  reference: string;
  name: string;
  departmentCode: string;
  regionCode: string;
  leadCaisseId: string;
  timeZone: string;
  leader: string;
  communes: Member[];
  restingSince: PlainDate;
  /** Acts on its change so far. */
  acts: number;
};

/** Communes that are in no territory, small enough to join one. */
async function readFree(owner: Client): Promise<Set<string>> {
  const { rows } = await owner.query<{ code: string }>(
    `select c.code from communes c where c.retired_in is null and c.parent_code is null
       and c.population between 1 and $1
       and not exists (select from submission_communes s where s.commune_code = c.code)
       and not exists (select from change_communes s where s.commune_code = c.code)`,
    [SMALL],
  );
  return new Set(rows.map(({ code }) => code));
}

/** CPTS that work, in the order of their references. */
async function readCandidates(owner: Client): Promise<Candidate[]> {
  const { rows } = await owner.query<Candidate>(
    `select d.id, d.reference, d.name, d.department_code as "departmentCode", d.region_code as "regionCode",
       d.lead_caisse_id as "leadCaisseId", r.time_zone as "timeZone", leader.person_id as leader,
       d.last_move_at::date::text as "restingSince",
       (select json_agg(case when s.share_permille is null then json_build_object('code', s.commune_code)
           else json_build_object('code', s.commune_code,
             'part', json_build_object('permille', s.share_permille, 'text', s.share_text)) end
           order by s.commune_code)
         from submission_communes s where (s.dossier_id, s.version) = (d.id, d.territory_version)) as communes,
       coalesce((select max(c.version) from territory_changes c where c.dossier_id = d.id), 0) as acts
     from dossiers d
     join regions r on r.code = d.region_code
     join lateral (select m.person_id from mandates m
       where m.dossier_id = d.id and m.role = 'leader' order by m.valid_from limit 1) leader on true
     where d.id = any ($1::uuid[]) and d.state = 'operational' order by d.reference`,
    [CANDIDATES],
  );
  return rows;
}

const morningOf = (on: PlainDate) => new Date(Date.parse(`${on}T10:00:00Z`));

const dossierOf = (candidate: Candidate): Played => {
  const { id, reference, regionCode, leadCaisseId, leader, communes } = candidate;
  const cast = { ...castOf(regionCode, leadCaisseId, 0), leader: { id: leader } };
  const { name, departmentCode, timeZone } = candidate;
  const setting = { name, departmentCode, leadCaisseId, communes, timeZone, cast };
  return { setting, id, reference, version: 0, state: "operational" };
};

type Change = { ends: (typeof CHANGES)[number]["ends"]; on: PlainDate };

/** Each act on its day, the ones already made left out. */
async function playChange(candidate: Candidate, { ends, on }: Change, joining: string | undefined) {
  const dossier = dossierOf(candidate);
  let { acts } = candidate;
  const answers = { accepted: 2, refused: 1, proposed: 0 }[ends];
  const whoAnswers = ["arsOfficer", "leadCpamOfficer"] as const;
  if (acts === 0 && joining !== undefined) {
    await setClock(morningOf(on));
    await playProposal(dossier, { communes: [...candidate.communes, { code: joining }] });
    acts = 1;
  }
  for (const [place, who] of whoAnswers.slice(0, answers).entries()) {
    if (acts !== place + 1) continue;
    await setClock(morningOf(addDays(on, 12 * (place + 1))));
    const move = ends === "refused" ? "refuseChange" : "acceptChange";
    await playAnswer(dossier, { number: 1, version: acts }, { who, move });
    acts += 1;
  }
}

/**
 * Some territories that changed, through the commands and on their days: each takes a commune that
 * belonged to none. What is played already is left as it is.
 */
export async function seedChanges(
  owner: Client,
  { until, neighbours }: { until: PlainDate; neighbours: Neighbours },
): Promise<void> {
  const free = await readFree(owner);
  const changes = CHANGES.map(({ ago, ends }) => ({ ends, on: addDays(until, -ago) }));
  try {
    for (const candidate of await readCandidates(owner)) {
      const joining = candidate.communes
        .flatMap(({ code }) => neighbours(code))
        .find((code) => free.has(code));
      if (joining === undefined && candidate.acts === 0) continue;
      const rested = addDays(candidate.restingSince, 30);
      const place = changes.findIndex(({ on }) => rested < on);
      const [change] = place < 0 ? [] : changes.splice(place, 1);
      if (!change) continue;
      if (joining !== undefined) free.delete(joining);
      await playChange(candidate, change, joining);
    }
  } finally {
    await resetClock();
  }
}
