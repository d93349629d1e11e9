import autocannon from "autocannon";

export type Visit = { url: string; token?: string | undefined };

export type Flow = { perSecond: number; p50: number; p97: number; bytes: number };

const CONNECTIONS = 16;

const cookieOf = ({ token }: Visit): Record<string, string> =>
  token === undefined ? {} : { cookie: `jalons=${token}` };

/** Asks for one address over and over on sixteen connections; nothing compressed is asked for. */
export async function drive(visit: Visit, seconds: number): Promise<Flow> {
  const result = await autocannon({
    url: visit.url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: cookieOf(visit),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${visit.url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    bytes: Math.round(result.throughput.total / result.requests.total),
  };
}

/** Milliseconds of one request alone. */
export async function timeOne(visit: Visit): Promise<number> {
  const start = performance.now();
  const answer = await fetch(visit.url, { headers: cookieOf(visit) });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${visit.url} answered ${answer.status}`);
  return performance.now() - start;
}

export const isThere = async (url: string): Promise<boolean> => (await fetch(url)).ok;
