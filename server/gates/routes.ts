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

/** What Next built at each address: only handlers take what people send. */
export function readRoutes(dist: string): (address: string) => AddressKind {
  const manifest = readFileSync(path.join(dist, "app-path-routes-manifest.json"), "utf8");
  const entries = Object.entries(JSON.parse(manifest) as Record<string, string>);
  const ending = (end: string) =>
    entries.filter(([file]) => file.endsWith(end)).map(([, address]) => pattern(address));
  const handlers = ending("/route");
  const pages = ending("/page");
  return (address) => {
    if (handlers.some((handler) => handler.test(address))) return "handler";
    return pages.some((page) => page.test(address)) ? "page" : "unknown";
  };
}
