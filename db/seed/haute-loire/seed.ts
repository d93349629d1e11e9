import type { Client } from "pg";

import type { SOURCED_SUBJECTS } from "@/lib/domain/atlas/public-source";

import type { Actor } from "../../client";
import { organisationId } from "../reference-organisations";
import { open } from "../scenes/play";
import { HAUTE_LOIRE, type SourcedCpts } from "./facts";

type Source = {
  subject: (typeof SOURCED_SUBJECTS)[number];
  says: string;
  page: { publisher: string; url: string };
  approximate: boolean;
};

function sourcesOf({ letterValidated, aciSigned, territory }: SourcedCpts): Source[] {
  return [
    ...(letterValidated
      ? [{ subject: "letterValidated" as const, ...letterValidated, approximate: false }]
      : []),
    { subject: "aciSigned", ...aciSigned, approximate: false },
    { subject: "territory", ...territory, approximate: "intercommunalities" in territory },
  ];
}

async function communesOf(owner: Client, { territory }: SourcedCpts): Promise<string[]> {
  if ("communes" in territory) return [...territory.communes];
  const { rows } = await owner.query<{ code: string }>(
    `select c.code from communes c join intercommunalities i on i.code = c.intercommunality_code
     where i.name = any ($1) and c.retired_in is null order by c.code`,
    [territory.intercommunalities],
  );
  return rows.map(({ code }) => code);
}

/** Taken over as it is known: the law puts the project before the contract, and no page dates it. */
function sceneOf({ letterValidated, aciSigned }: SourcedCpts, communes: readonly string[]) {
  const dated = ({ on, precision }: SourcedCpts["aciSigned"]) => ({ on, precision });
  const stages = [
    ...(letterValidated
      ? [{ stage: "letterValidated", ...dated(letterValidated), source: letterValidated.page.url }]
      : []),
    { stage: "projectValidated", on: null, precision: "unknown", source: aciSigned.page.url },
    { stage: "aciSigned", ...dated(aciSigned), source: aciSigned.page.url },
  ];
  return {
    who: "arsOfficer" as const,
    move: "takeOver" as const,
    communes,
    payload: {
      to: "aciSigned",
      milestones: stages.map(({ source: _, ...stage }) => stage),
    },
    content: { sources: stages.map(({ source }) => source) },
  };
}

async function findId(owner: Client, { name, departmentCode }: SourcedCpts) {
  const { rows } = await owner.query<{ id: string }>(
    "select id from dossiers where name = $1 and department_code = $2",
    [name, departmentCode],
  );
  return rows[0]?.id;
}

async function takeOver(owner: Client, cpts: SourcedCpts, officer: Actor): Promise<string> {
  const communes = await communesOf(owner, cpts);
  const setting = {
    name: cpts.name,
    departmentCode: cpts.departmentCode,
    leadCaisseId: organisationId(`caisse:${cpts.departmentCode}`),
    communes,
    timeZone: "Europe/Paris",
    cast: { arsOfficer: officer },
  };
  return (await open(setting, sceneOf(cpts, communes))).id;
}

/**
 * The real CPTS of the Haute-Loire, taken over today through the command of the form, each fact with
 * the page where it was read. Nothing is invented of them: no act but this one, nobody named. What is
 * there already is left as it is.
 */
export async function seedHauteLoire(owner: Client, officer: Actor): Promise<void> {
  for (const cpts of HAUTE_LOIRE) {
    const id = (await findId(owner, cpts)) ?? (await takeOver(owner, cpts, officer));
    for (const { subject, says, page, approximate } of sourcesOf(cpts))
      await owner.query(
        `insert into public_sources (dossier_id, subject, says, publisher, url, approximate)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [id, subject, says, page.publisher, page.url, approximate],
      );
  }
}
