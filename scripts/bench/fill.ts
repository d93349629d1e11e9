import { fillDossiers } from "@/db/bench/fill";

await fillDossiers({
  ownerUrl: process.env["DATABASE_URL"] ?? "",
  count: Number(process.env["BENCH_DOSSIERS"]),
  onProgress: console.log,
});
