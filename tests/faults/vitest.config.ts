import { defineConfig } from 'vitest/config';
import { patience } from '../setup/patience.ts';

/** Where CI reads how many passed. */
const report = process.env.PANO_TEST_REPORT;

/** Real processes, killed for real: one file at a time (two side by side took longer), and in it at most two channels. */
export default defineConfig({
  test: {
    environment: 'node',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    include: ['tests/faults/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    maxConcurrency: 2,
    experimental: { fsModuleCache: true },
    testTimeout: patience(600_000),
    hookTimeout: patience(180_000),
  },
});
