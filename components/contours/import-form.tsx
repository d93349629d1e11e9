import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { More } from "@/components/ui/more";
import { Panel } from "@/components/ui/panel";
import { TextAreaField } from "@/components/ui/text-area-field";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

type ImportFormProps = {
  action: string;
  mostMegabytes: number;
  values: Fields;
  errors: FieldErrors;
};

const ACCEPTED = ".geojson,.json,application/geo+json,application/json";

/** Sends a GeoJSON of communes; all maps of the régions that it holds whole use it at once. */
export function ImportForm({ action, mostMegabytes, values, errors }: ImportFormProps) {
  return (
    <Panel id="importer" title="Importer des contours exacts">
      <form
        className="stack"
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
      >
        <FileField
          name="fichier"
          label="Fichier GeoJSON"
          hint={`${mostMegabytes} Mo au plus. Une surface par commune, avec son code Insee.`}
          accept={ACCEPTED}
          errors={errors["fichier"]}
        />
        <TextAreaField
          name="credit"
          label="Crédit et licence"
          hint="Affiché sous chaque carte. Par exemple : IGN, Admin Express 2026, Licence Ouverte 2.0."
          rows={2}
          value={one(values, "credit")}
          errors={errors["credit"]}
        />
        <More summary="Ce que le fichier doit contenir">
          <ul>
            <li>Une FeatureCollection de Polygon ou de MultiPolygon, en degrés (WGS 84).</li>
            <li>
              Le code Insee dans une propriété « code », « insee », « INSEE_COM » ou « codgeo », en
              majuscules ou non.
            </li>
            <li>
              Au moins une région entière : une région est entière avec 98 % de ses communes. Les
              régions incomplètes gardent leurs contours d’avant.
            </li>
            <li>
              Les communes fusionnées depuis sont rattachées à celle qui les a reprises. Les codes
              inconnus sont signalés et laissés de côté.
            </li>
            <li>Les contours sont simplifiés pour l’écran. Aucun chiffre n’en dépend.</li>
          </ul>
        </More>
        <p>
          <Button look="primary" full="onPhone">
            Importer ces contours
          </Button>
        </p>
      </form>
    </Panel>
  );
}
