import { join } from 'node:path';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';
import {
  checkDisk,
  checkFfmpeg,
  checkFonts,
  checkMongo,
  checkNode,
  checkProxies,
  checkStore,
  checkVersions,
  type Finding,
} from './doctor/checks.ts';

/** Looks at everything Pano stands on and says what to do about what is not well. Exits 1 when anything is not. */
async function main(): Promise<void> {
  const settings = openEnvironment();
  const findings: Finding[] = [
    checkNode(),
    ...(await checkVersions(join(import.meta.dirname, '..'))),
    await checkFonts(),
    await checkFfmpeg(),
    await checkDisk(settings),
    await checkProxies(settings),
    await checkStore(settings),
    ...(/^mongodb/.test(settings.databaseUrl)
      ? await checkMongo(settings.databaseUrl)
      : [{ name: 'Cơ sở dữ liệu', isWell: true, found: settings.databaseUrl }]),
  ];
  for (const { name, isWell, found, hint } of findings) {
    console.log(`${isWell ? 'tốt ' : 'LỖI '} ${name.padEnd(28)} ${found}${isWell || !hint ? '' : `\n     → ${hint}`}`);
  }
  process.exitCode = findings.every(({ isWell }) => isWell) ? 0 : 1;
}

main().catch(fail);
