import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";

import { AsOfNote } from "@/components/atlas/as-of-note";
import { AskedForm } from "@/components/atlas/asked-form";
import { AskedProblems, PROBLEMS_TITLE } from "@/components/atlas/asked-problems";
import { RealCptsNote } from "@/components/atlas/sheet/real-cpts-note";
import { SheetAbout } from "@/components/atlas/sheet/sheet-about";
import { SheetContact } from "@/components/atlas/sheet/sheet-contact";
import { SheetHeading } from "@/components/atlas/sheet/sheet-heading";
import { SheetNames } from "@/components/atlas/sheet/sheet-names";
import { SheetSources } from "@/components/atlas/sheet/sheet-sources";
import { SheetStatusNote } from "@/components/atlas/sheet/sheet-status-note";
import { SheetTrack } from "@/components/atlas/sheet/sheet-track";
import { SheetVersions } from "@/components/atlas/sheet/sheet-versions";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Columns } from "@/components/shell/columns";
import { Main } from "@/components/shell/main";
import { SizeScale } from "@/components/territory/size-scale";
import { More } from "@/components/ui/more";
import { Panel } from "@/components/ui/panel";
import { readPublicContact } from "@/db/public-contacts/queries";
import { askedHref, readAtlasAsked } from "@/lib/domain/atlas/asked";
import { typedAsked } from "@/lib/domain/atlas/typed";
import { readQuery, type SearchParams } from "@/lib/domain/lists/query";
import { populationOf } from "@/lib/domain/territory/counting";
import { openAtlas } from "@/lib/server/atlas/day";
import { findCpts, readSheet } from "@/lib/server/atlas/sheet";
import { env } from "@/lib/server/env";

import { hrefWithQuery } from "./query";
import { Territory } from "./territory";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

const load = cache(async (slug: string) => {
  const atlas = await openAtlas();
  const found = findCpts(atlas.register, slug);
  if (!found) notFound();
  return { ...atlas, ...found };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { register, places, today, cpts, href } = await load((await params).slug);
  const { asked, problems } = readAtlasAsked(await searchParams, { today, places });
  if (problems.length > 0) return { title: PROBLEMS_TITLE };
  const { name } = await readSheet(register, cpts, asked);
  return { title: name, alternates: { canonical: href } };
}

export default async function CptsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const [{ register, places, today, cpts, href }, query] = [await load(slug), await searchParams];
  if (`/cpts/${slug}` !== href) permanentRedirect(hrefWithQuery(href, query));

  const { asked, problems } = readAtlasAsked(query, { today, places });
  const typed = readQuery(query, { q: "Commune" }).values.get("q");
  const form = (
    <AskedForm
      action={href}
      label="Choisir une autre date"
      typed={typedAsked(query)}
      today={today}
      problems={problems}
      carried={{ q: typed }}
    />
  );
  if (problems.length > 0)
    return (
      <Main>
        <AskedProblems problems={problems}>{form}</AskedProblems>
      </Main>
    );

  const sheet = await readSheet(register, cpts, asked);
  const contact =
    sheet.status.kind === "followed" ? await readPublicContact(cpts.reference) : undefined;
  const region = places.regions.find(({ code }) => code === cpts.regionCode);
  const department = places.departments.find(({ code }) => code === cpts.departmentCode);
  const at = (path: string) => askedHref(path, asked, { today });
  return (
    <Main>
      <Breadcrumb
        above={[
          { href: at("/"), label: "Atlas" },
          { href: at(`/regions/${cpts.regionCode}`), label: region?.name ?? cpts.regionCode },
          {
            href: at(`/departements/${cpts.departmentCode}`),
            label: department?.name ?? cpts.departmentCode,
          },
        ]}
        current={sheet.name}
      />
      <SheetHeading sheet={sheet} departmentName={department?.name ?? cpts.departmentCode}>
        <AsOfNote asked={asked} />
        <More summary="Voir à une autre date">{form}</More>
      </SheetHeading>
      <div className="stack mt-6">
        {env().demonstration && <RealCptsNote sources={cpts.sources} />}
        <SheetStatusNote sheet={sheet} asked={asked} />
        {sheet.reached.length > 0 && <SheetTrack sheet={sheet} />}
        <Columns
          asideLabel="Contact, taille et sources"
          main={
            <>
              {sheet.territory && (
                <Territory sheet={sheet} href={href} asked={asked} typed={typed} clock={register} />
              )}
              <SheetVersions
                sheet={sheet}
                hrefOn={(day) =>
                  askedHref(href, { on: day, knownOn: day }, { today, permanent: true })
                }
              />
            </>
          }
          aside={
            <>
              <SheetContact contact={contact} />
              {sheet.territory && (
                <Panel id="taille" title="Taille">
                  <SizeScale population={populationOf(sheet.territory.cover)} />
                </Panel>
              )}
              <SheetSources sources={cpts.sources} />
              <SheetNames names={sheet.names} />
              <SheetAbout
                sheet={sheet}
                regionName={region?.name ?? cpts.regionCode}
                vintage={places.vintage}
                permanentHref={askedHref(href, asked, { today, permanent: true })}
                reportHref={`${href}/signaler`}
              />
            </>
          }
        />
      </div>
    </Main>
  );
}
