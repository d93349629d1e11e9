import type { Client } from "pg";

import { closeConnections } from "../client";
import { writeRulebooks } from "../rules";
import { seedDemonstration } from "../seed/demonstration/seed";
import { type NationalWish, seedNational } from "../seed/national/seed";
import { checkAppLogin, type LoginMemory, provideAppLogin } from "./app-login";
import { refuseMixture, settleDemonstration } from "./demonstration";
import { countMissing, migrateDatabase, withMigrationLock } from "./migrate";
import { withOwner } from "./owner";
import { bringReference } from "./reference";

type Wish = {
  ownerUrl: string;
  /** The server's login, when the person running it has made one. */
  appUrl: string | undefined;
  memory: LoginMemory;
  demonstration: boolean;
  /** The CPTS of the whole country, added to the scenes of the demonstration. */
  national?: NationalWish | undefined;
  /** Of the code that runs: reference data follow it. */
  edition: string;
  onProgress: (step: string) => void;
};

/** Says what would stop an installation, and changes nothing. */
export const inspect = ({ ownerUrl, demonstration }: Pick<Wish, "ownerUrl" | "demonstration">) =>
  withOwner(ownerUrl, async ({ client }) => {
    await refuseMixture(client, demonstration);
    await countMissing(client);
  });

/** Brings a database to what this version of the code needs; returns the server's own address. */
export const install = (wish: Wish): Promise<string> =>
  withOwner(wish.ownerUrl, ({ client, database }) =>
    withMigrationLock(client, async () => {
      await refuseMixture(client, wish.demonstration);
      const migrations = await migrateDatabase(client, database);
      if (migrations > 0) wish.onProgress(`schéma de la base mis à jour (${migrations})`);
      await client.query("grant usage on schema drizzle to app_user");
      await client.query("grant select on drizzle.__drizzle_migrations to app_user");
      await writeRulebooks(database);
      const { edition } = wish;
      await bringReference(client, edition, () => wish.onProgress("communes et organismes"));

      const appUrl = wish.appUrl ?? (await provideAppLogin(client, wish.ownerUrl, wish.memory));
      if (wish.appUrl) await checkAppLogin(client, wish.appUrl);
      if (wish.demonstration)
        await withDatabases({ ownerUrl: wish.ownerUrl, appUrl }, () =>
          settleDemonstration(client, stepsOf(client, wish)),
        );
      return appUrl;
    }),
  );

function stepsOf(owner: Client, { national, onProgress }: Wish) {
  return {
    playScenes: () => {
      onProgress("dossiers de démonstration");
      return seedDemonstration(owner);
    },
    fillCountry: national && (() => seedNational(owner, { ...national, onProgress })),
  };
}

/** The databases that the commands reach while a demonstration is played. */
async function withDatabases(
  { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string },
  play: () => Promise<void>,
) {
  process.env["DATABASE_URL"] = ownerUrl;
  process.env["DATABASE_APP_URL"] = appUrl;
  try {
    await play();
  } finally {
    await closeConnections();
  }
}
