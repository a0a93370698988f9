import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { vi } from 'vitest';

/** Without these, Chromium knocks at hosts of its maker, which a closed network refuses many times at every start. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];
/**
 * The package asks for this, for small machines. In one process the pages of all contexts share what the first one keeps: whoever
 * logs in last is everybody, and a page asked for as a document is asked for without its session.
 */
const oneProcess = '--single-process';
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A real Chromium: the one that the npm package brings, alone or with the system libraries it brings too, else one on the PATH.
 * Throws with every reason when none starts: the browser test never passes without a browser.
 */
export async function openBrowser(): Promise<Browser> {
  const reasons: string[] = [];
  for (const { name, open } of [...packaged(), ...onPath()]) {
    try {
      return await open();
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error)}`);
    }
  }
  throw new Error(`No Chromium could be started. Install one and put it on the PATH.\n${reasons.join('\n')}`);
}

type Candidate = { name: string; open: () => Promise<Browser> };

function packaged(): Candidate[] {
  const open = async (withLibraries: boolean) => {
    // The package unpacks its libraries only where it believes to be on such a machine; it reads this when it is loaded.
    if (withLibraries) process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
    if (withLibraries) vi.resetModules();
    const { default: sparticuz } = await import('@sparticuz/chromium');
    return chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: [...sparticuz.args.filter((arg) => arg !== oneProcess), ...quiet],
      headless: true,
    });
  };
  return [
    { name: '@sparticuz/chromium', open: () => open(false) },
    { name: '@sparticuz/chromium with its libraries', open: () => open(true) },
  ];
}

function onPath(): Candidate[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map((path) => ({ name: path, open: () => chromium.launch({ executablePath: path, args: quiet, headless: true }) }));
}
