import type { Relation } from "../../lifecycle/relations";
import type { Life } from "../../lifecycle/testing/life";
import { OTHER_CAISSE } from "../../lifecycle/testing/payloads";
import { type Fields, noFields } from "../../shared/form";
import type { ActContext } from "../context";

const caisse = { id: "44444444-4444-4444-8444-444444444444", name: "CPAM de la Haute-Loire" };
const leader = { id: "55555555-5555-4555-8555-555555555555", name: "Claire Meunier" };

export const PDF = {
  id: "66666666-6666-4666-8666-666666666666",
  name: "decision.pdf",
  sha256: "ab".repeat(32),
};

/** What a person of this relation has before them on that dossier. */
export const contextIn = (
  life: Life,
  relation: Relation,
  more: Partial<ActContext> = {},
): ActContext => ({
  dossier: life.seenBy(relation),
  relation,
  actorName: "Sophie Bérard",
  names: {
    dossier: "CPTS des Rives du Haut-Allier",
    ars: "ARS Auvergne-Rhône-Alpes",
    leadCaisse: caisse,
    associatedCaisses: [{ id: OTHER_CAISSE.slice(7), name: "CPAM de la Loire" }],
    leaders: [leader],
  },
  otherCaisses: [],
  pendingQuestions: ["Quel calendrier ?", "Quels partenaires ?"],
  population: 16_416,
  files: [PDF],
  ...more,
});

/** A form as the browser sends it: a value, or several. */
export const typed = (values: Record<string, string | string[]>): Fields =>
  Object.assign(
    noFields(),
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, [value].flat()] as const),
    ),
  );
