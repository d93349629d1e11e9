import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env["JALONS_DIST"] ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  images: { unoptimized: true },
  // Titles and descriptions in the head of every page, whoever reads: none waits for data.
  htmlLimitedBots: /.*/,
  // Whatever lock files lie in the folders above.
  turbopack: { root: import.meta.dirname },
  // The types are checked by `npm run check`, with the same compiler.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pino"],
};

export default config;
