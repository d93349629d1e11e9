import type { Metadata } from "next";
import Link from "next/link";

import { AskedForm } from "@/components/atlas/asked-form";
import { AskedProblems } from "@/components/atlas/asked-problems";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { Note } from "@/components/ui/note";
import { type AtlasAsked, readAtlasAsked } from "@/lib/domain/atlas/asked";
import { comparedOn, DECLARED } from "@/lib/domain/atlas/declared";
import { typedAsked } from "@/lib/domain/atlas/typed";
import type { SearchParams } from "@/lib/domain/lists/query";
import { atlasDay, openAtlas } from "@/lib/server/atlas/day";
import { env } from "@/lib/server/env";

import { DeclaredPanel } from "./declared-panel";

export const metadata: Metadata = { title: "Ce que d’autres sources ont publié" };

type Props = { searchParams: Promise<SearchParams> };

export default async function SourcesPage({ searchParams }: Props) {
  const params = await searchParams;
  const { register, places, today } = await openAtlas();
  const { asked, problems } = readAtlasAsked(params, { today, places });
  if (problems.length > 0)
    return (
      <Main>
        <AskedProblems problems={problems}>
          <AskedForm
            action="/sources"
            label="Choisir ce qui était connu"
            typed={typedAsked(params)}
            today={today}
            problems={problems}
          />
        </AskedProblems>
      </Main>
    );
  const days = await Promise.all(
    DECLARED.map(async (series) => {
      const at: AtlasAsked = { ...asked, on: comparedOn(series.asOf) };
      return { series, at, day: await atlasDay(register, at) };
    }),
  );
  return (
    <Main>
      <PageHeader
        title="Ce que d’autres sources ont publié"
        lede="Chaque chiffre publié, à côté de ce que le registre dit du même jour, avec l’écart et ses raisons."
      />
      <div className="stack mt-6">
        {env().demonstration && (
          <Note title="Démonstration">
            <p>
              Les chiffres publiés sont réels. Le registre ne contient ici que des CPTS inventées,
              calées sur les totaux publiés : ses écarts par région ne décrivent pas la réalité.
            </p>
          </Note>
        )}
        <p className="text">
          Deux sources qui emploient le même mot ne comptent pas toujours la même chose, ni le même
          jour. Ici, rien n’est corrigé : les chiffres restent tels que publiés. La règle de calcul
          du registre est dans <Link href="/methode">la méthode</Link>.
        </p>
        {days.map((each) => (
          <DeclaredPanel key={each.series.id} {...each} today={today} regions={places.regions} />
        ))}
      </div>
    </Main>
  );
}
