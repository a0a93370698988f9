import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished } from 'vitest';
import { every } from '../../src/concurrency/every.ts';
import { AppError } from '../../src/domain/errors.ts';
import { holdFolder } from '../../src/server/hold-folder.ts';
import { patience } from '../setup/patience.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-held-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(join(folder, 'pano.pid'), { force: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** A process that holds the folder until it is ended; its answer is "held", or the code of what it throws. */
async function startHolder(): Promise<{ child: ChildProcess; said: string }> {
  const code = `import { holdFolder } from ${JSON.stringify(join(import.meta.dirname, '../../src/server/hold-folder.ts'))};
    holdFolder(process.argv.at(-1)).then(() => { console.log('held'); setInterval(() => {}, 1000); }, (error) => console.log(error.code ?? error));`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const said = await new Promise<string>((resolve) => child.stdout?.once('data', (text) => resolve(String(text).trim())));
  return { child, said };
}

const kill = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });

it('refuses a folder that a living process holds, and says which, since when and what to do', {
  timeout: patience(60_000),
}, async () => {
  const { child } = await startHolder();
  const error = await holdFolder(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  for (const language of ['vi', 'en'] as const) {
    expect((error as AppError).sentence(language)).toContain(String(child.pid));
    expect((error as AppError).sentence(language)).toContain(hostname());
    expect((error as AppError).sentence(language)).toContain('PANO_DATA');
  }
});

it('takes over at once what a killed process left', { timeout: patience(60_000) }, async () => {
  const { child } = await startHolder();
  await kill(child, 'SIGKILL');
  expect(await readdir(folder)).toEqual(['pano.pid']);
  const { release } = await holdFolder(folder);
  expect(JSON.parse(await readFile(join(folder, 'pano.pid'), 'utf8'))).toMatchObject({ pid: process.pid });
  await release();
  expect(await readdir(folder)).toEqual([]);
});

it('gives a left folder to one of several that start at the same time', { timeout: patience(120_000) }, async () => {
  const { child } = await startHolder();
  await kill(child, 'SIGKILL');
  const said = (await Promise.all([startHolder(), startHolder(), startHolder(), startHolder()])).map((one) => one.said);
  expect(said.sort()).toEqual(['held', 'settings.folder-held', 'settings.folder-held', 'settings.folder-held']);
  expect(await readdir(folder)).toEqual(['pano.pid']);
});

it('knows a later process with the same number, a torn file and a holder elsewhere that gives no sign', async () => {
  const path = join(folder, 'pano.pid');
  const ours = { token: 't', begun: 'another boot/1', host: hostname(), since: new Date().toISOString() };
  const old = new Date(Date.now() - 60_000);
  const texts = {
    [`{"pid": ${process.ppid}, "begun": "another boot/1", "host": ${JSON.stringify(hostname())}}`]: process.platform === 'linux',
    '{"pid": 1': true,
    [JSON.stringify({ ...ours, host: 'container-7', pid: 1 })]: true,
  };
  for (const [text, isTaken] of Object.entries(texts)) {
    await writeFile(path, text);
    await utimes(path, old, old);
    const taken = await holdFolder(folder).then(
      ({ release }) => release().then(() => true),
      () => false,
    );
    expect([text, taken]).toEqual([text, isTaken]);
  }
});

it('leaves the folder to a holder elsewhere that gives signs', { timeout: patience(30_000) }, async () => {
  const holder = { token: 't', begun: null, host: 'container-7', pid: 1, since: new Date().toISOString() };
  const path = join(folder, 'pano.pid');
  await writeFile(path, JSON.stringify(holder));
  const signs = every({ ms: 500, run: () => utimes(path, new Date(), new Date()), report: () => {} });
  onTestFinished(signs.stop);
  await expect(holdFolder(folder)).rejects.toMatchObject({ code: 'settings.folder-held', params: { host: 'container-7' } });
});
