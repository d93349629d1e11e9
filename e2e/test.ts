import { test as base } from "@playwright/test";

import { openApplication } from "./application/server";

type Application = Awaited<ReturnType<typeof openApplication>>;

/** Each worker has the application to itself: a server and a database of its own. */
export const test = base.extend<object, { application: Application }>({
  application: [
    async ({ browserName: _ }, use, info) => {
      const application = await openApplication(info.workerIndex);
      await use(application);
      await application.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ application }, use) => use(application.url),
});

export { expect } from "@playwright/test";
