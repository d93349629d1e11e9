import { More } from "@/components/ui/more";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { countOf } from "@/lib/domain/shared/typography";

type Served = { code: string; name: string; caisseIds: readonly string[] };

type ServedCommunesProps = {
  caisses: readonly { id: string; name: string }[];
  communes: readonly Served[];
};

/** Who serves whom today, caisse by caisse. */
export function ServedCommunes({ caisses, communes }: ServedCommunesProps) {
  const alone = communes.filter(({ caisseIds }) => caisseIds.length === 0);
  return (
    <Panel id="servies" title="Qui sert quelle commune">
      {caisses.length === 1 ? (
        <p>
          {caisses[0]?.name} sert tout le département, {countOf(communes.length, "commune")}.
        </p>
      ) : (
        <div className="stack-s">
          {caisses.map(({ id, name }) => (
            <CommunesOf
              key={id}
              name={name}
              communes={communes.filter(({ caisseIds }) => caisseIds.includes(id))}
            />
          ))}
        </div>
      )}
      {alone.length > 0 && (
        <div className="mt-4">
          <Note tone="warning" title={`${countOf(alone.length, "commune")} sans caisse connue.`}>
            <p>{alone.map(({ name, code }) => `${name} (${code})`).join(", ")}</p>
          </Note>
        </div>
      )}
    </Panel>
  );
}

function CommunesOf({ name, communes }: { name: string; communes: readonly Served[] }) {
  return (
    <More summary={`${name}, ${countOf(communes.length, "commune")}`}>
      <p>{communes.map((commune) => `${commune.name} (${commune.code})`).join(", ")}</p>
    </More>
  );
}
