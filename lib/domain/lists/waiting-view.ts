import { readPage, readQuery, type SearchParams } from "./query";

/** Mine: my party must act. Others: on the dossiers I follow, somebody else must. */
export const WAITING_VIEWS = { mine: "À moi d’agir", others: "En attente d’un tiers" } as const;

export type WaitingView = keyof typeof WAITING_VIEWS;

const SLUGS: Record<string, WaitingView> = { moi: "mine", tiers: "others" };

export function readWaitingView(params: SearchParams): {
  view: WaitingView;
  page: number;
  ignored: string[];
} {
  const query = readQuery(params, { vue: "Vue", page: "Page" });
  const asked = query.values.get("vue") ?? "moi";
  const view = Object.hasOwn(SLUGS, asked) ? SLUGS[asked] : undefined;
  if (!view) query.ignored.push("Cette vue n’existe pas : voici ce qui vous attend.");
  return { view: view ?? "mine", page: readPage(query), ignored: query.ignored };
}

export function waitingHref(view: WaitingView, page = 1): string {
  const query = new URLSearchParams();
  if (view === "others") query.set("vue", "tiers");
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/a-traiter?${text}` : "/a-traiter";
}
