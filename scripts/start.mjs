const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Jalons demande Node.js 20.19 ou plus récent, et cette commande tourne avec Node.js ${process.versions.node}.`,
  );
  process.exit(1);
}

const { giveUp } = await import("./application/progress.mjs");
const { start } = await import("./application/start.mjs");
const { fileURLToPath } = await import("node:url");

await start(fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "")).catch(giveUp);
process.exit(0);
