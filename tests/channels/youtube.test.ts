import { describe, expect, it } from 'vitest';
import { demoChannel } from '../../scripts/simulators/youtube.ts';
import youtube from '../../src/channels/youtube.ts';
import { firstDue } from '../setup/delivery-world.ts';
import { settleEngine, strikes, videoOf } from './engine.ts';
import {
  big,
  clock,
  content,
  context,
  engineFor,
  noSave,
  paths,
  prepared,
  puts,
  reconnect,
  setUp,
  simulator,
  small,
  vtt,
} from './youtube-world.ts';

describe('the way up', () => {
  it('leaves everything private until commit, which is one call', async () => {
    const checkpoint = await prepared();
    expect(simulator.posts()).toHaveLength(0);
    const [video] = simulator.state.videos.values();
    expect(video).toMatchObject({
      privacyStatus: 'private',
      thumbnail: { width: 1_280, height: 720 },
      captions: [{ language: 'vi', vtt }],
      snippet: { title: content.title, tags: ['chuyendoiso', 'VNeID'], categoryId: '27' },
    });
    expect(video?.snippet.description.split('\n').at(-1)).toBe(content.link);
    const before = simulator.state.calls.length;
    expect(await youtube.commit(context, { content, checkpoint })).toMatchObject({
      kind: 'ok',
      value: { id: video?.id, url: `https://www.youtube.com/watch?v=${video?.id}` },
    });
    expect(paths().slice(before)).toEqual(['PUT youtube/v3/videos']);
    expect(simulator.posts()).toMatchObject([{ id: video?.id, accountId: demoChannel.id }]);
    expect(await youtube.commit(context, { content, checkpoint })).toMatchObject({ kind: 'ok' });
    expect(simulator.posts()).toHaveLength(1);
  });

  it('carries every byte, in chunks of 256 KiB multiples', async () => {
    await prepared();
    expect(puts()).toBe(3);
    const [media] = simulator.state.media.values();
    expect(Buffer.compare(media?.bytes ?? Buffer.alloc(0), big)).toBe(0);
  });

  it('goes on where the platform says, when it kept less than it was sent, or nothing', async () => {
    simulator.state.keepOfNextChunk = 262_144;
    await prepared();
    expect(puts()).toBe(4);
    expect(Buffer.compare([...simulator.state.media.values()][0]?.bytes ?? Buffer.alloc(0), big)).toBe(0);
    simulator.state.keepOfNextChunk = 0;
    const outcome = await youtube.prepare(context, { content, checkpoint: null, save: noSave });
    expect(outcome).toMatchObject({ kind: 'retry', error: { code: 'channel.server-error' } });
  });

  it('saves the session before the first byte, and a later attempt asks it first', async () => {
    const saved: unknown[] = [];
    const save = async (checkpoint: unknown) => {
      saved.push(checkpoint);
      if (saved.length === 2) throw new Error('killed');
    };
    await expect(youtube.prepare(context, { content, checkpoint: null, save })).rejects.toThrow('killed');
    expect(saved[0]).toMatchObject({ session: expect.stringContaining('upload_id='), videoId: null });
    expect(puts()).toBe(1);
    await prepared(content, saved[0]);
    expect(puts()).toBe(1 + 1 + 2);
    expect(simulator.state.sessions.size).toBe(1);
    expect(simulator.state.videos.size).toBe(1);
  });

  it('may break off often on its way: what comes after progress is not counted', async () => {
    const saved: unknown[] = [];
    const attempt = (path: string) => {
      let puts = 0;
      const breaking: typeof fetch = (input, init) =>
        init?.method === 'PUT' && String(input).includes(path) && ++puts > 1
          ? Promise.reject(new Error('cut'))
          : fetch(input, init);
      const save = async (checkpoint: unknown) => void saved.push(checkpoint);
      return youtube.prepare({ ...context, fetch: breaking }, { content, checkpoint: saved.at(-1) ?? null, save });
    };
    expect(await attempt('upload_id')).toMatchObject({ kind: 'retry', isCounted: false });
    // The question how far it is was the only call that got through.
    expect(await attempt('upload_id')).toMatchObject({ kind: 'retry', isCounted: true });
  });

  it.each([404, 410])('begins a new session when the old one answers %i', async (status) => {
    const saved: unknown[] = [];
    const save = async (checkpoint: unknown) => {
      saved.push(checkpoint);
      if (saved.length === 2) throw new Error('killed');
    };
    await youtube.prepare(context, { content, checkpoint: null, save }).catch(() => {});
    if (status === 404) simulator.state.sessions.clear();
    else clock.at = new Date(clock.at.getTime() + 8 * 24 * 3_600_000);
    await prepared(content, saved[0]);
    expect(simulator.state.videos.size).toBe(1);
  });

  it('uploads again what somebody deleted on YouTube, and a file that changed', async () => {
    const checkpoint = await prepared();
    simulator.state.videos.clear();
    await prepared(content, checkpoint);
    expect(simulator.state.videos.size).toBe(1);
    await prepared({ ...content, video: videoOf(small) }, checkpoint);
    expect(simulator.state.videos.size).toBe(2);
    expect(simulator.posts()).toHaveLength(0);
  });

  it('waits, uncounted, until the video is processed, and says why one never will be', async () => {
    simulator.state.processingMs = 120_000;
    const wait = await youtube.prepare(context, { content, checkpoint: null, save: noSave });
    expect(wait).toMatchObject({ kind: 'retry', isCounted: false, error: { code: 'channel.video-processing' } });
    simulator.state.processingMs = 0;
    const notVideo = { ...content, video: videoOf(Buffer.from('x'.repeat(2_000))) };
    expect(await youtube.prepare(context, { content: notVideo, checkpoint: null, save: noSave })).toMatchObject({
      kind: 'rejected',
      error: { code: 'channel.video-failed', params: { reason: 'invalidFile' } },
    });
  });

  it('hands over early when set: YouTube brings it out at its instant, and asking twice is no error', async () => {
    setUp({ publishAfterMinutes: 60 });
    const checkpoint = await prepared();
    const outcome = await youtube.commit(context, { content, checkpoint });
    expect(outcome).toMatchObject({ kind: 'pending', afterMs: 3_600_000 });
    expect(simulator.posts()).toHaveLength(0);
    expect(await youtube.poll(context, { checkpoint })).toMatchObject({ kind: 'pending' });
    clock.at = new Date(clock.at.getTime() + 3_600_000);
    expect(await youtube.poll(context, { checkpoint })).toMatchObject({ kind: 'ok' });
    expect(simulator.posts()).toHaveLength(1);
    expect(await youtube.commit(context, { content, checkpoint })).toMatchObject({ kind: 'unknown' });
    const fingerprint = { deliveryKey: 'k', link: content.link, since: firstDue, checkpoint };
    expect(await youtube.reconcile(context, fingerprint)).toMatchObject({ kind: 'found' });
  });
});

describe('at most one video, exactly one when it has come to rest', () => {
  it('without any fault', async () => {
    const engine = engineFor();
    expect((await settleEngine(engine, clock)).state).toBe('published');
    expect(engine.calls()).toBe(8);
  });

  const points = Array.from({ length: 8 }, (_, at) => at);
  it.each(points.flatMap((at) => strikes.map((fault) => ({ at, fault }))))('call $at, $fault', async ({ at, fault }) => {
    const engine = engineFor({ at, rule: { fault } });
    const row = await settleEngine(engine, clock, reconnect);
    expect(row.state).toBe('published');
    expect(simulator.posts()).toHaveLength(1);
    expect(simulator.posts()[0]?.id).toBe(row.receipt?.id);
    expect(simulator.state.videos.size).toBe(1);
    expect(simulator.state.faults).toEqual([]);
  });
});
