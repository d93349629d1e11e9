import type { ReactNode } from "react";

import { Table } from "@/components/ui/table";

import { Marked } from "./marked";

type DescribedTableProps<Row> = {
  caption: string;
  /** What the first column names: « Paramètre ». */
  heading: string;
  rows: readonly Row[];
  /** Beside the meaning: the type, an example. */
  beside?: { heading: string; cell: (row: Row) => ReactNode };
};

/** Names of the service, each with what it means. */
export function DescribedTable<Row extends { name: string; description: string }>({
  caption,
  heading,
  rows,
  beside,
}: DescribedTableProps<Row>) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { heading, cell: ({ name }) => <code>{name}</code> },
        { heading: "Sens", cell: ({ description }) => <Marked text={description} /> },
        ...(beside ? [beside] : []),
      ]}
      rows={rows}
      keyOf={({ name }) => name}
    />
  );
}
