import Link from "next/link";

import { type Column, Table } from "@/components/ui/table";
import { type AtlasAsked, askedHref } from "@/lib/domain/atlas/asked";
import { gapOf } from "@/lib/domain/atlas/declared-gap";
import type { DeclaredRow } from "@/lib/domain/atlas/declared-rows";
import { formatPercent } from "@/lib/domain/atlas/words";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { formatNumber, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";

type DeclaredTableProps = {
  caption: string;
  rows: readonly DeclaredRow[];
  at: AtlasAsked;
  today: PlainDate;
};

const figure = (unit: DeclaredRow["unit"], value: number) =>
  unit === "percent" ? formatPercent(value) : formatNumber(value);

const LIMITS = { exact: "", atLeast: "au moins ", atMost: "au plus ", unknown: "" };

function gapWords(row: DeclaredRow): string {
  const gap = gapOf(row);
  if (gap === null) return "–";
  const sign = LIMITS[row.known] + (gap > 0 ? "+" : "");
  return row.unit === "percent"
    ? `${sign}${formatNumber(gap, 1)}${NO_BREAK_SPACE}pt`
    : sign + formatNumber(gap);
}

/** Published, in the register, and why they differ; the register's figure leads to its list. */
export function DeclaredTable({ caption, rows, at, today }: DeclaredTableProps) {
  const columns: [Column<DeclaredRow>, ...Column<DeclaredRow>[]] = [
    {
      heading: "Ce que la source compte",
      cell: ({ place, what }) => (place ? `${place} : ${what}` : what),
    },
    {
      heading: "Publié",
      numeric: true,
      cell: ({ unit, published, qualifier }) => (
        <>
          {figure(unit, published)}
          {qualifier && <span className="hint block">« {qualifier} »</span>}
        </>
      ),
    },
    {
      heading: "Registre",
      numeric: true,
      cell: (row) => <RegisterFigure row={row} at={at} today={today} />,
    },
    { heading: "Écart", numeric: true, cell: gapWords },
    { heading: "Pourquoi", cell: ({ why }) => <span className="hint">{why}</span> },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ place = "", what }) => place + what}
    />
  );
}

type RegisterFigureProps = { row: DeclaredRow; at: AtlasAsked; today: PlainDate };

function RegisterFigure({ row, at, today }: RegisterFigureProps) {
  const { register, unit, stage, place, known } = row;
  if (register === null) return "non suivi";
  if (known === "unknown") return "non renseigné";
  const words = LIMITS[known] + figure(unit, register);
  if (stage === undefined || place !== undefined) return words;
  return (
    <Link href={askedHref("/cpts", at, { today, also: { etape: stage } })} prefetch={false}>
      {words}
    </Link>
  );
}
