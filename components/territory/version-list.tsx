import Link from "next/link";

import { Tag } from "@/components/ui/tag";
import { formatInstant } from "@/lib/domain/shared/dates";
import { countOf, formatPopulation } from "@/lib/domain/shared/typography";
import { type TerritoryVersion, versionWords } from "@/lib/domain/territory/version";

type VersionListProps = {
  /** The address of the territory's tab. */
  base: string;
  /** The newest first. */
  versions: readonly TerritoryVersion[];
  inForceKey: string | undefined;
  timeZone: string;
};

/** Every frozen version, when and by whom, with what it held; each compares with the one before. */
export function VersionList({ base, versions, inForceKey, timeZone }: VersionListProps) {
  return (
    <ol className="versions" aria-label="Versions du territoire, la plus récente d’abord">
      {versions.map((version, index) => {
        const previous = versions[index + 1];
        return (
          <li key={version.key}>
            <p className="row tight">
              <strong>{versionWords(version)}</strong>
              {version.key === inForceKey && (
                <Tag tone="ok" icon="check">
                  en vigueur
                </Tag>
              )}
            </p>
            <p className="hint">
              {[version.madeAt && formatInstant(version.madeAt, timeZone), version.author]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <p>
              {countOf(version.communeCount, "commune")}, {formatPopulation(version.population)}{" "}
              <span className="hint">(Insee {version.vintage})</span>
            </p>
            {previous && (
              <p>
                <Link href={compareHref(base, previous, version)} prefetch={false}>
                  Comparer avec la version précédente
                  <span className="vh"> : {versionWords(version)}</span>
                </Link>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

type Keyed = Pick<TerritoryVersion, "key">;

export const compareHref = (base: string, before: Keyed, after: Keyed) =>
  `${base}/comparer/${before.key}/${after.key}`;
