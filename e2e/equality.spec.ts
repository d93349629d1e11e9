import type { Page } from "@playwright/test";

import { expect, test } from "./story";

type Covered = { percent: number; inhabitants: number };
type Counts = Record<
  "letterValidated" | "projectValidated" | "aciSigned" | "operational" | "contractSigned",
  number
>;
type Figures = { counts: Counts; covered: { contract: Covered; all: Covered } };
type Atlas = { national: Figures; regions: (Figures & { code: string; name: string })[] };

const STAGES = ["letterValidated", "projectValidated", "aciSigned", "operational"] as const;

/** "au moins 1 234" → 1234; "–", "non renseigné" → undefined. */
function numberIn(text: string | null | undefined): number | undefined {
  const digits = /\d[\d\s\u202f\u00a0]*(,\d+)?/
    .exec(text ?? "")?.[0]
    .replace(/[\s\u202f\u00a0]/g, "");
  return digits === undefined ? undefined : Number(digits.replace(",", "."));
}

/** What is not known is not shown as zero, and the service counts it as none. */
const shown = (value: number | undefined) => value ?? 0;

async function tableOf(page: Page) {
  const rows = await page
    .locator("section[aria-labelledby=tableau] tbody tr")
    .evaluateAll((lines) =>
      lines.map((line) => ({
        name: line.querySelector("th")?.textContent ?? "",
        cells: [...line.querySelectorAll("td")].map((cell) => cell.textContent),
      })),
    );
  return new Map(rows.map(({ name, cells }) => [name.trim(), cells.map(numberIn).map(shown)]));
}

async function mapOf(page: Page) {
  const labels = await page
    .locator(".country > svg a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
  const insets = await page
    .locator(".country .overseas li")
    .evaluateAll((items) =>
      items.map((item) => [
        item.querySelector("a")?.textContent,
        item.querySelector("span")?.textContent,
      ]),
    );
  const overseas = insets.map(([name, percent]) => [name, shown(numberIn(percent))] as const);
  return new Map([
    ...overseas,
    ...labels.map((label) => {
      const [name = "", ...rest] = label.split(", ");
      const said = rest.join(", ");
      const percent = /([\d,\s\u202f]+)\u00a0%/.exec(said)?.[1];
      return [name, shown(numberIn(percent))] as const;
    }),
  ]);
}

for (const query of ["", "?date=2025-06-30", "?date=2026-06-30&connu_le=2026-09-15"])
  test(`map, table, sentence, lists, files and service say the same${query && `, ${query}`}`, async ({
    as,
    request,
  }) => {
    const visitor = await as("visiteur");
    await visitor.page.goto(`/${query}`);
    const atlas = (await (await request.get(`/api/v1/atlas${query}`)).json()) as Atlas;

    const [table, map] = [await tableOf(visitor.page), await mapOf(visitor.page)];
    expect(table.size).toBe(18);
    expect(map.size).toBe(18);
    for (const { name, counts, covered } of atlas.regions) {
      expect(table.get(name), name).toEqual([
        ...STAGES.map((stage) => counts[stage]),
        covered.contract.percent,
      ]);
      expect(map.get(name), name).toBe(covered.contract.percent);
    }

    const { national } = atlas;
    const sentence = await visitor.main.locator(".lede").last().innerText();
    expect(numberIn(/([\d\s\u202f]+)\sCPTS/.exec(sentence)?.[1])).toBe(
      national.counts.contractSigned,
    );

    const csv = (await (await request.get(`/api/v1/atlas.csv${query}`)).text()).split("\r\n");
    const columns = csv[0]?.split(";") ?? [];
    expect(columns.length).toBeGreaterThan(5);
    for (const { code, counts } of atlas.regions) {
      const line = csv.find((each) => each.split(";").includes(code) && /r[ée]gion/i.test(each));
      const cells = line?.split(";") ?? [];
      for (const stage of STAGES)
        expect(cells, `${code} ${stage}`).toContain(String(counts[stage]));
    }

    for (const stage of [...STAGES, "contractSigned"] as const) {
      const also = new URLSearchParams(query.slice(1));
      also.set("etape", stage);
      const { total } = (await (await request.get(`/api/v1/cpts?${also}`)).json()) as {
        total: number;
      };
      expect(total, stage).toBe(national.counts[stage]);
      const list = (await (await request.get(`/api/v1/cpts.csv?${also}`)).text()).trim();
      expect(list.split("\r\n").length - 1, `${stage}.csv`).toBe(total);
      await visitor.page.goto(`/cpts?${also}`);
      const title = visitor.main.getByRole("heading", { level: 2, name: /CPTS/ }).first();
      if (total > 0) expect(numberIn(await title.innerText()), stage).toBe(total);
    }
  });
