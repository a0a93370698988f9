import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, licenceProblems, licencesIn } from './release/licences.ts';

/** Checks the licences of all packages of the lock file against the list, offline. Part of `npm run check`. */
const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as Lock;
const packages = licencesIn(lock);
const problems = licenceProblems(packages);
for (const problem of problems) console.error(problem);
console.log(`${packages.length} packages, ${problems.length} licences to look at (scripts/release/licence-list.ts).`);
process.exitCode = problems.length > 0 ? 1 : 0;
