import { Agent, get } from "node:http";

export type Visit = { url: string; token?: string | undefined };

type Answer = { milliseconds: number; bytes: number };

const ask = ({ url, token }: Visit, agent: Agent): Promise<Answer> =>
  new Promise((answered, failed) => {
    const start = performance.now();
    const headers = {
      "accept-encoding": "br",
      ...(token === undefined ? {} : { cookie: `jalons=${token}` }),
    };
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200)
        return failed(new Error(`${url} answered ${response.statusCode}`));
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => answered({ milliseconds: performance.now() - start, bytes }));
      response.on("error", failed);
    }).on("error", failed);
  });

export type Measure = { times: number[]; elapsed: number; bytes: number };

type Bounds = { connections: number; requests: number; milliseconds: number };

/** Asks for one page over and over, on so many connections kept open: bounded in count and in time. */
export async function load(visit: Visit, bounds: Bounds): Promise<Measure> {
  const agent = new Agent({ keepAlive: true, maxSockets: bounds.connections });
  const times: number[] = [];
  let left = bounds.requests;
  let bytes = 0;
  try {
    const warm = Array.from({ length: Math.max(3, bounds.connections) }, () => ask(visit, agent));
    await Promise.all(warm);
    const start = performance.now();
    const lane = async () => {
      while (left > 0 && performance.now() - start < bounds.milliseconds) {
        left -= 1;
        const answer = await ask(visit, agent);
        times.push(answer.milliseconds);
        bytes = answer.bytes;
      }
    };
    await Promise.all(Array.from({ length: bounds.connections }, lane));
    return { times, elapsed: performance.now() - start, bytes };
  } finally {
    agent.destroy();
  }
}
