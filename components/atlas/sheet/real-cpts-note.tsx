import { Note } from "@/components/ui/note";
import type { PublicSource } from "@/lib/domain/atlas/public-source";

/** In a demonstration, what is real is said first. */
export function RealCptsNote({ sources }: { sources: readonly PublicSource[] | undefined }) {
  if (!sources || sources.length === 0) return null;
  const isApproximate = sources.some(({ approximate }) => approximate);
  return (
    <Note title="CPTS réelle, dans une démonstration où les autres sont inventées.">
      <p>
        Seuls ses <a href="#faits-sources">faits publics sourcés</a> sont repris ici.
        {isApproximate &&
          " La liste de ses communes n’est pas publiée : le territoire est approché."}
      </p>
    </Note>
  );
}
