import Link from "next/link";

import { KeyValues } from "@/components/ui/key-values";
import { Panel } from "@/components/ui/panel";
import type { Sheet } from "@/lib/domain/atlas/sheet";
import { formatDay } from "@/lib/domain/shared/dates";

type SheetAboutProps = {
  sheet: Sheet;
  regionName: string;
  vintage: number;
  permanentHref: string;
  /** Where an error is reported. */
  reportHref: string;
};

/** Where the sheet comes from, how to cite it, and how to have it corrected. */
export function SheetAbout({
  sheet,
  regionName,
  vintage,
  permanentHref,
  reportHref,
}: SheetAboutProps) {
  const updated = sheet.versions[0]?.day;
  return (
    <Panel id="a-propos" title="À propos de cette fiche">
      <KeyValues
        items={[
          { key: "Référence", value: sheet.cpts.reference },
          { key: "Mise à jour", value: updated && formatDay(updated) },
          {
            key: "Source",
            value: sheet.cpts.sources
              ? "Faits publiés, avec leurs sources"
              : `Actes enregistrés par l’ARS ${regionName} et l’assurance maladie`,
          },
          { key: "Population", value: `Insee, millésime ${vintage}` },
        ]}
      />
      <ul className="stack-s mt-3">
        <li>
          <a href="#versions">Toutes les versions de la fiche</a>
        </li>
        <li>
          <Link href={permanentHref} prefetch={false}>
            Lien permanent
          </Link>
        </li>
        <li>
          <Link href={reportHref} prefetch={false}>
            Signaler une erreur
          </Link>
        </li>
      </ul>
    </Panel>
  );
}
