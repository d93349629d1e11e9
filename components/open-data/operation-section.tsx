import { More } from "@/components/ui/more";
import type { OperationDoc } from "@/lib/domain/open-data/documentation";

import { DescribedTable } from "./described-table";
import { Marked } from "./marked";
import { SchemaLink } from "./schema-link";

/** One address of the service: what it answers, what it may be asked, an example that answers. */
export function OperationSection({ operation }: { operation: OperationDoc }) {
  const { id, path, title, description, parameters, media, answer, schema, columns, example } =
    operation;
  return (
    <div className="stack-s">
      <h3 id={id}>{title}</h3>
      <p>
        <code>GET {path}</code>
      </p>
      <p>
        <Marked text={description} />
      </p>
      <p>
        {answer} <span className="muted">{media}</span>
        {schema !== undefined && (
          <>
            , objet <SchemaLink name={schema} />
          </>
        )}
      </p>
      <p>
        Exemple :{" "}
        <a href={example}>
          <code>{example}</code>
        </a>
      </p>
      {parameters.length > 0 && (
        <More summary="Paramètres">
          <DescribedTable
            caption={`Paramètres : ${title}`}
            heading="Paramètre"
            rows={parameters}
            beside={{
              heading: "Exemple",
              cell: (parameter) => <code>{parameter.example}</code>,
            }}
          />
        </More>
      )}
      {columns.length > 0 && (
        <More summary="Colonnes">
          <DescribedTable caption={`Colonnes : ${title}`} heading="Colonne" rows={columns} />
        </More>
      )}
    </div>
  );
}
