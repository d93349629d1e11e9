import "server-only";

import { z } from "zod";

const schema = z.object({
  DATABASE_APP_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET needs at least 32 characters"),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  JALONS_DEMO: z.enum(["0", "1"]).default("0"),
  JALONS_DIST: z.string().default(".next"),
});

type Environment = {
  databaseAppUrl: string;
  authSecret: string;
  appUrl: string | undefined;
  demonstration: boolean;
  secureCookies: boolean;
  /** Where Next was built; what runs beside it is in the folder above. */
  dist: string;
};

let known: Environment | undefined;

/** What the server was started with. Read on first use, so that a build needs no environment. */
export function env(): Environment {
  known ??= read();
  return known;
}

function read(): Environment {
  const parsed = schema.parse({ ...process.env, APP_URL: process.env["APP_URL"] || undefined });
  return {
    databaseAppUrl: parsed.DATABASE_APP_URL,
    authSecret: parsed.AUTH_SECRET,
    appUrl: parsed.APP_URL,
    demonstration: parsed.JALONS_DEMO === "1",
    dist: parsed.JALONS_DIST,
    secureCookies: parsed.APP_URL?.startsWith("https:") ?? false,
  };
}
