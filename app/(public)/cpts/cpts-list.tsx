import { CptsRows } from "@/components/atlas/cpts-rows";
import { EmptyList } from "@/components/ui/empty-list";
import { Pagination } from "@/components/ui/pagination";
import { currentHref } from "@/lib/domain/atlas/address";
import { type AtlasAsked, askedHref } from "@/lib/domain/atlas/asked";
import { cptsRows, leftRows } from "@/lib/domain/atlas/cpts-row";
import type { AtlasDay } from "@/lib/domain/atlas/day";
import type { ListAsked } from "@/lib/domain/atlas/list-asked";
import { listHref } from "@/lib/domain/atlas/list-chips";
import type { AtlasPlaces } from "@/lib/domain/atlas/places";
import { foundBy } from "@/lib/domain/atlas/selection";
import type { AtlasCpts } from "@/lib/domain/atlas/situation";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Register } from "@/lib/server/atlas/register";
import type { AskedSelection } from "@/lib/server/atlas/selection";

export const PAGE_SIZE = 50;

type CptsListProps = {
  selection: AskedSelection;
  day: AtlasDay;
  here: { asked: AtlasAsked; list: ListAsked; today: PlainDate };
  clock: Pick<Register, "today" | "now">;
  places: AtlasPlaces;
  pages: number;
};

/** One page of the CPTS asked, by name. */
export function CptsList({ selection, day, here, clock, places, pages }: CptsListProps) {
  const { asked, list, today } = here;
  const { page } = list;
  const listed = list.stage === "left" ? selection.left : selection.lines;
  if (listed.length === 0) return <NothingFound list={list} />;

  const names = new Map(places.departments.map(({ code, name }) => [code, name]));
  const first = (page - 1) * PAGE_SIZE;
  const about = {
    hrefOf: ({ cpts }: { cpts: AtlasCpts }) =>
      askedHref(
        currentHref(cpts, clock),
        { ...asked, region: undefined, department: undefined },
        { today },
      ),
    placeOf: ({ cpts }: { cpts: AtlasCpts }) => names.get(cpts.departmentCode) ?? "",
    hintOf: foundBy(list.text, selection.communes, day.asOf),
  };
  const rows =
    list.stage === "left"
      ? leftRows(selection.left.slice(first, first + PAGE_SIZE), { ...about, asOf: day.asOf })
      : cptsRows(selection.lines.slice(first, first + PAGE_SIZE), about);
  const hrefOfPage = (number: number) => listHref({ ...here, list: { ...list, page: number } });
  return (
    <>
      <CptsRows caption="CPTS par ordre alphabétique" placeHeading="Département" rows={rows} />
      <div className="mt-4">
        <Pagination
          what="CPTS"
          first={first + 1}
          last={first + rows.length}
          total={listed.length}
          {...(page > 1 && { previousHref: hrefOfPage(page - 1) })}
          {...(page < pages && { nextHref: hrefOfPage(page + 1) })}
        />
      </div>
    </>
  );
}

function NothingFound({ list: { text, stage } }: { list: ListAsked }) {
  if (text === undefined)
    return (
      <EmptyList title={stage ? "Aucune CPTS à cette étape" : "Aucune CPTS"}>
        <p className="muted">
          Une CPTS apparaît ici dès que sa lettre d’intention ou son projet de santé est validé.
        </p>
      </EmptyList>
    );
  return (
    <EmptyList title="Aucune CPTS ne porte ce nom ni ne compte cette commune">
      <p className="muted">
        Saisissez une partie du nom, ou le nom entier de la commune, ou son code postal. Effacez un
        filtre pour élargir la recherche.
      </p>
    </EmptyList>
  );
}
