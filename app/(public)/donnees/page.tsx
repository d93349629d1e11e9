import type { Metadata } from "next";

import { AsOfNote } from "@/components/atlas/as-of-note";
import { AskedForm } from "@/components/atlas/asked-form";
import { AskedProblems, PROBLEMS_TITLE } from "@/components/atlas/asked-problems";
import { Marked } from "@/components/open-data/marked";
import { OperationSection } from "@/components/open-data/operation-section";
import { SchemaSection } from "@/components/open-data/schema-section";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/panel";
import { readAtlasAsked } from "@/lib/domain/atlas/asked";
import { typedAsked } from "@/lib/domain/atlas/typed";
import type { SearchParams } from "@/lib/domain/lists/query";
import { FEED_PATH } from "@/lib/domain/open-data/addresses";
import { documentationOf } from "@/lib/domain/open-data/documentation";
import { openApiDocument } from "@/lib/domain/open-data/openapi";
import { fileOfMonth } from "@/lib/domain/open-data/snapshots-answer";
import { openAtlas } from "@/lib/server/atlas/day";
import { readFrozenMonths } from "@/lib/server/open-data/snapshots";

import { Files } from "./files";
import { FrozenMonths } from "./frozen-months";
import { Use } from "./use";

type Props = { searchParams: Promise<SearchParams> };

async function readAsked(searchParams: Props["searchParams"]) {
  const [params, { register, places, today }] = await Promise.all([searchParams, openAtlas()]);
  return { params, register, places, today, ...readAtlasAsked(params, { places, today }) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { problems } = await readAsked(searchParams);
  return { title: problems.length > 0 ? PROBLEMS_TITLE : "Données ouvertes" };
}

export default async function DataPage({ searchParams }: Props) {
  const { params, register, places, today, asked, problems } = await readAsked(searchParams);
  const form = (
    <AskedForm
      action="/donnees"
      label="Choisir la date et la région des fichiers"
      typed={typedAsked(params)}
      today={today}
      regions={places.regions}
      problems={problems}
    />
  );
  if (problems.length > 0)
    return (
      <Main>
        <AskedProblems problems={problems}>{form}</AskedProblems>
      </Main>
    );
  const months = await readFrozenMonths();
  const [latest] = months;
  const { summary, description, operations, schemas } = documentationOf(openApiDocument(), {
    reference: register.cpts[0]?.reference,
    file: latest && fileOfMonth(latest.month),
  });
  return (
    <Main>
      <PageHeader title="Données ouvertes" lede={summary} />
      <div className="stack mt-6">
        <Panel id="telecharger" title="Télécharger">
          <div className="stack-s">
            {form}
            <AsOfNote asked={asked} />
            <Files asked={asked} today={today} />
          </div>
        </Panel>
        <Panel id="mois-figes" title="Mois figés">
          <div className="stack-s">
            <p>
              Tous les faits publics, tels que connus à la fin du mois : un fichier qui ne change
              plus, pour citer un chiffre et le recompter. Une ligne JSON par lieu et par CPTS, puis
              les totaux. Avec le code de Jalons, <code>npm run verify -- snapshot FICHIER</code>{" "}
              recompte ces totaux depuis les lignes.
            </p>
            <FrozenMonths months={months} />
          </div>
        </Panel>
        <Panel id="suivre" title="Suivre les changements">
          <p>
            <a href={FEED_PATH}>Flux Atom des actes publics</a> : étapes, rectifications,
            changements de nom et de territoire, mois figés, dans l’ordre où ils deviennent publics.
          </p>
        </Panel>
        <Panel id="licence" title="Licence">
          <p>
            <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence">
              Licence Ouverte 2.0
            </a>
            {"\u00a0"}: réutilisation libre, en citant « Jalons » et la date. Populations : Insee,{" "}
            {places.vintage}. Contours : sources dites dans chaque fichier.
          </p>
        </Panel>
        <Panel id="api" title="Par programme">
          <div className="stack">
            <div className="text">
              <Use />
              <p>
                <Marked text={description} />
              </p>
            </div>
            {operations.map((operation) => (
              <OperationSection key={operation.id} operation={operation} />
            ))}
          </div>
        </Panel>
        <Panel id="champs" title="Définitions des champs">
          <div className="stack">
            {schemas.map((schema) => (
              <SchemaSection key={schema.name} schema={schema} />
            ))}
          </div>
        </Panel>
      </div>
    </Main>
  );
}
