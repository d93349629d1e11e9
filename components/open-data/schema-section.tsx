import type { SchemaDoc } from "@/lib/domain/open-data/documentation";

import { DescribedTable } from "./described-table";
import { Marked } from "./marked";
import { SchemaLink } from "./schema-link";

/** The fields of one object of the answers. */
export function SchemaSection({ schema }: { schema: SchemaDoc }) {
  const { name, title, description, fields } = schema;
  return (
    <div className="stack-s">
      <h3 id={`objet-${name}`}>
        {title} <code className="muted">{name}</code>
      </h3>
      {description && (
        <p>
          <Marked text={description} />
        </p>
      )}
      {fields.length > 0 && (
        <DescribedTable
          caption={`Champs : ${title}`}
          heading="Champ"
          rows={fields}
          beside={{
            heading: "Type",
            cell: ({ type, refersTo }) =>
              refersTo === undefined ? type : <SchemaLink name={refersTo}>{type}</SchemaLink>,
          }}
        />
      )}
    </div>
  );
}
