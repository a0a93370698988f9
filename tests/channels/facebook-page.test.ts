import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FacebookSimulator, startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import facebook from '../../src/channels/facebook.ts';
import type { Receipt } from '../../src/domain/delivery.ts';
import { postFor } from '../setup/delivery-world.ts';
import { localNetwork } from '../setup/local-network.ts';
import { videoOf } from './engine.ts';

const token = 'page-token-of-gia-vien';
const until = new Date('2027-01-20T00:00:00Z');
const now = () => new Date('2026-11-25T01:00:00Z');
let simulator: FacebookSimulator;
let context: GivenContext;

beforeEach(async () => {
  simulator = await startFacebookSimulator({
    pages: [{ id: '4711', name: 'Gia Viên', token, expiresAt: until }],
    appSecret: 'app-secret',
    now,
  });
  const { url } = simulator;
  context = {
    settings: { pageId: '4711', appId: '99', graphUrl: url, videoUrl: url, reelUrl: url },
    secrets: { accessToken: token, appSecret: 'app-secret' },
    network: localNetwork,
    now,
    publish: async () => ({ url: null }),
    findPublished: async () => null,
  };
});
afterEach(() => simulator.close());

const content = postFor({ editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) }, []);
const fault = (path: string) =>
  simulator.state.faults.push({ fault: '5xx_before', path, times: 1, latencyMs: 0, retryAfterSeconds: 0 });

async function posted(): Promise<Receipt> {
  const outcome = await facebook.commit(context, { content, checkpoint: { photos: [], video: null } });
  if (outcome.kind !== 'ok') throw new Error(outcome.kind);
  return outcome.value;
}

it('says as which page it is connected, until when, and which permission is missing', async () => {
  const account = {
    id: '4711',
    name: 'Gia Viên',
    url: 'https://www.facebook.com/4711',
    tokenUntil: until.toISOString(),
    quotaLeft: null,
  };
  expect(await facebook.identify?.(context)).toEqual({ kind: 'ok', value: { ...account, notices: [] } });
  simulator.state.pages[0] = { id: '4711', name: 'Gia Viên', token, scopes: ['pages_read_engagement'] };
  const notice = { severity: 'warning', code: 'channel.scope-missing', params: { scope: 'pages_manage_posts' } };
  expect(await facebook.identify?.(context)).toEqual({ kind: 'ok', value: { ...account, tokenUntil: null, notices: [notice] } });
});

it('knows a dead token before it uploads a video with it, and from the first call of any other post', async () => {
  simulator.state.expiredTokens.add(token);
  const login = { kind: 'auth', error: { code: 'channel.login-needed', params: { platformCode: 190 } } };
  expect(await facebook.identify?.(context)).toMatchObject(login);
  expect(await facebook.preflight(context, { ...content, video: videoOf(new Uint8Array(10)) })).toMatchObject(login);
  expect(await facebook.preflight(context, content)).toEqual({ kind: 'ok', value: [] });
  expect(simulator.state.calls.map(({ path }) => path)).toEqual(['v26.0/debug_token', 'v26.0/debug_token']);
});

it('reads a post’s numbers in one call, adds up kinds, and tells "not said" from zero', async () => {
  const receipt = await posted();
  simulator.state.calls.length = 0;
  expect(await facebook.metrics?.(context, receipt)).toEqual({
    kind: 'ok',
    value: { post_media_view: 1_204, post_total_media_view_unique: 987, post_clicks: 56, post_reactions_by_type_total: 34 },
  });
  expect(simulator.state.calls).toHaveLength(1);
});

it('asks one by one when a number was retired, so that one name does not blank the report', async () => {
  const receipt = await posted();
  simulator.state.insights.delete('post_total_media_view_unique');
  simulator.state.calls.length = 0;
  expect(await facebook.metrics?.(context, receipt)).toMatchObject({
    value: { post_media_view: 1_204, post_total_media_view_unique: null, post_clicks: 56 },
  });
  expect(simulator.state.calls).toHaveLength(5);
});

it('does not take a failure for a number that was retired', async () => {
  const receipt = await posted();
  fault('insights');
  expect(await facebook.metrics?.(context, receipt)).toMatchObject({ kind: 'retry', error: { code: 'channel.server-error' } });
});

it('takes a post away, and finds nothing wrong when it is gone already', async () => {
  const receipt = await posted();
  fault(receipt.id);
  expect(await facebook.remove?.(context, receipt)).toMatchObject({ kind: 'retry' });
  expect(simulator.posts()).toHaveLength(1);
  expect(await facebook.remove?.(context, receipt)).toEqual({ kind: 'ok', value: null });
  expect(simulator.posts()).toHaveLength(0);
  expect(await facebook.remove?.(context, receipt)).toEqual({ kind: 'ok', value: null });
  simulator.state.expiredTokens.add(token);
  expect(await facebook.remove?.(context, receipt)).toMatchObject({ kind: 'auth' });
});

it('ends a post with five hashtags at most and the link on a line of its own, and counts them', async () => {
  const tagged = { ...content, hashtags: ['BinhDanHocVuSo', 'VNeID', 'ChuyenDoiSo', 'GiaVien', 'AnToanMang', 'ThuaMot'] };
  await facebook.commit(context, { content: tagged, checkpoint: { photos: [], video: null } });
  const ending = `\n\n#BinhDanHocVuSo #VNeID #ChuyenDoiSo #GiaVien #AnToanMang\n\n${content.link}`;
  expect(simulator.posts()[0]?.message).toBe(content.text + ending);
  const room = 63_206 - ending.length;
  expect(facebook.validate({ ...tagged, text: 'ă'.repeat(room) })).toEqual([]);
  expect(facebook.validate({ ...tagged, text: 'ă'.repeat(room + 1) })).toMatchObject([
    { code: 'channel.text-too-long', params: { over: 1 } },
  ]);
});

it('refuses a video that no page takes, by name of the property', () => {
  const facts = { ...videoOf(new Uint8Array(10)).facts, container: 'webm', videoCodec: 'vp9', seconds: 0.2 };
  const found = facebook.validate({ ...content, video: { ...videoOf(new Uint8Array(10)), facts } });
  expect(found.map(({ params }) => params.what)).toMatchObject([
    { vi: 'định dạng tệp' },
    { vi: 'chuẩn nén' },
    { vi: 'chuẩn nén âm thanh' },
    { vi: 'thời lượng (giây)' },
  ]);
});
