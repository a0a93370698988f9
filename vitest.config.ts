import { defineConfig } from 'vitest/config';
import { patience } from './tests/setup/patience.ts';
import { LongestFirst } from './tests/setup/sequencer.ts';

/** Where CI reads how many passed. */
const report = process.env.PANO_TEST_REPORT;

/** Specs that mock modules, start servers of their own, or measure memory. */
const ownProcess = [
  'tests/e2e/**/*.test.ts',
  'tests/codes/short-code.test.ts',
  'tests/edge/bad-input.test.ts',
  'tests/media/video/ffmpeg.test.ts',
  'tests/packs/pack-pool.test.ts',
  'tests/publish/memory.test.ts',
];
const faults = 'tests/faults/**';

/** Three forks for the two cores of the machines that this must pass on: whole processes and slow clients are waited for. */
export default defineConfig({
  test: {
    environment: 'node',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // CI runs vitest six times over the same sources.
    experimental: { fsModuleCache: true },
    testTimeout: patience(60_000),
    hookTimeout: patience(120_000),
    expect: { poll: { timeout: patience(10_000) } },
    projects: [
      { extends: true, test: { name: 'own', include: ownProcess, isolate: true } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...ownProcess, faults, 'node_modules/**'],
          isolate: false,
          setupFiles: ['tests/setup/fresh-file.ts'],
        },
      },
    ],
  },
});
