/** app > components, lib/server > db > lib/domain. Nothing points back. */
const only = (from, to) => ({
  name: `${from.replace("/", "-")}-imports-only`,
  severity: "error",
  from: { path: `^${from}/`, pathNot: "\\.test\\.tsx?$" },
  to: {
    path: "^(app|components|db|lib|server|scripts|e2e)/",
    pathNot: to.map((folder) => `^${folder}/`),
  },
});

module.exports = {
  forbidden: [
    only("lib/domain", ["lib/domain"]),
    only("db", ["db", "lib/domain"]),
    only("lib/server", ["lib/server", "db", "lib/domain"]),
    only("components", ["components", "lib/domain"]),
    only("app", ["app", "components", "db", "lib"]),
    only("server", ["server", "lib", "db"]),
    only("scripts", ["scripts", "db", "lib"]),
    only("e2e", ["e2e", "db/testing", "db/instance", "lib/domain", "scripts"]),
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^lib/domain/", pathNot: "\\.test\\.ts$" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/(xstate|zod)/",
      },
    },
    {
      name: "sql-lives-in-db",
      severity: "error",
      from: { pathNot: "^(db/|drizzle\\.config\\.ts$)" },
      to: { path: "node_modules/(drizzle-orm|drizzle-kit|pg)/" },
    },
    {
      name: "schema-stays-in-db",
      severity: "error",
      from: { pathNot: "^db/" },
      to: { path: "^db/(schema|client)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "next-auth-behind-one-door",
      severity: "error",
      from: { pathNot: "^(lib/server/auth|app/api/auth)" },
      to: { path: "node_modules/(next-auth|@auth)/" },
    },
    {
      name: "public-pages-know-nobody",
      severity: "error",
      from: { path: "^app/\\(public\\)/", pathNot: "/envoi/" },
      to: {
        path: "^lib/server/(session|account|auth)\\.ts$|^app/\\(workspace\\)/",
        reachable: true,
      },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      from: { pathNot: "\\.test\\.tsx?$|^e2e/|^db/testing/|^scripts/" },
      to: { path: "\\.test\\.tsx?$|^e2e/|^db/testing/" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.(build|next|data)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
