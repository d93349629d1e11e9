import type { MoveType } from "@/lib/domain/lifecycle/moves";

import type { Role } from "../seed/scenes/setting";

type Episode = {
  /** Days since the episode before. */
  after: number;
  who: Role | "system";
  move: MoveType;
};

/** What a share of the dossiers have lived, and how many days ago their last act may be. */
export type Life = {
  percent: number;
  since: readonly [least: number, most: number];
  episodes: readonly Episode[];
};

const act = (after: number, who: Episode["who"], move: MoveType): Episode => ({ after, who, move });

const opened = [act(0, "leader", "createProject")];
const letter = [...opened, act(60, "leader", "submitLetter")];
const drafting = [
  ...letter,
  act(20, "arsOfficer", "approveLetter"),
  act(15, "leadCpamOfficer", "approveLetter"),
];
const submitted = [...drafting, act(240, "leader", "submitHealthProject")];
const examined = [...submitted, act(9, "arsOfficer", "acknowledgeComplete")];
const validated = [...examined, act(35, "arsDirector", "validateProject")];
const tacit = [...examined, act(54, "system", "deemValidated")];
const negotiated = [...validated, act(60, "leadCpamOfficer", "openAci")];
const signing = [...negotiated, act(90, "leadCpamOfficer", "openSigning")];
const signed = [...signing, act(20, "leadCpamOfficer", "recordSignature")];
const operational = [...signed, act(100, "leadCpamOfficer", "startOperation")];

/** The country as it may be in some years: most CPTS work, the others are on their way. */
export const LIVES: readonly Life[] = [
  { percent: 6, since: [1, 400], episodes: opened },
  { percent: 4, since: [1, 55], episodes: letter },
  {
    percent: 1,
    since: [1, 40],
    episodes: [...letter, act(10, "arsOfficer", "askLetterClarification")],
  },
  { percent: 1, since: [10, 300], episodes: [...letter, act(30, "arsOfficer", "refuseLetter")] },
  { percent: 12, since: [1, 500], episodes: drafting },
  { percent: 2, since: [1, 14], episodes: submitted },
  {
    percent: 1,
    since: [1, 30],
    episodes: [...submitted, act(10, "arsOfficer", "askMissingDocuments")],
  },
  { percent: 4, since: [1, 48], episodes: examined },
  {
    percent: 1,
    since: [1, 38],
    episodes: [...examined, act(10, "arsOfficer", "askProjectClarification")],
  },
  { percent: 1, since: [1, 200], episodes: [...examined, act(40, "arsDirector", "opposeProject")] },
  { percent: 5, since: [1, 200], episodes: validated },
  { percent: 1, since: [1, 200], episodes: tacit },
  { percent: 8, since: [1, 300], episodes: negotiated },
  { percent: 4, since: [1, 40], episodes: signing },
  { percent: 7, since: [1, 150], episodes: signed },
  { percent: 31, since: [1, 1500], episodes: operational },
  { percent: 7, since: [1, 1500], episodes: [act(0, "arsOfficer", "takeOver")] },
  { percent: 2, since: [1, 900], episodes: [...drafting, act(200, "leader", "withdraw")] },
  { percent: 1, since: [1, 900], episodes: [...opened, act(400, "arsOfficer", "abandon")] },
  {
    percent: 1,
    since: [1, 600],
    episodes: [...operational, act(400, "leadCpamOfficer", "endCpts")],
  },
];

export const daysLived = ({ episodes }: Life): number =>
  episodes.reduce((sum, { after }) => sum + after, 0);
