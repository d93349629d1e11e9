import Link from "next/link";

import { type AtlasAsked, askedHref } from "@/lib/domain/atlas/asked";
import type { AtlasPlaces } from "@/lib/domain/atlas/places";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { formatPopulation } from "@/lib/domain/shared/typography";
import { type Cover, populationBy } from "@/lib/domain/territory/counting";

type PlacesSharesProps = {
  cover: Cover;
  places: AtlasPlaces;
  asked: AtlasAsked;
  today: PlainDate;
};

/** How many of the inhabitants live in each département, and in each région when there are several. */
export function PlacesShares({ cover, places, asked, today }: PlacesSharesProps) {
  const departments = populationBy(cover, ({ departmentCode }) => departmentCode);
  const regions = populationBy(cover, ({ regionCode }) => regionCode);
  return (
    <div className="mt-6">
      <h3>Habitants par département</h3>
      <dl className="kv half mt-2">
        {places.departments
          .filter(({ code }) => departments.has(code))
          .map(({ code, name }) => (
            <Share
              key={code}
              href={askedHref(`/departements/${code}`, asked, { today })}
              name={`${name} (${code})`}
              inhabitants={departments.get(code)}
            />
          ))}
        {regions.size > 1 &&
          places.regions
            .filter(({ code }) => regions.has(code))
            .map(({ code, name }) => (
              <Share
                key={`region-${code}`}
                href={askedHref(`/regions/${code}`, asked, { today })}
                name={`dont région ${name}`}
                inhabitants={regions.get(code)}
              />
            ))}
      </dl>
    </div>
  );
}

type ShareProps = { href: string; name: string; inhabitants: number | undefined };

function Share({ href, name, inhabitants }: ShareProps) {
  return (
    <div>
      <dt>
        <Link href={href} prefetch={false}>
          {name}
        </Link>
      </dt>
      <dd className="num">{formatPopulation(inhabitants)}</dd>
    </div>
  );
}
