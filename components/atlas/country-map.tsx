import { COVERAGE_CLASSES, coverageClass } from "@/lib/domain/atlas/coverage-class";
import { coverageInWords } from "@/lib/domain/atlas/coverage-words";
import type { RegionFigures } from "@/lib/domain/atlas/day";
import { knownAs, knownOf, knownShare } from "@/lib/domain/atlas/words";
import type { CountryArea, CountryMap as Drawing } from "@/lib/domain/map/country";
import { countOf, formatNumber } from "@/lib/domain/shared/typography";

const UNKNOWN = "inconnu";

type CountryMapProps = {
  drawing: Drawing;
  regions: readonly RegionFigures[];
  hrefOf: (region: RegionFigures) => string;
  /** Names the map. */
  title: string;
  /** The id of the table that says the same. */
  tableId: string;
  /** The code of the région that the page is about. */
  here: string | undefined;
};

/** Coverage by région: colours with their figures, and the same in words and in the table. */
export function CountryMap({ drawing, regions, hrefOf, title, tableId, here }: CountryMapProps) {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const shown = (areas: readonly CountryArea[]) =>
    areas.flatMap((area) => {
      const region = byCode.get(area.code);
      return region ? [{ area, region, href: hrefOf(region), isHere: here === area.code }] : [];
    });
  return (
    <figure className="map country">
      <a className="map-skip" href={`#${tableId}`}>
        Passer la carte
      </a>
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role={drawing.areas.length > 0 ? "group" : "img"}
        aria-label={title}
        aria-details={tableId}
      >
        <defs>
          <pattern
            id={UNKNOWN}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="ground" width="7" height="7" />
            <path className="stripe" d="M0 0v7" />
          </pattern>
        </defs>
        {shown(drawing.areas).map(({ area, region, href, isHere }) => (
          <a
            key={area.code}
            href={href}
            aria-label={nameOf(region)}
            className={classOf(region)}
            aria-current={isHere || undefined}
          >
            <path d={area.path} fill={fillOf(region)} />
            {knownHere(region) !== "unknown" && (
              <text x={area.at[0]} y={area.at[1]}>
                {captionOf(region)}
              </text>
            )}
          </a>
        ))}
        <path className="departments" d={drawing.borders} />
      </svg>
      <ul className="overseas">
        {shown(drawing.overseas).map(({ area, region, href, isHere }) => (
          <li key={area.code}>
            <a href={href} aria-current={isHere || undefined}>
              <svg
                viewBox={`0 0 ${drawing.overseasSide} ${drawing.overseasSide}`}
                aria-hidden="true"
              >
                <g className={classOf(region)}>
                  <path d={area.path} fill={fillOf(region)} />
                </g>
              </svg>
              {region.name}
            </a>
            <span>{percentOf(region)}</span>
          </li>
        ))}
      </ul>
      <figcaption>
        <Legend />
        <p className="hint">
          Les mêmes valeurs sont dans le tableau. Choisissez une région pour voir ses territoires.{" "}
          {drawing.credit}
        </p>
        <details className="more">
          <summary>La carte en toutes lettres</summary>
          <div className="stack-s">
            {coverageInWords(regions).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </details>
      </figcaption>
    </figure>
  );
}

const knownHere = ({ covered, register }: RegionFigures) =>
  knownOf(covered.contract.inhabitants, register);

const classOf = (region: RegionFigures) =>
  knownHere(region) === "unknown"
    ? "cover none"
    : `cover c${coverageClass(region.covered.contract.percent)}`;

const fillOf = (region: RegionFigures) =>
  knownHere(region) === "unknown" ? `url(#${UNKNOWN})` : undefined;

const percentOf = ({ covered, register }: RegionFigures) => knownShare(covered.contract, register);

function captionOf(region: RegionFigures): string {
  const percent = formatNumber(region.covered.contract.percent, 1);
  return knownHere(region) === "exact" ? percent : `≥${percent}`;
}

function contractsOf({ counts: { contractSigned }, register }: RegionFigures): string {
  const known = knownOf(contractSigned, register);
  return known === "unknown"
    ? "nombre de contrats signés non renseigné"
    : knownAs(countOf(contractSigned, "contrat signé", "contrats signés"), known);
}

const nameOf = (region: RegionFigures): string =>
  knownHere(region) === "unknown"
    ? `${region.name}, population couverte non renseignée`
    : `${region.name}, ${percentOf(region)} de la population couverte, ${contractsOf(region)}`;

function Legend() {
  return (
    <ul className="map-legend" aria-label="Légende, en % de la population">
      {COVERAGE_CLASSES.map(({ from, words }, index) => (
        <li key={from}>
          <svg className="map-key cover" viewBox="0 0 20 14" aria-hidden="true">
            <g className={`cover c${index + 1}`}>
              <rect x="0.5" y="0.5" width="19" height="13" rx="2" />
            </g>
          </svg>
          {words}
        </li>
      ))}
      <li>
        <svg className="map-key" viewBox="0 0 20 14" aria-hidden="true">
          <g className="cover none" fill={`url(#${UNKNOWN})`}>
            <rect x="0.5" y="0.5" width="19" height="13" rx="2" />
          </g>
        </svg>
        non renseigné
      </li>
    </ul>
  );
}
