import { defineConfig } from 'vitest/config';
import { patience } from './tests/setup/patience.ts';

/** Where CI reads how many passed. */
const report = process.env.PANO_TEST_REPORT;

/** Two forks at most: the machines that this must pass on have two cores. They are shared by all files; see `fresh-file.ts`. */
export default defineConfig({
  test: {
    environment: 'node',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/faults/**', 'node_modules/**'],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    setupFiles: ['tests/setup/fresh-file.ts'],
    testTimeout: patience(60_000),
    hookTimeout: patience(120_000),
  },
});
