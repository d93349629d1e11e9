import { fork } from "node:child_process";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";

/** Brings the database up to date, in a process of its own; returns the server's address for it. */
export const prepareDatabase = ({ settings, ownerUrl, build, onProgress }) =>
  new Promise((done, failed) => {
    const child = fork(path.join(build.folder, "prepare.mjs"), {
      cwd: settings.root,
      env: {
        ...process.env,
        DATABASE_URL: ownerUrl,
        DATABASE_APP_URL: settings.appUrl ?? "",
        JALONS_DEMO: settings.demonstration ? "1" : "0",
        JALONS_EDITION: build.stamp,
        JALONS_LOGIN_FILE: path.join(settings.dataDir, "app-login"),
      },
    });
    const kill = () => child.kill();
    process.once("exit", kill);
    let outcome = new Failure("La préparation de la base s’est interrompue.");
    child.on("message", ({ progress, appUrl, failure }) => {
      if (progress) onProgress(progress);
      if (appUrl) outcome = appUrl;
      if (failure) outcome = new Failure(failure);
    });
    child.on("exit", () => {
      process.off("exit", kill);
      if (outcome instanceof Failure) failed(outcome);
      else done(outcome);
    });
  });
