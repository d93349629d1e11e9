import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { AskedForm } from "@/components/atlas/asked-form";
import { AskedProblems, PROBLEMS_TITLE } from "@/components/atlas/asked-problems";
import { Main } from "@/components/shell/main";
import { typedAsked } from "@/lib/domain/atlas/typed";
import type { SearchParams } from "@/lib/domain/lists/query";

import { loadPlace, openPlace } from "./load-place";
import { PlacePage } from "./place-page";

export type PlaceProps = {
  params: Promise<{ code: string }>;
  searchParams: Promise<SearchParams>;
};

async function open(kind: Parameters<typeof openPlace>[0], { params, searchParams }: PlaceProps) {
  const [{ code }, query] = await Promise.all([params, searchParams]);
  const opened = await openPlace(kind, code, query);
  if (!opened) notFound();
  return { opened, query };
}

/** The page of each région, or of each département. */
export const placeRoute = (kind: Parameters<typeof openPlace>[0]) => ({
  async metadata(props: PlaceProps): Promise<Metadata> {
    const { opened } = await open(kind, props);
    const { region, department } = opened.place;
    return {
      title:
        opened.problems.length > 0 ? PROBLEMS_TITLE : `CPTS : ${department?.name ?? region.name}`,
    };
  },
  async Page(props: PlaceProps) {
    const { opened, query } = await open(kind, props);
    const { path, today, problems } = opened;
    const typed = typedAsked(query);
    if (problems.length === 0)
      return <PlacePage loaded={await loadPlace(opened, query)} path={path} typed={typed} />;
    return (
      <Main>
        <AskedProblems problems={problems}>
          <AskedForm
            action={path}
            label="Choisir une autre date"
            typed={typed}
            today={today}
            problems={problems}
          />
        </AskedProblems>
      </Main>
    );
  },
});
