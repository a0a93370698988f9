import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const version = '1.28.2';
const folder = join(import.meta.dirname, '../../.pano/verapdf');
const jar = join(folder, `greenfield-apps-${version}.jar`);

/** Of a file that is not as ISO 14289-1 wants it: clause of the rule and how many checks failed. */
export type UaFailure = { path: string; clause: string; failed: number };

/** Whether veraPDF can be asked: it is a program in Java, fetched once from Maven Central. */
export const canAskVeraPdf = ['java', 'mvn'].every((command) => {
  try {
    execFileSync(command, ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** veraPDF's judgement of PDF/UA-1 over all files: how many checks it made, and what failed. */
export async function askVeraPdf(paths: string[]): Promise<{ checks: number; failures: UaFailure[] }> {
  if (!existsSync(jar)) {
    const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${version}`;
    execFileSync('mvn', ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${folder}`], { stdio: 'inherit' });
  }
  const asked = ['-XX:+UseSerialGC', '-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', 'ua1', '--format', 'json'];
  const told = await promisify(execFile)('java', [...asked, ...paths], { maxBuffer: 64e6 }).catch((failed) => {
    // Its exit code says that a file is not as it should be; the words are in the report.
    if (typeof failed.stdout === 'string' && failed.stdout.startsWith('{')) return failed as { stdout: string };
    throw failed;
  });
  const { report } = JSON.parse(told.stdout) as { report: { jobs: Job[] } };
  const details = report.jobs.map(({ itemDetails, validationResult: [result] }) => {
    if (!result) throw new Error(`veraPDF could not read ${itemDetails.name}.`);
    return { path: itemDetails.name, ...result.details };
  });
  if (details.length !== paths.length) throw new Error(`veraPDF judged ${details.length} of ${paths.length} files.`);
  return {
    checks: details.reduce((sum, { passedChecks, failedChecks }) => sum + passedChecks + failedChecks, 0),
    failures: details.flatMap(({ path, ruleSummaries }) =>
      ruleSummaries
        .filter((rule) => rule.failedChecks > 0)
        .map((rule) => ({ path, clause: rule.clause, failed: rule.failedChecks })),
    ),
  };
}

type Rule = { clause: string; failedChecks: number };
type Details = { passedChecks: number; failedChecks: number; ruleSummaries: Rule[] };
type Job = { itemDetails: { name: string }; validationResult: { details: Details }[] };
