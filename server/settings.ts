import { z } from "zod";

const flag = z.enum(["0", "1"]).default("0");

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  APP_URL: z.string().optional(),
  JALONS_DIST: z.string().default(".next"),
  JALONS_DEV: flag,
  JALONS_DEMO: flag,
  TRUST_PROXY: flag,
  WEB_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  WEB_WAIT_SECONDS: z.coerce.number().positive().default(30),
  PUBLIC_CACHE_MEGABYTES: z.coerce.number().positive().max(4096).default(64),
  PUBLIC_BURST: z.coerce.number().positive().default(120),
  PUBLIC_PER_SECOND: z.coerce.number().positive().default(2),
});

/** What the HTTP server itself is told; the application reads the rest in lib/server/env. */
export function readSettings() {
  const given = Object.entries(process.env).filter(([, value]) => value !== "");
  const settings = schema.parse(Object.fromEntries(given));
  return {
    port: settings.PORT,
    host: settings.HOST,
    appUrl: settings.APP_URL,
    https: settings.APP_URL?.startsWith("https:") ?? false,
    dist: settings.JALONS_DIST,
    development: settings.JALONS_DEV === "1",
    demonstration: settings.JALONS_DEMO === "1",
    trustProxy: settings.TRUST_PROXY === "1",
    processes: settings.WEB_PROCESSES,
    waitMilliseconds: settings.WEB_WAIT_SECONDS * 1000,
    /** Finished public answers that each process keeps. */
    keptBytes: settings.PUBLIC_CACHE_MEGABYTES * 1024 * 1024,
    /** Public answers that one visitor may have computed. */
    allowance: { burst: settings.PUBLIC_BURST, perSecond: settings.PUBLIC_PER_SECOND },
  };
}

export type Settings = ReturnType<typeof readSettings>;
