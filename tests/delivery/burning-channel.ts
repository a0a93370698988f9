import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { defineChannel, type Outcome } from '../../src/channels/define-channel.ts';
import { classifyHttp, failureError } from '../../src/channels/http/classify.ts';
import { type HttpFailure, type Sent, send } from '../../src/net/send.ts';

export const lifeMs = 3_600_000;

/** A platform whose refresh tokens burn with their first use, and with whose access tokens one may post. */
export async function startBurningPlatform() {
  const state = {
    serial: 1,
    refreshes: 0,
    /** Refresh tokens used a second time: each one locks an office out of its channel. */
    burnt: [] as string[],
    posts: [] as string[],
    accountId: 'oa-1',
    /** What to do to the next calls, in order. */
    faults: [] as ('lose-answer' | 'refuse-post' | 'fail')[],
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, string>;
      const answer = (status: number, json: unknown) => response.writeHead(status).end(JSON.stringify(json));
      const fault = state.faults.shift();
      if (fault === 'fail') return answer(503, {});
      if (request.url === '/token') {
        if (body.refresh_token !== `refresh-token-${state.serial}`) {
          state.burnt.push(String(body.refresh_token));
          return answer(401, { error: 'invalid_grant' });
        }
        state.serial++;
        state.refreshes++;
        if (fault === 'lose-answer') return response.destroy();
        const pair = { access: `access-token-${state.serial}`, refresh: `refresh-token-${state.serial}` };
        return setTimeout(() => answer(200, pair), 20);
      }
      if (request.headers.authorization !== `Bearer access-token-${state.serial}` || fault === 'refuse-post')
        return answer(401, {});
      if (request.url === '/me') return answer(200, { id: state.accountId });
      state.posts.push(String(body.key));
      return answer(200, { id: String(state.posts.length) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, state, close: () => new Promise((resolve) => server.close(resolve)) };
}

const settings = z.object({ url: z.url() });
type Settings = z.infer<typeof settings>;

function isRefused(failure: HttpFailure): boolean {
  return failure.kind === 'answer' && failure.status === 401;
}

function meaning(sent: Extract<Sent, { ok: false }>, phase: 'prepare' | 'commit' | 'read', now: Date): Outcome<never> {
  if (!isRefused(sent.failure)) return classifyHttp(sent.failure, phase, now);
  const params = { platformCode: 401, platformSubcode: 0 };
  return { kind: 'auth', error: failureError('channel.login-needed', sent.failure, params) };
}

/** The client of the platform above, as a channel file would be. */
export const burning = defineChannel<Settings, Record<string, never>>({
  id: 'burning',
  label: { vi: 'Kênh thử', en: 'Test channel' },
  limits: {
    text: null,
    title: null,
    hashtags: 0,
    images: null,
    video: null,
    quietHours: null,
    quota: null,
    lateAfterMs: null,
  },
  settings,
  secrets: ['accessToken', 'refreshToken'],
  isCommitIdempotent: false,
  checkpoint: z.object({}),
  validate: () => [],
  prepare: async () => ({ kind: 'ok', value: {} }),
  commit: async (context, { content }) => {
    const sent = await ask(context, 'posts', { key: content.deliveryKey });
    if (!sent.ok) return meaning(sent, 'commit', context.now());
    return { kind: 'ok', value: { id: (sent.json as { id: string }).id, url: null, at: context.now().toISOString() } };
  },
  poll: async ({ now }) => ({ kind: 'ok', value: { id: '1', url: null, at: now().toISOString() } }),
  reconcile: async () => ({ kind: 'absent' }),
  identify: async (context) => {
    const sent = await ask(context, 'me', {});
    if (!sent.ok) return meaning(sent, 'read', context.now());
    const { id } = sent.json as { id: string };
    return { kind: 'ok', value: { id, name: `Tài khoản ${id}`, url: null, tokenUntil: null, quotaLeft: 5, notices: [] } };
  },
  refresh: async (context) => {
    const sent = await ask(context, 'token', { refresh_token: context.secrets.refreshToken ?? '' });
    if (!sent.ok) return meaning(sent, 'read', context.now());
    const { access, refresh } = sent.json as { access: string; refresh: string };
    const accessUntil = new Date(context.now().getTime() + lifeMs).toISOString();
    return { kind: 'ok', value: { secrets: { accessToken: access, refreshToken: refresh }, accessUntil, refreshUntil: null } };
  },
  metrics: async ({ now }) => ({ kind: 'ok', value: { views: now().getTime() % 1_000, shares: null } }),
  remove: async () => ({ kind: 'ok', value: null }),
});

type Asking = { settings: Settings; secrets: Readonly<Record<string, string>>; fetch: typeof fetch };

function ask({ settings: { url }, secrets, fetch }: Asking, path: string, body: Record<string, string>): Promise<Sent> {
  return send(fetch, {
    url: new URL(path, url),
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.accessToken}` },
    body: JSON.stringify(body),
    timeoutMs: 5_000,
    secrets: Object.values(secrets),
  });
}
