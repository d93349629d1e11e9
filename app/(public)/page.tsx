import type { Metadata } from "next";

import { AskedForm } from "@/components/atlas/asked-form";
import { AskedProblems, PROBLEMS_TITLE } from "@/components/atlas/asked-problems";
import { Main } from "@/components/shell/main";
import { readAtlasAsked } from "@/lib/domain/atlas/asked";
import { typedAsked } from "@/lib/domain/atlas/typed";
import type { SearchParams } from "@/lib/domain/lists/query";
import { openAtlas } from "@/lib/server/atlas/day";

import { AtlasPage } from "./_atlas/atlas-page";
import { loadAtlas } from "./_atlas/load-atlas";

type Props = { searchParams: Promise<SearchParams> };

async function read(searchParams: Props["searchParams"]) {
  const [params, opened] = await Promise.all([searchParams, openAtlas()]);
  return { params, ...opened, ...readAtlasAsked(params, opened) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { problems } = await read(searchParams);
  return problems.length > 0
    ? { title: PROBLEMS_TITLE }
    : { title: { absolute: "Atlas des CPTS – Jalons" } };
}

/** The atlas: every figure of a day, where it comes from, and the list behind it. */
export default async function HomePage({ searchParams }: Props) {
  const { params, register, places, today, asked, problems } = await read(searchParams);
  if (problems.length > 0) {
    const typed = typedAsked(params);
    return (
      <Main>
        <AskedProblems problems={problems}>
          <AskedForm
            action="/"
            label="Choisir une date et une région"
            typed={typed}
            today={today}
            regions={places.regions}
            {...(typed.departement !== undefined && { departments: places.departments })}
            problems={problems}
          />
        </AskedProblems>
      </Main>
    );
  }
  return <AtlasPage {...(await loadAtlas(params, { register, places, asked }))} />;
}
