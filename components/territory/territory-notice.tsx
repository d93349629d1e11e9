import { Note } from "@/components/ui/note";
import { countOf, NO_BREAK_SPACE, plural, quoted } from "@/lib/domain/shared/typography";
import type { Commune } from "@/lib/domain/territory/commune";

import { AddGroup, type GroupOffer, groupName } from "./group-choices";

/** What the last press has done, said once the page is there again. */
export type TerritoryNews =
  | {
      kind: "added";
      commune: Commune;
      /** It was typed by the code of a commune since merged. */
      formerCode?: string | undefined;
      /** How many other communes of France bear its name. */
      namesakes: number;
      /** Its EPCI, when it brings more communes. */
      group?: GroupOffer | undefined;
    }
  | { kind: "addedMany"; added: number; already: number }
  | { kind: "removed"; commune: Commune };

/** Always there, so that what it comes to say is heard. */
export function TerritoryNotice({ news }: { news: TerritoryNews | undefined }) {
  return (
    <div role="status" id="fait">
      {news && (
        <Note tone="ok">
          <News news={news} />
        </Note>
      )}
    </div>
  );
}

const placed = ({ name, departmentName, departmentCode }: Commune) =>
  `${name}, ${departmentName} (${departmentCode})`;

function News({ news }: { news: TerritoryNews }) {
  switch (news.kind) {
    case "added":
      return <Added {...news} />;
    case "addedMany":
      return <p>{manyInWords(news)}</p>;
    case "removed":
      return (
        <>
          <p>
            <strong>{news.commune.name}</strong> est retirée du territoire.
          </p>
          <p>
            <button
              type="submit"
              name="faire"
              value={`ajouter:${news.commune.code}`}
              className="btn s sm"
            >
              Remettre<span className="vh"> {news.commune.name}</span>
            </button>
          </p>
        </>
      );
  }
}

function manyInWords({ added, already }: { added: number; already: number }): string {
  const were = `${countOf(already, "commune l’était déjà", "communes l’étaient déjà")}.`;
  if (added === 0) return `Aucune commune n’est ajoutée${NO_BREAK_SPACE}: ${were}`;
  const are = `${countOf(added, "commune ajoutée", "communes ajoutées")}.`;
  return already > 0 ? `${are} ${were}` : are;
}

function Added({ commune, formerCode, namesakes, group }: TerritoryNews & { kind: "added" }) {
  return (
    <>
      <p>
        <strong>{placed(commune)}</strong> est dans le territoire.
      </p>
      {formerCode && (
        <p>
          Le code {formerCode} est celui d’une ancienne commune : elle fait partie de {commune.name}{" "}
          ({commune.code}) depuis leur fusion.
        </p>
      )}
      {namesakes > 0 && (
        <p>
          {countOf(namesakes, "autre commune")} {plural(namesakes, "porte", "portent")} ce nom.
          Celle du département du dossier est prise.
        </p>
      )}
      {group && (
        <p className="row">
          <span>
            Son intercommunalité, {quoted(groupName(group))}, compte{" "}
            {countOf(group.communeCount, "commune")}.
          </span>
          <AddGroup offer={group} />
        </p>
      )}
    </>
  );
}
