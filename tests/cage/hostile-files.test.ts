import type { PayloadRequest } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkUpload } from '../../collections/hooks/check-upload.ts';
import { cageLimits, sharedProcesses } from '../../src/cage/cage.ts';
import type { Processes } from '../../src/cage/processes.ts';
import { caged } from '../../src/media/caged.ts';
import { patience } from '../setup/patience.ts';
import { hostileCaptions, hostileNames } from './hostile/captions-and-names.ts';
import { hostileFilms } from './hostile/films.ts';
import { type HostileFile, secret } from './hostile/hostile-file.ts';
import { hostilePictures } from './hostile/pictures.ts';

type Stored = { name: string; mimetype: string; data: Buffer };
type Seen = HostileFile & { code: string | null; message: string; stored: Stored | null };

/** What the hook of uploads makes of a file, as a request brings it; nothing else of Payload is needed for that. */
async function upload({ what, name, mimetype, bytes, codes }: HostileFile): Promise<Seen> {
  const data = Buffer.from(bytes);
  const file = { name, mimetype, data, size: data.length };
  const find = async () => ({ docs: [] });
  const req = { file, context: {}, i18n: { language: 'vi' }, payload: { find } } as unknown as PayloadRequest;
  const hook = checkUpload as (args: object) => Promise<unknown>;
  const seen = { what, name, mimetype, bytes, codes };
  try {
    await hook({ args: {}, operation: 'create', req });
    return { ...seen, code: null, message: '', stored: file };
  } catch (error) {
    const { data: said, message } = error as { data?: { code: string }; message: string };
    if (said === undefined) throw error;
    return { ...seen, code: said.code, message, stored: null };
  }
}

const files: Seen[] = [];
/** What each job in the cage took, by the file that it was for. */
const taken: { what: string; peakMb: number; cpuMs: number }[] = [];

/** The cage of this process, with an ear at it; gives the function that takes the ear away. */
async function listen(nameOf: () => string): Promise<() => void> {
  const shared = globalThis as { panoCage?: Promise<Processes> };
  const processes = await sharedProcesses();
  const ask: Processes['ask'] = async (job, clockMs) => {
    const outcome = await processes.ask(job, clockMs);
    if ('answer' in outcome) taken.push({ what: nameOf(), ...outcome.answer.taken });
    return outcome;
  };
  shared.panoCage = Promise.resolve({ ...processes, ask });
  return () => {
    shared.panoCage = Promise.resolve(processes);
  };
}

beforeAll(async () => {
  let now = '';
  const hush = await listen(() => now);
  for (const make of [hostilePictures, hostileFilms, hostileNames]) {
    for (const file of await make()) {
      now = file.what;
      files.push(await upload(file));
    }
  }
  hush();
}, patience(400_000));

describe('of every hostile file', () => {
  it('there are hundreds', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  it('is said what is wrong with it, rightly, in Vietnamese, with its name and what to do', () => {
    const wrong = files.filter(({ code, codes, message }) => {
      const isSaid = code === null || /^“.*”: .*[ạảắếộừọấ].*Hãy/s.test(message);
      return !codes.includes(code) || !isSaid || /[{}]/.test(message);
    });
    expect(wrong.map(({ what, code, codes, message }) => ({ what, code, codes, message }))).toEqual([]);
  });

  it('none is stored that a browser would run, or under another type than it has', () => {
    const heads: Record<string, RegExp> = {
      'image/jpeg': /^ffd8ff/,
      'image/png': /^89504e47/,
      'image/webp': /^52494646.{8}57454250/,
      'video/mp4': /^.{8}66747970/,
      'video/quicktime': /^.{8}66747970/,
      'video/webm': /^1a45dfa3/,
      'audio/mpeg': /^(494433|ff[ef])/,
      'audio/mp4': /^.{8}66747970/,
    };
    const active = files.filter(({ stored }) => {
      if (stored === null) return false;
      const bytes = stored.data.toString('latin1');
      return (
        !heads[stored.mimetype]?.test(stored.data.toString('hex', 0, 16)) || /<script|<svg|<html|<\?php|META-INF/.test(bytes)
      );
    });
    expect(active.map(({ what }) => what)).toEqual([]);
    const names = files.flatMap(({ stored }) => (stored === null ? [] : [stored.name]));
    expect(names.filter((name) => !/^[^/\\\p{Cc}\p{Cf}]{1,180}\.(jpe?g|png|webp|mp4|mov|webm|mp3|m4a)$/u.test(name))).toEqual([]);
  });

  it('nothing that was written beside picture and sound is kept', () => {
    const kept = files.filter(({ stored }) => stored?.data.includes(secret) || stored?.data.includes('GPS'));
    expect(kept.map(({ what }) => what)).toEqual([]);
  });

  it('none takes more than 512 MB, or five seconds of the processor', () => {
    expect(taken.length).toBeGreaterThan(200);
    expect(taken.filter(({ peakMb }) => peakMb > 512)).toEqual([]);
    expect(taken.filter(({ cpuMs }) => cpuMs > 5_000)).toEqual([]);
  });

  it('hardly any runs into the limits of the cage', () => {
    const caught = files.filter(({ code }) => code?.startsWith('upload.'));
    expect(caught.length).toBeLessThan(8);
  });
});

it.each(hostileCaptions)('captions of $what are read or refused in bounded time', async ({ text }) => {
  for (const work of [() => caged.webVtt(text), () => caged.captions({ text, seconds: 60 })]) {
    const said = await work().then(
      () => 'read',
      (error: { code?: string }) => error.code,
    );
    expect(['read', 'video.captions-broken', 'video.captions-too-late']).toContain(said);
  }
});

it('the cage has no more than 512 MB', () => {
  expect(cageLimits.megabytes).toBeLessThanOrEqual(512);
});
