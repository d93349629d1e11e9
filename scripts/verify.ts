import { isInstalled } from "@/db/instance/marks";
import { Obstacle } from "@/db/instance/obstacle";
import { withOwner } from "@/db/instance/owner";
import { verifyJournals } from "@/db/journal/verify";
import { countOf } from "@/lib/domain/shared/typography";

try {
  const found = await withOwner(process.env["DATABASE_URL"] ?? "", async (owner) => {
    if (await isInstalled(owner.client)) return verifyJournals(owner.database);
    throw new Obstacle("La base n’est pas encore installée\u00a0: lancez d’abord npm start.");
  });
  if (found.broken) console.error(`Premier maillon rompu — ${found.broken}`);
  const erased = found.erased > 0 ? `, dont ${countOf(found.erased, "contenu effacé")}` : "";
  console.log(`${countOf(found.dossiers, "dossier")}, ${countOf(found.acts, "acte")}${erased}`);
  if (found.broken) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Obstacle ? error.message : error);
  process.exitCode = 1;
}
