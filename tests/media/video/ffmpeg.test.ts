import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { tempFolder } from '../../setup/sample-video.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  folder = await tempFolder();
});
afterAll(() => folder.remove());

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

/** The module anew, because it remembers where it found ffmpeg. */
async function freshFfmpeg() {
  vi.resetModules();
  return import('../../../src/media/video/ffmpeg.ts');
}

/** A program that says it is ffmpeg, of these libraries. */
async function claiming(libraries: string): Promise<string> {
  const path = join(folder.path, libraries.replace(/\W/g, ''));
  await writeFile(path, `#!/bin/sh\necho "ffmpeg version N-47683-g0e8eb07980 Copyright"\necho "${libraries}"\n`, { mode: 0o755 });
  return path;
}

it('comes with the project when the system has none, and is of this year', async () => {
  vi.stubEnv('PATH', '');
  vi.stubEnv('PANO_FFMPEG', '');
  const { findFfmpeg, runFfmpeg } = await freshFfmpeg();
  const { name, version } = await findFfmpeg();
  expect(name).toBe('node-av');
  expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(8);
  await expect(runFfmpeg(['-version'])).resolves.toBeUndefined();
});

it.each([
  ['is taken where the operator set it, if it is still mended', 'libavutil      57. 28.100 / 57. 28.100', true],
  ['of 2018 is given no film', 'libavutil      56. 24.101 / 56. 24.101', false],
  ['that is none is passed over', 'hello', false],
])('a program that %s', async (_, libraries, isTaken) => {
  const path = await claiming(libraries);
  vi.stubEnv('PANO_FFMPEG', path);
  const { findFfmpeg } = await freshFfmpeg();
  expect((await findFfmpeg()).name === path).toBe(isTaken);
});

it('is named as missing, with every place that was tried, when it is nowhere', async () => {
  vi.stubEnv('PATH', '');
  vi.stubEnv('PANO_FFMPEG', '/nowhere/ffmpeg');
  vi.stubEnv('LD_LIBRARY_PATH', '');
  vi.spyOn(process, 'execPath', 'get').mockReturnValue('/nowhere/node');
  const { runFfmpeg } = await freshFfmpeg();
  await expect(runFfmpeg(['-version'])).rejects.toMatchObject({
    code: 'video.ffmpeg-missing',
    params: { tried: expect.stringMatching(/^\/nowhere\/ffmpeg, ffmpeg, node-av/) },
  });
});

it('stops when told to, and says what it could not read', async () => {
  const { runFfmpeg } = await freshFfmpeg();
  const endless = ['-re', '-f', 'lavfi', '-i', 'testsrc=duration=600', '-f', 'null', '-'];
  await expect(runFfmpeg(endless, { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({ name: 'TimeoutError' });
  await expect(runFfmpeg(['-i', '/nowhere.mp4', '-f', 'null', '-'])).rejects.toMatchObject({
    code: 'video.ffmpeg-failed',
    params: { reason: expect.stringContaining('nowhere.mp4') },
  });
});
