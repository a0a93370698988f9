import { describe, expect, it } from 'vitest';
import { demoCreator } from '../../scripts/simulators/tiktok.ts';
import { chunkPlan, chunkRange } from '../../src/channels/tiktok/chunks.ts';
import tiktok from '../../src/channels/tiktok.ts';
import { videoOf } from './engine.ts';
import {
  big,
  committed,
  content,
  context,
  fingerprintOf,
  mib,
  minuteMs,
  noSave,
  passMinutes,
  paths,
  photos,
  prepared,
  setUp,
  simulator,
  small,
} from './tiktok-world.ts';

describe('chunks', () => {
  it.each([1, 4 * mib, 5 * mib, 10 * mib - 1, 10 * mib, 16 * mib + 11, 64 * mib, 300 * mib + 7, 4 * 1024 * mib])(
    'of %i bytes keep to the rules and cover the file once',
    (size) => {
      const plan = chunkPlan(size);
      expect(plan.count).toBe(Math.floor(size / plan.chunkBytes));
      expect(plan.count).toBeLessThanOrEqual(1_000);
      let at = 0;
      for (let index = 0; index < plan.count; index++) {
        const { start, end } = chunkRange(plan, index);
        expect(start).toBe(at);
        if (plan.count > 1) expect(end - start).toBeGreaterThanOrEqual(5 * mib);
        expect(end - start).toBeLessThan(64 * mib);
        at = end;
      }
      expect(at).toBe(size);
    },
  );
});

describe('a video', () => {
  it('goes up but for its last chunk, and that chunk alone brings it out', async () => {
    const checkpoint = await prepared();
    expect(simulator.posts()).toHaveLength(0);
    const before = simulator.state.calls.length;
    const sent = await committed(content, checkpoint);
    expect(paths().slice(before)).toEqual(['video/']);
    expect(simulator.posts()).toMatchObject([{ accountId: demoCreator.openId }]);
    expect(Buffer.compare([...simulator.state.media.values()][0]?.bytes ?? Buffer.alloc(0), big)).toBe(0);
    expect(simulator.posts()[0]?.message.split('\n\n').slice(-2)).toEqual(['#chuyendoiso', content.link]);
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({
      kind: 'ok',
      value: { id: simulator.posts()[0]?.id },
    });
  });

  it('keeps all digits of a post id', async () => {
    const posted = await tiktok.poll(context, { checkpoint: await committed() });
    const id = posted.kind === 'ok' ? posted.value.id : '';
    expect(Number.isSafeInteger(Number(id))).toBe(false);
    expect(id).toBe(simulator.posts()[0]?.id);
    expect(posted).toMatchObject({ value: { url: `https://www.tiktok.com/@binhdanhocvuso/video/${id}` } });
  });

  it('that fits one chunk has its only upload as the commit', async () => {
    const one = { ...content, video: videoOf(small) };
    const checkpoint = await prepared(one);
    expect(paths()).toEqual(['v2/post/publish/video/init/']);
    await committed(one, checkpoint);
    expect(simulator.posts()).toHaveLength(1);
  });

  it('saves publish id and address before the first byte, and goes on where TikTok says', async () => {
    const saved: unknown[] = [];
    const save = async (checkpoint: unknown) => {
      saved.push(checkpoint);
      if (saved.length === 2) throw new Error('killed');
    };
    await expect(tiktok.prepare(context, { content, checkpoint: null, save })).rejects.toThrow('killed');
    expect(paths()).toEqual(['v2/post/publish/video/init/', 'video/']);
    expect(saved[0]).toMatchObject({
      publishId: expect.stringMatching(/^v_pub_file~/),
      uploadUrl: expect.stringContaining('upload_token='),
    });
    await prepared(content, saved[0]);
    expect(paths().slice(2)).toEqual(['v2/post/publish/status/fetch/', 'video/']);
  });

  it('begins anew when its address is too old, in prepare and in commit', async () => {
    const checkpoint = await prepared();
    passMinutes(61);
    expect(await tiktok.commit(context, { content, checkpoint })).toMatchObject({
      kind: 'retry',
      error: { code: 'channel.upload-lost' },
    });
    await committed(content, await prepared(content, checkpoint));
    expect(simulator.state.publications.size).toBe(2);
    expect(simulator.posts()).toHaveLength(1);
  });

  it('may break off often on its way: what comes after progress is not counted', async () => {
    const saved: unknown[] = [];
    const attempt = () => {
      let puts = 0;
      const breaking: typeof fetch = (input, init) =>
        init?.method === 'PUT' && ++puts > 1 ? Promise.reject(new Error('cut')) : fetch(input, init);
      const save = async (checkpoint: unknown) => void saved.push(checkpoint);
      return tiktok.prepare({ ...context, fetch: breaking }, { content, checkpoint: saved.at(-1) ?? null, save });
    };
    expect(await attempt()).toMatchObject({ kind: 'retry', isCounted: false });
    expect(await attempt()).toMatchObject({ kind: 'ok' });
  });

  it.each([403, 404, 416])('begins anew when TikTok refuses a chunk with %i', async (status) => {
    const saved: unknown[] = [];
    const refusing: typeof fetch = (input, init) =>
      init?.method === 'PUT' ? Promise.resolve(new Response(null, { status })) : fetch(input, init);
    const refused = await tiktok.prepare(
      { ...context, fetch: refusing },
      { content, checkpoint: null, save: async (value) => void saved.push(value) },
    );
    expect(refused).toMatchObject({ kind: 'retry', error: { code: 'channel.upload-lost' } });
    const again = await prepared(content, saved.at(-1));
    expect(again).toMatchObject({ uploadUrl: expect.any(String) });
    expect(simulator.state.publications.size).toBe(2);
  });

  it('that was complete already is only asked after, never sent a second time', async () => {
    simulator.state.processingMs = 5 * minuteMs;
    const checkpoint = await prepared();
    await committed(content, checkpoint);
    expect(await tiktok.prepare(context, { content, checkpoint, save: noSave })).toMatchObject({
      kind: 'pending',
      checkpoint: { kind: 'sent' },
    });
    expect(await tiktok.reconcile(context, fingerprintOf(checkpoint))).toMatchObject({ kind: 'cannot-tell', canAskAgain: true });
    passMinutes(5);
    expect(await tiktok.reconcile(context, fingerprintOf(checkpoint))).toMatchObject({ kind: 'found' });
    expect(simulator.posts()).toHaveLength(1);
  });

  it('is certainly not there while its last chunk is missing', async () => {
    expect(await tiktok.reconcile(context, fingerprintOf(await prepared()))).toEqual({ kind: 'absent' });
  });

  it('waits for its public id through moderation, but not for ever, and a private one has none', async () => {
    simulator.state.moderationMs = 24 * 60 * minuteMs;
    const sent = await committed();
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({ kind: 'pending', afterMs: 2 * minuteMs });
    passMinutes(120);
    const posted = await tiktok.poll(context, { checkpoint: sent });
    expect(posted).toMatchObject({ kind: 'ok', value: { id: expect.stringMatching(/^v_pub_file~/), url: null } });
    if (posted.kind !== 'ok') return;
    expect(await tiktok.metrics?.(context, posted.value)).toMatchObject({ value: { views: null } });
    passMinutes(24 * 60);
    expect(await tiktok.metrics?.(context, posted.value)).toEqual({
      kind: 'ok',
      value: { views: 250, likes: 12, comments: 3, shares: 1 },
    });
    setUp({ privacy: 'SELF_ONLY' });
    expect(await tiktok.poll(context, { checkpoint: await committed() })).toMatchObject({ kind: 'ok', value: { url: null } });
    expect(simulator.posts()).toHaveLength(1);
  });

  it('that is none is refused by TikTok after the upload, by its reason', async () => {
    const broken = { ...content, video: videoOf(Buffer.from('x'.repeat(5_000))) };
    const sent = await committed(broken);
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({
      kind: 'rejected',
      error: { code: 'channel.video-failed', params: { reason: 'file_format_check_failed' } },
    });
  });
});

describe('pictures', () => {
  it('are fetched by TikTok from our address, in one call', async () => {
    const sent = await committed(photos);
    expect(paths()).toEqual(['v2/post/publish/content/init/']);
    const posted = await tiktok.poll(context, { checkpoint: sent });
    expect(posted).toMatchObject({ kind: 'ok', value: { url: expect.stringContaining('/@binhdanhocvuso/photo/') } });
    expect(simulator.posts()[0]?.message).toContain(photos.title);
  });

  it.each([
    ['at a word’s end', `${'Bình dân học vụ số '.repeat(6)}`, /^Bình dân(?: \S+)* \S+…\n\n/],
    ['inside the word where there is one word only, and through no letter', `${'a'.repeat(88)}😀😀`, /^a{88}…\n\n/],
  ])('with a title too long for TikTok have it cut %s', async (_, title, expected) => {
    const sent = await committed({ ...photos, title });
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({ kind: 'ok' });
    const said = simulator.posts()[0]?.message ?? '';
    expect(said).toMatch(expected);
    expect(said.split('\n\n')[0]?.length).toBeLessThanOrEqual(90);
  });

  it('after a lost answer are found by the link, or nobody can tell', async () => {
    simulator.state.faults.push({
      fault: 'reset_after_commit',
      path: 'content/init/',
      times: 1,
      latencyMs: 0,
      retryAfterSeconds: 0,
    });
    const checkpoint = await prepared(photos);
    expect(await tiktok.commit(context, { content: photos, checkpoint })).toMatchObject({ kind: 'unknown' });
    expect(await tiktok.reconcile(context, fingerprintOf(checkpoint))).toMatchObject({ kind: 'cannot-tell' });
    simulator.state.listsPhotos = true;
    expect(await tiktok.reconcile(context, fingerprintOf(checkpoint))).toMatchObject({
      kind: 'found',
      receipt: { id: simulator.posts()[0]?.id },
    });
    expect(await tiktok.reconcile(context, { ...fingerprintOf(checkpoint), link: `${content.link}x` })).toMatchObject({
      kind: 'cannot-tell',
    });
  });

  it('too large for TikTok fail the whole post, with the reason', async () => {
    const { default: sharp } = await import('sharp');
    const bytes = await sharp({ create: { width: 2_000, height: 2_000, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    simulator.state.fetchPicture = async () => new Response(new Uint8Array(bytes));
    const sent = await committed(photos);
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({
      kind: 'rejected',
      error: { params: { reason: 'picture_size_check_failed' } },
    });
  });

  it('of a domain that TikTok does not know as ours stop the channel', async () => {
    for (const creator of simulator.state.creators) creator.verifiedPrefixes = [];
    const outcome = await tiktok.commit(context, { content: photos, checkpoint: await prepared(photos) });
    expect(outcome).toMatchObject({ kind: 'blocked', error: { code: 'channel.domain-unverified' } });
  });
});
