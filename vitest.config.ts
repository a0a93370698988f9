import { defineConfig } from 'vitest/config';

/** Where CI reads how many passed. */
const report = process.env.PANO_TEST_REPORT;

/** Two forks at most: the machines that this must pass on have two cores. */
export default defineConfig({
  test: {
    environment: 'node',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/faults/**', 'node_modules/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
