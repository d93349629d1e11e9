import { expect, type Locator, type Page } from "@playwright/test";

import { inspect } from "./inspection";

/** Somebody in front of a browser, who does what the pages offer. */
export class Person {
  readonly page: Page;
  private readonly who: string;
  private readonly scripts: boolean;

  constructor(page: Page, { who, scripts }: { who: string; scripts: boolean }) {
    this.page = page;
    this.who = who;
    this.scripts = scripts;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.look();
  }

  /** A click that leads to another page: a form sent, a link followed. */
  private async go(click: () => Promise<void>): Promise<void> {
    const arrived = this.page.waitForEvent(
      "framenavigated",
      (frame) => frame === this.page.mainFrame(),
    );
    await Promise.all([arrived, click()]);
    await this.page.waitForLoadState();
    await this.look();
  }

  press(name: string | RegExp): Promise<void> {
    return this.go(() => this.page.getByRole("button", { name, exact: true }).click());
  }

  follow(name: string | RegExp): Promise<void> {
    return this.go(() => this.main.getByRole("link", { name }).first().click());
  }

  /** Goes to a link by the keyboard, as an area of a map is hard to aim at. */
  enter(link: Locator): Promise<void> {
    return this.go(() => link.press("Enter"));
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text);
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByRole("radio", { name: label }).first().check();
  }

  async select(label: string | RegExp, option: string): Promise<void> {
    await this.page.getByLabel(label).first().selectOption(option);
  }

  async tick(label: string | RegExp): Promise<void> {
    await this.page.getByRole("checkbox", { name: label }).first().check();
  }

  async attach(label: string | RegExp, file: { name: string; buffer: Buffer }): Promise<void> {
    await this.page
      .getByLabel(label)
      .first()
      .setInputFiles({ ...file, mimeType: "application/pdf" });
  }

  /** Unfolds the reason why an act is not possible yet. */
  async asksWhyNot(act: string, answer: string): Promise<void> {
    const blocked = this.main.getByRole("listitem").filter({ hasText: act });
    await blocked.getByText("Pourquoi pas encore").click();
    await expect(blocked.getByText(answer)).toBeVisible();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.main.getByText(text).first()).toBeVisible();
  }

  async seesNo(text: string | RegExp): Promise<void> {
    await expect(this.main.getByText(text)).toHaveCount(0);
  }

  get main(): Locator {
    return this.page.locator("main");
  }

  /** What stands on the screen now, looked at with care. */
  private async look(): Promise<void> {
    await expect(this.main.getByRole("heading", { level: 1 })).toBeVisible();
    if (this.scripts) await inspect(this.page, this.who);
  }
}
