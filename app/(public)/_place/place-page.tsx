import Link from "next/link";

import { DrawnMap } from "@/app/drawn-map";
import { AsOfNote } from "@/components/atlas/as-of-note";
import { AskedForm } from "@/components/atlas/asked-form";
import { CopySentences } from "@/components/atlas/copy-sentence";
import { CoveredPopulation } from "@/components/atlas/covered-population";
import { RegisterLine } from "@/components/atlas/register-line";
import { RegisterNote } from "@/components/atlas/register-note";
import { StageFigures } from "@/components/atlas/stage-figures";
import { Uncovered } from "@/components/atlas/uncovered";
import { Words } from "@/components/atlas/words";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { More } from "@/components/ui/more";
import { Panel } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { headline } from "@/lib/domain/atlas/sentences";
import type { TypedAsked } from "@/lib/domain/atlas/typed";
import { asOfWords } from "@/lib/domain/atlas/words";
import { askPlace } from "@/lib/domain/map/ask-place";

import { Departments } from "./departments";
import type { LoadedPlace } from "./load-place";
import { PlaceLists } from "./place-lists";

type PlacePageProps = { loaded: LoadedPlace; path: string; typed: TypedAsked };

/** A région or a département on a day: what the atlas says of the country, one level down. */
export function PlacePage({ loaded, path, typed }: PlacePageProps) {
  const { shown, before, place, led, elsewhere, siteUrl, hrefOn, categoriesHref } = loaded;
  const { asked, today, categories } = shown;
  const { region, department } = place;
  const name = department ? `${department.name} (${department.code})` : region.name;
  return (
    <Main>
      <div className="place stack">
        <div>
          <Breadcrumb
            above={[
              { href: hrefOn("/"), label: "Atlas" },
              ...(department
                ? [{ href: hrefOn(`/regions/${region.code}`), label: region.name }]
                : []),
            ]}
            current={department?.name ?? region.name}
          />
          <h1>{name}</h1>
          <p className="lede mt-2">
            <Words words={headline(shown.place, asked)} />
          </p>
          <div className="row tight start mt-3">
            <AsOfNote asked={asked} />
            <More summary="Voir à une autre date">
              <AskedForm
                action={path}
                label="Choisir une autre date"
                typed={asked.future === undefined ? typed : { ...typed, date: asked.on }}
                today={today}
                carried={{ categories: categories === "etapes" ? undefined : categories }}
              />
            </More>
          </div>
        </div>
        <RegisterNote regions={shown.place.regions} />
        <section className="card flush" aria-labelledby="chiffres">
          <header>
            <h2 id="chiffres">Situation {asOfWords(asked)}</h2>
            <Tabs
              label="Catégories"
              tabs={[
                {
                  href: categoriesHref(undefined),
                  label: "Étapes du registre",
                  current: categories === "etapes",
                },
                {
                  href: categoriesHref("ministere"),
                  label: "Catégories du ministère",
                  current: categories === "ministere",
                },
              ]}
            />
          </header>
          <StageFigures shown={shown} before={before} siteUrl={siteUrl} />
          <CoveredPopulation shown={shown} siteUrl={siteUrl} />
        </section>
        <div className={department ? "stack" : "cols c-6-6"}>
          <Panel id="carte" title="Territoires des CPTS">
            <DrawnMap
              asked={askPlace(
                { region: region.code, department: department?.code },
                [...led.lines, ...elsewhere],
                loaded.sheetHref,
              )}
              title={`Carte des CPTS, ${name}`}
              describedBy="liste"
              words={{ shared: "Communes de plusieurs CPTS" }}
            />
          </Panel>
          {!department && <Departments loaded={loaded} />}
        </div>
        <PlaceLists loaded={loaded} />
        <Panel id="sans-cpts" title="Communes sans CPTS">
          <Uncovered
            uncovered={loaded.uncovered}
            complete={shown.place.register.state === "complete"}
          />
        </Panel>
        <p className="row permanent">
          <Link href={loaded.evolutionHref} prefetch={false}>
            Évolution, mois par mois
          </Link>
          <Link href={loaded.permanentHref} prefetch={false}>
            Lien permanent vers cette page
          </Link>
        </p>
        {shown.place.regions.map((each) => (
          <RegisterLine key={each.code} region={each} />
        ))}
      </div>
      <CopySentences />
    </Main>
  );
}
