import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultKinds } from '../../scripts/simulators/kit/fault-rule.ts';
import zalo from '../../src/channels/zalo.ts';
import { drawVideos, videoFileOf } from '../setup/channel-video.ts';
import { openZalo, postToZalo, prepared, type ZaloWorld } from '../setup/zalo-world.ts';

const videoFiles = await drawVideos();
let world: ZaloWorld;
beforeEach(async () => {
  world = await openZalo();
});
afterEach(() => world.close());

const content = postToZalo();
const noSave = async () => {};

function lookFor(checkpoint: unknown, sought = content) {
  const since = world.clock.at;
  return zalo.reconcile(world.context, { deliveryKey: sought.deliveryKey, link: sought.link, since, checkpoint });
}

async function published(checkpoint: unknown) {
  const sent = await zalo.commit(world.context, { content, checkpoint });
  if (sent.kind !== 'pending') throw new Error(`Expected pending, got ${JSON.stringify(sent)}`);
  world.pass(sent.afterMs);
  return zalo.poll(world.context, { checkpoint: sent.checkpoint });
}

describe('an article', () => {
  it('is made hidden, waited for while Zalo checks it, and shown by one call', async () => {
    const first = await zalo.prepare(world.context, { content, checkpoint: null, save: noSave });
    expect(first).toMatchObject({ kind: 'retry', isCounted: false, afterMs: 10_000, error: { code: 'channel.still-working' } });
    const checkpoint = await prepared(world, content);
    expect(world.simulator.posts()).toHaveLength(0);
    const before = world.simulator.state.calls.length;
    const sent = await zalo.commit(world.context, { content, checkpoint });
    expect(world.simulator.state.calls.slice(before)).toEqual([{ method: 'POST', path: 'v2.0/article/update' }]);
    const ask = () => zalo.poll(world.context, { checkpoint: sent.kind === 'pending' ? sent.checkpoint : null });
    expect(await ask()).toMatchObject({ kind: 'pending' });
    world.pass(10_000);
    const [id] = world.simulator.state.articles.keys();
    expect(await ask()).toMatchObject({ kind: 'ok' });
    const [post, ...others] = world.simulator.posts();
    expect(others).toEqual([]);
    expect(id).toBeDefined();
    expect(post).toMatchObject({ link: content.link, message: `${content.title}\n\n${content.text}\n\n${content.link}` });
  });

  it('gives a receipt that names it and where it can be read', async () => {
    const outcome = await published(await prepared(world, content));
    const [post] = world.simulator.posts();
    expect(outcome).toMatchObject({ kind: 'ok', value: { id: post?.id, url: expect.stringContaining(String(post?.id)) } });
  });

  it('shown twice is one post', async () => {
    const checkpoint = await prepared(world, content);
    await published(checkpoint);
    await published(checkpoint);
    expect(world.simulator.posts()).toHaveLength(1);
  });

  it('whose making was not heard of is found by its link, not made again', async () => {
    world.strike('reset_after_commit', 'article/create');
    const checkpoint = await prepared(world, content);
    expect(world.simulator.state.articles.size).toBe(1);
    expect(world.callsTo('article/create')).toBe(1);
    expect(checkpoint).toMatchObject({ article: { id: [...world.simulator.state.articles.keys()][0] } });
  });

  it('of another delivery with the same title is not taken for it', async () => {
    await prepared(world, postToZalo({}, 'a'.repeat(64)));
    world.strike('reset_before', 'article/create');
    await prepared(world, content);
    expect([...world.simulator.state.articles.values()].map(({ trackingLink }) => trackingLink)).toContain(content.link);
    expect(world.simulator.state.articles.size).toBe(2);
  });

  it('is found among hundreds', async () => {
    const target = await prepared(world, content);
    for (let index = 0; index < 25; index++) await prepared(world, postToZalo({}, `${index}`.padStart(64, 'b')));
    const asked = { video: null, article: { token: null, id: null, showToken: null, isShown: false, url: null } };
    expect(await prepared(world, content, asked)).toMatchObject({
      article: { id: (target as { article: { id: string } }).article.id },
    });
  });

  it('carries author, summary, other pictures, and the link at the end', async () => {
    await world.close();
    world = await openZalo({ author: 'UBND phường Gia Viên' });
    const bodies: unknown[] = [];
    const spy: typeof fetch = (input, init) => {
      if (String(input).endsWith('article/create')) bodies.push(JSON.parse(String(init?.body)));
      return fetch(input, init);
    };
    const [image] = content.images;
    if (image === undefined) throw new Error('Expected a picture.');
    const text = `${'Bà con mang theo căn cước. '.repeat(14).trim()}\n\nCó người hướng dẫn.`;
    const long = postToZalo({ text, images: [image, { ...image, url: 'https://bdhvs.example.vn/media/2.jpg' }] });
    await zalo.prepare({ ...world.context, fetch: spy }, { content: long, checkpoint: null, save: noSave });
    const [body] = bodies as { description: string; body: unknown[] }[];
    expect(body).toMatchObject({
      author: 'UBND phường Gia Viên',
      status: 'hide',
      tracking_link: long.link,
      cover: { photo_url: image.url },
    });
    expect(body?.description.length).toBeLessThanOrEqual(300);
    expect(body?.description).toMatch(/ (Bà|con|mang|theo|căn|cước\.)…$/);
    expect(body?.body.slice(1)).toEqual([
      { type: 'text', content: 'Có người hướng dẫn.' },
      { type: 'image', url: 'https://bdhvs.example.vn/media/2.jpg', caption: image.alt },
      { type: 'text', content: long.link },
    ]);
  });
});

describe('a video', () => {
  const videoFile = () => postToZalo({ video: videoFiles.wide() });

  it('is uploaded once, waited for, and stands in the article', async () => {
    const post = videoFile();
    await prepared(world, post);
    expect(world.callsTo('preparevideo')).toBe(1);
    expect([...world.simulator.state.articles.values()][0]?.videoId).toBe([...world.simulator.state.videos.values()][0]?.id);
  });

  it('that Zalo cannot convert is the content’s fault', async () => {
    const post = postToZalo({ video: videoFileOf(Buffer.from('not a video')) });
    let checkpoint: unknown = null;
    const save = async (next: unknown) => {
      checkpoint = next;
    };
    await zalo.prepare(world.context, { content: post, checkpoint, save });
    world.pass(30_000);
    world.simulator.state.calls.length = 0;
    const first = await zalo.prepare(world.context, { content: post, checkpoint, save });
    expect(first).toMatchObject({
      kind: 'rejected',
      error: { code: 'channel.video-failed', params: { reason: '4: Video convert failed' } },
    });
    expect(world.simulator.state.articles.size).toBe(0);
  });

  it('that Zalo has forgotten is uploaded again', async () => {
    const forgotten = { video: { sha256: videoFile().video?.sha256, token: 'long-gone', id: null }, article: null };
    await prepared(world, videoFile(), forgotten);
    expect(world.callsTo('preparevideo')).toBe(1);
  });
});

describe.each(['preparevideo', 'upload_video/verify', 'article/create', 'article/verify'])('a fault at %s', (path) => {
  it.each(faultKinds)('%s leaves nothing public, and the next attempts end with one article', async (fault) => {
    const post = postToZalo({ video: videoFiles.upright() });
    world.strike(fault, path);
    if (fault === 'expire_token') {
      await expect(prepared(world, post)).rejects.toThrow('channel.login-needed');
      expect(world.simulator.posts()).toHaveLength(0);
      return;
    }
    await prepared(world, post);
    expect(world.simulator.posts()).toHaveLength(0);
    const drafts = [...world.simulator.state.articles.values()].filter(({ trackingLink }) => trackingLink === post.link);
    expect(drafts).toHaveLength(1);
  });
});

describe('a fault at the showing', () => {
  it.each(faultKinds)('%s is in doubt only where it can be public, and is one post in the end', async (fault) => {
    const checkpoint = await prepared(world, content);
    world.strike(fault, 'article/update');
    const { kind } = await zalo.commit(world.context, { content, checkpoint });
    const clear: Partial<Record<typeof fault, string>> = { latency: 'pending', '429': 'retry', expire_token: 'auth' };
    expect(kind).toBe(clear[fault] ?? 'unknown');
    world.simulator.state.expiredTokens.clear();
    world.pass(600_000);
    if ((await lookFor(checkpoint)).kind === 'absent') await published(checkpoint);
    expect(await lookFor(checkpoint)).toMatchObject({ kind: 'found', receipt: { id: world.simulator.posts()[0]?.id } });
    expect(world.simulator.posts()).toHaveLength(1);
  });

  it('asks on when the article cannot be read, and leaves it to a person when it has no id', async () => {
    const checkpoint = await prepared(world, content);
    world.strike('5xx_before', 'getdetail');
    expect(await lookFor(checkpoint)).toMatchObject({ kind: 'cannot-tell', canAskAgain: true });
    expect(await lookFor(null)).toMatchObject({ kind: 'cannot-tell', canAskAgain: false });
  });
});

describe('validate', () => {
  const codes = (change: Parameters<typeof postToZalo>[0]) => zalo.validate(postToZalo(change)).map(({ code }) => code);
  const [image] = content.images;
  if (image === undefined) throw new Error('Expected a picture.');

  it('takes a title of 150 characters and names the one that is over', () => {
    expect(codes({ title: 'ậ'.repeat(150) })).toEqual([]);
    expect(zalo.validate(postToZalo({ title: 'ậ'.repeat(151) }))).toMatchObject([
      { code: 'channel.title-too-long', params: { got: 151, over: 1 } },
    ]);
  });

  it('wants a cover, on the open internet, under 1 MB and not wider than 1,280 px', () => {
    expect(codes({ images: [] })).toEqual(['channel.image-missing']);
    expect(zalo.validate(postToZalo({ images: [image, { ...image, url: null }] }))).toMatchObject([
      { severity: 'fatal', code: 'channel.picture-not-public', params: { index: 2 } },
    ]);
    expect(codes({ images: [{ ...image, bytes: new Uint8Array(1024 * 1024) }] })).toEqual(['channel.image-too-large']);
    expect(codes({ images: [{ ...image, widthPx: 1_281 }] })).toEqual(['channel.image-too-wide']);
    expect(codes({ images: [{ ...image, mimeType: 'image/webp' }] })).toEqual(['channel.image-type']);
  });

  it('refuses a video over 50 MB', () => {
    expect(codes({ video: { ...videoFiles.wide(), byteLength: 50 * 1024 * 1024 + 1 } })).toEqual(['channel.video-too-large']);
  });
});
