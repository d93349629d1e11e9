import type { BrowserContext, Page } from "@playwright/test";

import { endSessions, enter, type StagedScene, stage } from "@/db/testing/stage";
import {
  DEMONSTRATION_ACCOUNTS,
  type DemonstrationLogin,
} from "@/lib/domain/demonstration/accounts";

import { Person } from "./person";
import { test as base } from "./test";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

type Look = { scripts?: boolean };

type As = (login: DemonstrationLogin | "visiteur", look?: Look) => Promise<Person>;

type Given = (name: string, scenes: readonly StagedScene[]) => ReturnType<typeof stage>;

/** The session of an account ends while its page is open. */
type Expire = (login: DemonstrationLogin) => Promise<void>;

const nameOfButton = (login: DemonstrationLogin) => {
  const found = DEMONSTRATION_ACCOUNTS.find((account) => account.login === login);
  if (!found) throw new Error(`no account ${login}`);
  return found.enter;
};

/** A browser's console stays silent, whoever is in front of it. */
function listen(page: Page, complaints: string[]) {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // The browser reports the page that was asked for and is not there: stories look at it.
    const missing =
      message.location().url === page.url() && /status of 40[04]/.test(message.text());
    if (message.type() === "error" && !missing) complaints.push(message.text());
  });
}

/** Stories: dossiers set by playing scenes, people who sign in through the door. */
export const test = base.extend<
  { as: As; given: Given; expire: Expire; complaints: string[] },
  { doors: Map<DemonstrationLogin, Cookies>; theatre: undefined }
>({
  theatre: [
    async ({ application }, use) => {
      const leave = enter(application);
      await use(undefined);
      await leave();
    },
    { scope: "worker" },
  ],
  doors: [({ browserName: _ }, use) => use(new Map()), { scope: "worker" }],

  given: ({ theatre: _ }, use) => use(stage),

  expire: ({ doors, theatre: _ }, use) =>
    use(async (login) => {
      await endSessions(login);
      doors.delete(login);
    }),

  complaints: [
    async ({ browserName: _ }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],

  as: async ({ browser, baseURL, doors, complaints, theatre: _ }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (login, { scripts = true } = {}) => {
      const context = await browser.newContext({
        ...(baseURL && { baseURL }),
        javaScriptEnabled: scripts,
        locale: "fr-FR",
        timezoneId: "Europe/Paris",
        viewport: { width: 1280, height: 900 },
      });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, complaints);
      const person = new Person(page, { who: login, scripts });
      if (login === "visiteur") return person;
      const known = doors.get(login);
      if (known) await context.addCookies(known);
      else {
        await person.open("/connexion");
        await person.press(nameOfButton(login));
        doors.set(login, await context.cookies());
      }
      return person;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from "@playwright/test";
