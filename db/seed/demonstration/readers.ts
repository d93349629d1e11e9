import { listReportsOf } from "../../error-reports/queries";
import { reportError } from "../../error-reports/report";
import { publishContact } from "../../public-contacts/commands";
import { readContact } from "../../public-contacts/queries";
import type { Played } from "../scenes/setting";

/** Whose leaders consent to a public contact. */
export const WITH_CONTACT = "CPTS du Vieux Poirier";
/** Upon which a reader reports an error. */
export const WITH_REPORT = "CPTS du Lièvre blanc";

const leaderOf = ({ setting: { name, cast } }: Played) => {
  if (!cast.leader) throw new Error(`nobody leads ${name}`);
  return cast.leader;
};

/** What the public sheet brings about: a contact, a reader's remark. Once, whoever seeds again. */
export async function seedReaders(known: (name: string) => Played): Promise<void> {
  const reachable = known(WITH_CONTACT);
  const leader = leaderOf(reachable);
  if (!(await readContact(leader, reachable.id)))
    await publishContact(
      leader,
      { dossierId: reachable.id, since: null },
      {
        email: "contact@cpts-vieux-poirier.example",
        phone: "04 71 00 00 12",
        website: "https://cpts-vieux-poirier.example/",
      },
    );
  const read = known(WITH_REPORT);
  if ((await listReportsOf(leaderOf(read), read.id)).length === 0)
    await reportError(read.reference, {
      message:
        "La fiche dit que Tence est dans le territoire. Les professionnels de Tence m’ont dit ne pas en faire partie.",
      email: "lectrice@exemple.fr",
    });
}
