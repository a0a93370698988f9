import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.doUnmock('@ffmpeg-installer/ffmpeg');
  vi.resetModules();
});

/** The module anew, because it remembers where it found ffmpeg. */
async function freshFfmpeg() {
  vi.resetModules();
  return import('../../../src/media/video/ffmpeg.ts');
}

it('is named as missing, with every place that was tried, when it is nowhere', async () => {
  vi.stubEnv('PATH', '');
  vi.stubEnv('PANO_FFMPEG', '/nowhere/ffmpeg');
  vi.doMock('@ffmpeg-installer/ffmpeg', () => {
    throw 'Unsupported platform/architecture: plan9-riscv';
  });
  const { runFfmpeg } = await freshFfmpeg();
  await expect(runFfmpeg(['-version'])).rejects.toMatchObject({
    code: 'video.ffmpeg-missing',
    params: { tried: '/nowhere/ffmpeg, ffmpeg' },
  });
});

it('comes with the project when the system has none', async () => {
  vi.stubEnv('PATH', '');
  vi.stubEnv('PANO_FFMPEG', '');
  const { runFfmpeg } = await freshFfmpeg();
  await expect(runFfmpeg(['-version'])).resolves.toBeUndefined();
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
