import { readFileSync } from "node:fs";
import path from "node:path";

const LITERAL = /[.*+?^${}()|\\]/g;

const pattern = (address: string) => {
  const parts = address
    .split("/")
    .map((part) =>
      part.startsWith("[[...")
        ? ".*"
        : part.startsWith("[...")
          ? ".+"
          : part.startsWith("[")
            ? "[^/]+"
            : part.replace(LITERAL, "\\$&"),
    );
  return new RegExp(`^${parts.join("/")}/?$`);
};

export type AddressKind = "page" | "handler" | "unknown";

export type Routes = {
  /** What Next built at an address: only handlers take what people send. */
  kindOf: (address: string) => AddressKind;
  /** Whether it answers everybody alike: all that is built from this group, and nothing else. */
  isPublic: (address: string) => boolean;
};

const PUBLIC_GROUP = "/(public)/";

/** What Next built, by address. */
export function readRoutes(dist: string): Routes {
  const manifest = readFileSync(path.join(dist, "app-path-routes-manifest.json"), "utf8");
  const entries = Object.entries(JSON.parse(manifest) as Record<string, string>);
  const patterns = (of: (file: string) => boolean) =>
    entries.filter(([file]) => of(file)).map(([, address]) => pattern(address));
  const handlers = patterns((file) => file.endsWith("/route"));
  const pages = patterns((file) => file.endsWith("/page"));
  const shared = patterns((file) => file.startsWith(PUBLIC_GROUP));
  const among = (known: RegExp[], address: string) => known.some((one) => one.test(address));
  return {
    kindOf: (address) =>
      among(handlers, address) ? "handler" : among(pages, address) ? "page" : "unknown",
    isPublic: (address) => among(shared, address),
  };
}
