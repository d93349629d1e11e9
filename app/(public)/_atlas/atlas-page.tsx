import { FutureNote } from "@/components/atlas/as-of-note";
import { AskedForm } from "@/components/atlas/asked-form";
import { CopySentences } from "@/components/atlas/copy-sentence";
import { CoveredPopulation } from "@/components/atlas/covered-population";
import { PublishedElsewhere } from "@/components/atlas/published-elsewhere";
import { RegisterNote } from "@/components/atlas/register-note";
import { StageFigures } from "@/components/atlas/stage-figures";
import { Words } from "@/components/atlas/words";
import { Years } from "@/components/atlas/years";
import { Main } from "@/components/shell/main";
import { Panel } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { askedHref } from "@/lib/domain/atlas/asked";
import { headline } from "@/lib/domain/atlas/sentences";
import { asOfWords } from "@/lib/domain/atlas/words";

import { CommuneSearch } from "./commune-search";
import type { LoadedAtlas } from "./load-atlas";
import { Regions } from "./regions";

/** Links are plain everywhere in it: nothing of the framework runs on public pages. */
export function AtlasPage(loaded: LoadedAtlas) {
  const { shown, before, points, places, typed, siteUrl, also, hrefTo } = loaded;
  const { asked, place, today, categories } = shown;
  return (
    <Main>
      <div className="stack">
        <div>
          <h1>Où en sont les CPTS ?</h1>
          <p className="muted mt-1">
            Les communautés professionnelles territoriales de santé réunissent les soignants d’un
            même territoire.
          </p>
          <p className="lede mt-3">
            <Words words={headline(place, asked)} />
          </p>
          {place.path !== undefined && (
            <p className="mt-2">
              <a href={loaded.placeHref}>{place.name} : carte et liste des CPTS</a>
            </p>
          )}
        </div>
        {asked.future !== undefined && <FutureNote future={asked.future} />}
        <RegisterNote regions={place.regions} />
        <Panel id="date-et-region" title="Choisir la date et la région" titleHidden>
          <AskedForm
            action="/"
            label="Choisir la date et la région"
            typed={asked.future === undefined ? typed : { ...typed, date: asked.on }}
            today={today}
            regions={places.regions}
            carried={also}
          >
            <Years
              points={points}
              on={asked.on}
              hrefOf={(on) => hrefTo({ on })}
              evolutionHref={askedHref("/evolution", asked, { today })}
            />
          </AskedForm>
        </Panel>
        <section className="card flush" aria-labelledby="chiffres">
          <header>
            <h2 id="chiffres">Situation {asOfWords(asked)}</h2>
            <Tabs
              label="Catégories"
              tabs={[
                {
                  href: hrefTo({}, { categories: undefined }),
                  label: "Étapes du registre",
                  current: categories === "etapes",
                },
                {
                  href: hrefTo({}, { categories: "ministere" }),
                  label: "Catégories du ministère",
                  current: categories === "ministere",
                },
              ]}
            />
          </header>
          <StageFigures shown={shown} before={before} siteUrl={siteUrl} />
          <CoveredPopulation shown={shown} siteUrl={siteUrl} />
        </section>
        <CommuneSearch {...loaded} />
        <Regions {...loaded} />
        <Panel
          id="autres-sources"
          title="Ce que d’autres sources ont publié"
          aside={<a href="/sources">Toutes les sources, comparées au registre</a>}
        >
          <p className="muted prose mb-4">
            Ces chiffres ne comptent pas les mêmes objets à la même date. Ils restent affichés tels
            que publiés.
          </p>
          <PublishedElsewhere />
        </Panel>
      </div>
      <CopySentences />
    </Main>
  );
}
