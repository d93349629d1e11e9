import { Button } from "@/components/ui/button";
import { KeyValues } from "@/components/ui/key-values";
import { More } from "@/components/ui/more";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { formatInstant } from "@/lib/domain/shared/dates";
import { countOf } from "@/lib/domain/shared/typography";

type ContourSet = {
  id: string;
  fileName: string;
  credit: string;
  communeCount: number;
  importedAt: Date;
  importer: string;
  withdrawnAt: Date | null;
  /** The régions that it draws today. */
  regions: readonly string[];
};

type ContourSetsProps = { sets: readonly ContourSet[]; withdrawAction: string };

const ALL_REGIONS = 18;

/** What draws the maps today, and who brought it. */
export function ContourSets({ sets, withdrawAction }: ContourSetsProps) {
  const kept = sets.filter(({ withdrawnAt }) => withdrawnAt === null);
  const withdrawn = sets.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const exact = kept.reduce((sum, { regions }) => sum + regions.length, 0);
  return (
    <Panel
      id="etat"
      title="Ce qui dessine les cartes"
      aside={
        exact === 0 ? (
          <Tag>contours approchés</Tag>
        ) : (
          <Tag tone="ok">{countOf(exact, "région exacte", "régions exactes")}</Tag>
        )
      }
    >
      {exact < ALL_REGIONS && (
        <p>
          {exact === 0 ? "Partout" : "Dans les autres régions"}, les contours approchés fournis avec
          Jalons. Chaque carte le dit.
        </p>
      )}
      {kept.map((set) => (
        <KeptSet key={set.id} set={set} withdrawAction={withdrawAction} />
      ))}
      {withdrawn.length > 0 && (
        <div className="mt-4">
          <More summary={countOf(withdrawn.length, "fichier retiré", "fichiers retirés")}>
            <ul>
              {withdrawn.map((set) => (
                <li key={set.id}>
                  {set.fileName}, importé le {onDay(set.importedAt)} par {set.importer}, retiré le{" "}
                  {set.withdrawnAt && onDay(set.withdrawnAt)}
                </li>
              ))}
            </ul>
          </More>
        </div>
      )}
    </Panel>
  );
}

const onDay = (instant: Date) => formatInstant(instant, "Europe/Paris");

function KeptSet({ set, withdrawAction }: { set: ContourSet; withdrawAction: string }) {
  return (
    <form className="mt-6 stack-s" method="post" action={withdrawAction}>
      <input type="hidden" name="contours" value={set.id} />
      <h3>{set.fileName}</h3>
      <KeyValues
        items={[
          {
            key: "Dessine",
            value:
              set.regions.length > 0
                ? set.regions.join(", ")
                : "Aucune région : des contours plus récents le remplacent",
          },
          { key: "Communes", value: countOf(set.communeCount, "commune") },
          { key: "Crédit", value: set.credit },
          { key: "Importé", value: `${onDay(set.importedAt)}, ${set.importer}` },
        ]}
      />
      <p>
        <Button size="small">
          Retirer ces contours<span className="vh"> : {set.fileName}</span>
        </Button>
      </p>
    </form>
  );
}
