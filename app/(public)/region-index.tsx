import Link from "next/link";

import { Panel } from "@/components/ui/panel";

type RegionIndexProps = { regions: readonly { code: string; name: string }[] };

/** One page per région: its map, and the CPTS whose territory is there. */
export function RegionIndex({ regions }: RegionIndexProps) {
  return (
    <Panel id="regions" title="Les CPTS par région">
      <ul className="columns-list">
        {regions.map(({ code, name }) => (
          <li key={code}>
            <Link href={`/regions/${code}`} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
