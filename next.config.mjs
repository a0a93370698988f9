import { withPayload } from '@payloadcms/next/withPayload';

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  reactStrictMode: true,
  // `npm run types` and `npm run lint` check these; the build would only do it twice.
  typescript: { ignoreBuildErrors: true },
  // Native or WebAssembly packages that a bundler breaks.
  serverExternalPackages: ['@resvg/resvg-js', 'satori', 'sharp', '@libsql/client', 'libsql', 'mongodb', 'mongoose', 'mediabunny'],
  turbopack: { resolveAlias: { ajv: { browser: './src/app/studio/no-schemas.ts' } } },
  experimental: { cpus: 2 },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
