import { connection } from "next/server";

import { readBareRows } from "@/db/bench/bare-rows";

/** The same rows as data, for whoever asks. */
export async function GET() {
  await connection();
  return Response.json(await readBareRows());
}
