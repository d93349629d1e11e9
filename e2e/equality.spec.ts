import type { Page } from "@playwright/test";

import { expect, test } from "./story";

type Covered = { percent: number; inhabitants: number };
type Counts = Record<
  "letterValidated" | "projectValidated" | "aciSigned" | "operational" | "contractSigned",
  number
>;
type Figures = { counts: Counts; covered: { contract: Covered; all: Covered } };
type Register = { state: "notOpened" | "opened" | "complete" };
type Region = Figures & { code: string; name: string; register: Register };
type Atlas = { national: Figures; regions: Region[] };
type Series = { points: (Figures & { date: string; register: Register })[] };

const STAGES = ["letterValidated", "projectValidated", "aciSigned", "operational"] as const;

/** The heading of each stage in the files. */
const COLUMNS = {
  letterValidated: "lettre_validee",
  projectValidated: "projet_valide",
  aciSigned: "aci_signe",
  operational: "operationnelle",
} as const;

const UNKNOWN = "non renseigné";

/** What a page says: "1 234" → "1234"; "au moins 80,9 %" → "au moins 80.9"; without a number, unknown. */
function said(text: string | null | undefined): string {
  const digits = /\d[\d\s\u202f\u00a0]*(,\d+)?/
    .exec(text ?? "")?.[0]
    .replace(/[\s\u202f\u00a0]/g, "");
  if (digits === undefined) return UNKNOWN;
  const number = String(Number(digits.replace(",", ".")));
  return /au moins/i.test(text ?? "") ? `au moins ${number}` : number;
}

/** What it has to say of a number of the service: of an incomplete register, nothing is not zero. */
function known(value: number, { state }: Register, people = value): string {
  if (state === "complete") return String(value);
  return people === 0 ? UNKNOWN : `au moins ${value}`;
}

async function tableOf(page: Page) {
  const rows = await page
    .locator("section[aria-labelledby=tableau] tbody tr")
    .evaluateAll((lines) =>
      lines.map((line) => ({
        name: line.querySelector("th")?.textContent ?? "",
        cells: [...line.querySelectorAll("td")].map((cell) => cell.textContent),
      })),
    );
  return new Map(rows.map(({ name, cells }) => [name.trim(), cells.map(said)]));
}

/** The share of each région, and the contracts that the name of its shape says, too. */
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
  return new Map(
    [...insets, ...labels.map((label) => label.split(", "))].map(([name, percent, contracts]) => [
      name,
      { percent: said(percent), ...(contracts !== undefined && { contracts: said(contracts) }) },
    ]),
  );
}

/** The lines of a file, each by its headings. */
function linesOf(csv: string): Record<string, string>[] {
  const [headings = [], ...lines] = csv
    .replace(/^\ufeff/, "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(";"));
  return lines.map((cells) =>
    Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ""])),
  );
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
    for (const { name, counts, covered, register } of atlas.regions) {
      const { percent, inhabitants } = covered.contract;
      const share = known(percent, register, inhabitants);
      expect(table.get(name), name).toEqual([
        ...STAGES.map((stage) => known(counts[stage], register)),
        share,
      ]);
      const drawn = map.get(name);
      expect(drawn?.percent, name).toBe(share);
      if (drawn?.contracts !== undefined)
        expect(drawn.contracts, name).toBe(known(counts.contractSigned, register));
    }

    const { national } = atlas;
    const series = (await (await request.get(`/api/v1/series${query}`)).json()) as Series;
    const last = series.points.at(-1);
    expect({ counts: last?.counts, covered: last?.covered }).toEqual({
      counts: national.counts,
      covered: national.covered,
    });
    const register = last?.register ?? { state: "notOpened" };
    expect(register.state === "complete").toBe(
      atlas.regions.every((region) => region.register.state === "complete"),
    );

    const sentence = await visitor.main.locator(".lede").last().innerText();
    expect(said(/((au moins )?[\d\s\u202f]+)\sCPTS/.exec(sentence)?.[1])).toBe(
      known(national.counts.contractSigned, register),
    );

    const csv = linesOf(await (await request.get(`/api/v1/atlas.csv${query}`)).text());
    expect(csv.find(({ niveau }) => niveau === "france")?.registre).toBe(register.state);
    for (const region of atlas.regions) {
      const line = csv.find(({ niveau, code }) => niveau === "region" && code === region.code);
      expect(line?.registre, region.name).toBe(region.register.state);
      for (const stage of STAGES)
        expect(line?.[COLUMNS[stage]], `${region.name} ${stage}`).toBe(
          String(region.counts[stage]),
        );
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
      const [count] = (await title.innerText()).split(/\sau\s/);
      expect(said(count), stage).toBe(known(total, register));
    }
  });
