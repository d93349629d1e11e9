import { More } from "@/components/ui/more";
import { Note } from "@/components/ui/note";
import { countOf } from "@/lib/domain/shared/typography";

type ImportReportProps = {
  report: {
    communeCount: number;
    regionCount: number;
    partial: readonly { code: string; present: number; expected: number }[];
    formerCodes: readonly string[];
    unknownCodes: readonly string[];
  };
};

const MOST_LISTED = 500;

/** What an import took and what it left, once. */
export function ImportReportNote({ report }: ImportReportProps) {
  const { communeCount, regionCount, partial, formerCodes, unknownCodes } = report;
  return (
    <Note
      tone="ok"
      title={`Contours importés : ${countOf(communeCount, "commune")}, ${countOf(regionCount, "région entière", "régions entières")}.`}
    >
      <p>Toutes les cartes de ces régions les utilisent maintenant.</p>
      {partial.length > 0 && (
        <More
          summary={countOf(
            partial.length,
            "région incomplète laissée",
            "régions incomplètes laissées",
          )}
        >
          <ul>
            {partial.map(({ code, present, expected }) => (
              <li key={code}>
                Région {code} : {present} communes sur {expected}
              </li>
            ))}
          </ul>
        </More>
      )}
      <Codes
        codes={formerCodes}
        summary={countOf(
          formerCodes.length,
          "ancien code rattaché à la commune d’aujourd’hui",
          "anciens codes rattachés aux communes d’aujourd’hui",
        )}
      />
      <Codes
        codes={unknownCodes}
        summary={countOf(unknownCodes.length, "code inconnu laissé", "codes inconnus laissés")}
      />
    </Note>
  );
}

function Codes({ codes, summary }: { codes: readonly string[]; summary: string }) {
  if (codes.length === 0) return null;
  const more = codes.length > MOST_LISTED ? "…" : "";
  return (
    <More summary={summary}>
      <p>
        {codes.slice(0, MOST_LISTED).join(", ")}
        {more}
      </p>
    </More>
  );
}
