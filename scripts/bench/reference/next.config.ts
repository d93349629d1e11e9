import path from "node:path";

import type { NextConfig } from "next";

/** It is copied to .build before it is built: the repository is two folders above. */
const config: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: path.resolve(import.meta.dirname, "../..") },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pino"],
};

export default config;
