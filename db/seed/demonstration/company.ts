import { createHash } from "node:crypto";

import type { ClientBase } from "pg";

import type { DemonstrationLogin } from "@/lib/domain/demonstration/accounts";

import type { Actor } from "../../client";
import { demonstrationPersonId } from "../people";
import { organisationId } from "../reference-organisations";

const idOf = (key: string) =>
  createHash("md5")
    .update(`jalons:company:${key}`)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");

const porteur = (functionTitle: string) => ({ functionTitle, role: "porteur" as const });

const officer = (region: string, functionTitle: string, departments?: string[]) => ({
  functionTitle,
  role: "arsOfficer" as const,
  organisation: `ars:${region}`,
  region,
  departments,
});

const director = (region: string, place: string) => ({
  functionTitle: `Directrice générale, ${place}`,
  role: "arsDirector" as const,
  organisation: `ars:${region}`,
  region,
  departments: undefined,
});

const caisse = (department: string, functionTitle: string) => ({
  functionTitle,
  role: "cpamOfficer" as const,
  organisation: `caisse:${department}`,
});

/** Invented people without a button of their own, so that the other dossiers have authors too. */
const COMPANY = {
  "Mathieu Roche": porteur("Médecin généraliste"),
  "Inès Chabert": porteur("Sage-femme"),
  "Luc Vialle": porteur("Pharmacien"),
  "Anne Delmas": porteur("Masseuse-kinésithérapeute"),
  "Samuel Kerviel": porteur("Médecin généraliste"),
  "Rozenn Le Bihan": porteur("Infirmière en pratique avancée"),
  "Marie-Ange Payet": porteur("Infirmière libérale"),
  "Élise Wagner": porteur("Orthophoniste"),
  "Lina Barale": porteur("Médecin généraliste"),
  "Hugo Ferrero": porteur("Pharmacien"),
  "Paul Giraudo": officer("93", "Chargé de mission, Provence-Alpes-Côte d’Azur"),
  "Sylvie Aubanel": director("93", "Provence-Alpes-Côte d’Azur"),
  "Karim Lanteri": caisse("06", "Référent exercice coordonné"),
  "Julien Perret": officer("84", "Chargé de mission, Auvergne-Rhône-Alpes", ["07", "42", "63"]),
  "Maël Guéguen": caisse("29", "Référent exercice coordonné"),
  "Solène Texier": caisse("35", "Référente exercice coordonné"),
  "Bruno Chazelle": caisse("42", "Référent exercice coordonné"),
  "Odile Faucher": caisse("63", "Référente exercice coordonné"),
  "Yvan Combier": caisse("07", "Référent exercice coordonné"),
  "Gwenaëlle Morvan": director("53", "Bretagne"),
  "Jean-René Hoareau": officer("04", "Chargé de mission, La Réunion"),
  "Lucie Techer": director("04", "La Réunion"),
  "Fabrice Grondin": caisse("974", "Référent exercice coordonné"),
  "Martine Schaeffer": officer("44", "Chargée de mission, Grand Est"),
  "Nathalie Klein": director("44", "Grand Est"),
  "Thomas Muller": caisse("67", "Référent exercice coordonné"),
};

export type Companion = keyof typeof COMPANY;

/** Somebody who acts, as a letter would present them. */
export type Somebody = Actor & { name: string; profession: string };

export const companion = (name: Companion): Somebody => ({
  id: idOf(name),
  name,
  profession: COMPANY[name].functionTitle,
});

export const account = (login: DemonstrationLogin): Actor => ({ id: demonstrationPersonId(login) });

/** The demonstration's porteur, whom visitors play. */
export const CLAIRE: Somebody = {
  ...account("porteur"),
  name: "Claire Meunier",
  profession: "Infirmière libérale",
};

const addressOf = (name: string) =>
  `${name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".")}@exemple.fr`;

/** Adds the company to the accounts of the demonstration; adding it again changes nothing. */
export async function seedCompany(owner: Pick<ClientBase, "query">): Promise<void> {
  for (const [name, person] of Object.entries(COMPANY)) {
    const scope = { organisation: undefined, region: undefined, departments: undefined, ...person };
    const id = idOf(name);
    await owner.query(
      `insert into people (id, name, email, function_title, demo)
       values ($1, $2, $3, $4, true) on conflict (id) do nothing`,
      [id, name, addressOf(name), person.functionTitle],
    );
    await owner.query(
      `insert into mandates (id, person_id, organisation_id, role, region_code, department_codes)
       values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
      [
        idOf(`mandate:${name}`),
        id,
        scope.organisation ? organisationId(scope.organisation) : null,
        person.role,
        scope.region ?? null,
        scope.departments ?? null,
      ],
    );
  }
}
