import { Icon } from "@/components/ui/icon";
import { type AtlasAsked, askedHref } from "@/lib/domain/atlas/asked";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

const FILES = [
  { path: "/api/v1/cpts.csv", label: "CPTS", format: "CSV" },
  { path: "/api/v1/cpts.json", label: "CPTS", format: "JSON" },
  { path: "/api/v1/cpts.geojson", label: "CPTS et contours des territoires", format: "GeoJSON" },
  { path: "/api/v1/atlas.csv", label: "Chiffres par région et département", format: "CSV" },
  { path: "/api/v1/atlas", label: "Chiffres par région et département", format: "JSON" },
  { path: "/api/v1/series.csv", label: "Série mensuelle", format: "CSV" },
] as const;

/** The whole files of the day asked. */
export function Files({ asked, today }: { asked: AtlasAsked; today: PlainDate }) {
  return (
    <ul className="columns-list">
      {FILES.map(({ path, label, format }) => (
        <li key={path}>
          <a href={askedHref(path, asked, { today })} download={path !== "/api/v1/atlas"}>
            <Icon name="download" /> {label} ({format})
          </a>
        </li>
      ))}
    </ul>
  );
}
