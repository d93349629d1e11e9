import { type Geography, isWithin, kilometresBetween, type Position } from "./geography";

/** Sets that grow together: who is with whom, once joined in any order. */
function groupsOf(size: number) {
  const leaders = Array.from({ length: size }, (_, index) => index);
  const leaderOf = (index: number): number => {
    let leader = index;
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    leaders[index] = leader;
    return leader;
  };
  return {
    leaderOf,
    join: (a: number, b: number) => {
      leaders[leaderOf(b)] = leaderOf(a);
    },
  };
}

function gathered(codes: readonly string[], leaderOf: (index: number) => number): string[][] {
  const groups = new Map<number, string[]>();
  for (const [index, code] of codes.entries()) {
    const group = groups.get(leaderOf(index));
    if (group) group.push(code);
    else groups.set(leaderOf(index), [code]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

const placedOnce = (codes: readonly string[], geography: Geography): string[] =>
  [...new Set(codes)].filter((code) => geography.cellsOf(code).length > 0);

function joinNeighbours(codes: readonly string[], geography: Geography) {
  const groups = groupsOf(codes.length);
  const holderOf = new Map<string, number>();
  for (const [index, code] of codes.entries()) {
    for (const cell of geography.cellsOf(code)) {
      const other = holderOf.get(cell);
      if (other === undefined) holderOf.set(cell, index);
      else groups.join(other, index);
    }
  }
  for (const [cell, index] of holderOf) {
    for (const neighbour of geography.neighboursOf(cell)) {
      const other = holderOf.get(neighbour);
      if (other !== undefined) groups.join(index, other);
    }
  }
  return groups;
}

/**
 * In how many pieces a territory is: codes that touch, directly or through others of the list, are
 * one piece. Out: the codes of each piece, largest piece first, each code once. Codes that are
 * nowhere are in no piece; an empty territory has none. Touching is approximate (docs/geography.md).
 */
export function piecesOf(codes: readonly string[], geography: Geography): string[][] {
  const placed = placedOnce(codes, geography);
  return gathered(placed, joinNeighbours(placed, geography).leaderOf);
}

export type FarMember = {
  code: string;
  /** To the nearest member of the main group, between centres. */
  kilometres: number;
  nearest: string;
};

/** In kilometres. */
const FAR = 15;

function middleOf(code: string, { cellsOf, centreOf }: Geography): Position | undefined {
  const centres = cellsOf(code).flatMap((cell) => {
    const centre = centreOf(cell);
    return centre ? [centre] : [];
  });
  const sum = (axis: 0 | 1) => centres.reduce((total, centre) => total + centre[axis], 0);
  return centres.length === 0 ? undefined : [sum(0) / centres.length, sum(1) / centres.length];
}

/**
 * Members far from the rest, as a homonym taken for another is. Members that touch, or whose centres
 * are within 15 km, go together; the group with the most members is the rest, all others are far,
 * even when they are near one another. Out: the farthest first. Codes that are nowhere are left out.
 */
export function farMembers(codes: readonly string[], geography: Geography): FarMember[] {
  const placed = placedOnce(codes, geography).flatMap((code) => {
    const at = middleOf(code, geography);
    return at ? [{ code, at }] : [];
  });
  const placedCodes = placed.map(({ code }) => code);
  const groups = joinNeighbours(placedCodes, geography);
  for (const [a, { at }] of placed.entries())
    for (const [b, { at: other }] of placed.slice(0, a).entries())
      if (groups.leaderOf(a) !== groups.leaderOf(b) && isWithin(FAR, at, other)) groups.join(a, b);

  const rest = new Set(gathered(placedCodes, groups.leaderOf)[0]);
  return placed
    .filter(({ code }) => !rest.has(code))
    .map(({ code, at }) =>
      nearestOf(
        code,
        at,
        placed.filter((member) => rest.has(member.code)),
      ),
    )
    .sort((a, b) => b.kilometres - a.kilometres);
}

function nearestOf(
  code: string,
  at: Position,
  members: readonly { code: string; at: Position }[],
): FarMember {
  const distances = members.map((member) => ({
    code,
    kilometres: Math.round(kilometresBetween(at, member.at)),
    nearest: member.code,
  }));
  return distances.reduce((a, b) => (b.kilometres < a.kilometres ? b : a));
}
