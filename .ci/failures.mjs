/**
 * What failed, once more, at the end of a long log: `node .ci/failures.mjs FOLDER STEP…`. FOLDER has vitest's JSON reports
 * (STEP.json, STEP-*.json) and what each step printed (STEP.log).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Letters of a failed test’s message, and lines of a step that failed with no failed test. */
const MESSAGE = 1_500;
const LINES = 60;

const [folder, ...steps] = process.argv.slice(2);
for (const step of steps) {
  const tests = failedTests(step);
  console.log(`\n=== ${step} FAILED: ${tests.length} tests`);
  for (const { name, message } of tests) console.log(`× ${name}\n${message.slice(0, MESSAGE)}`);
  const log = join(folder, `${step}.log`);
  if (tests.length === 0 && existsSync(log)) console.log(lastLines(readFileSync(log, 'utf8')));
}

function failedTests(step) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && (file === `${step}.json` || file.startsWith(`${step}-`)))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).testResults)
    .filter((spec) => spec.status === 'failed')
    .flatMap((spec) => {
      const failed = spec.assertionResults.filter((test) => test.status === 'failed');
      // A spec that could not be loaded, or whose hook failed, has no failed test of its own.
      if (failed.length === 0) return [{ name: spec.name, message: plain(spec.message) }];
      return failed.map((test) => ({ name: `${spec.name} > ${test.fullName}`, message: plain(test.failureMessages.join('\n')) }));
    });
}

/** The lines about what nobody caught, where there are such: vitest’s reports have none. */
function lastLines(text) {
  const lines = plain(text).split('\n');
  const unhandled = lines.findIndex((line) => line.includes('Unhandled'));
  return (unhandled < 0 ? lines.slice(-LINES) : lines.slice(unhandled, unhandled + LINES)).join('\n');
}

function plain(text) {
  return stripVTControlCharacters(text ?? '');
}
