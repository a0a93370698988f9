import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/channels/define-channel.ts';
import { classifySmtp } from '../../src/channels/email-list/errors.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import { parseExactJson } from '../../src/net/exact-json.ts';
import type { HttpFailure } from '../../src/net/send.ts';
import { openStage } from '../faults/stage.ts';
import { venues } from '../faults/venues.ts';
import { patience } from '../setup/patience.ts';
import { worldOf } from './world.ts';

/**
 * In `commit` only the platform's own words are a refusal: whatever else answers (a proxy, a gateway, a captive portal) may do so
 * after the platform has taken the post.
 */

const html = '<html><head><title>Too Many Requests</title></head><body>nginx</body></html>';
/** Answers that no platform here gives: by a machine on the way. */
const bodies = {
  html,
  empty: '',
  'half a JSON': '{"ok":true,"result":{"message_id":12,"cha',
  'a gateway’s JSON': '{"message":"API rate limit exceeded","request_id":"a1"}',
  'a problem document': '{"type":"about:blank","title":"Forbidden","status":403}',
  'a list': '[]',
  'a word': '"ok"',
};
const statuses = [
  ...[200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412],
  ...[
    413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 508, 511, 520, 530,
  ],
];

const now = new Date('2026-11-22T00:00:00Z');

const foreign: HttpFailure[] = statuses.flatMap((status) =>
  Object.values(bodies).map((body) => ({
    kind: 'answer' as const,
    ...{ host: 'h', status, headers: new Headers({ 'retry-after': '5' }), json: parseExactJson(body), raw: body },
  })),
);

const kinds = await Promise.all(
  Object.values(channels).map(async (channel) => ({ id: channel.id, classify: (await worldOf(channel))?.classify })),
);
const platforms = kinds.flatMap(({ id, classify }) => (classify === undefined ? [] : [{ id, classify }]));

describe.each(platforms)('what a machine on the way says to $id', ({ classify }) => {
  const kindsIn = (phase: Phase) => new Set(foreign.map((failure) => classify(failure, phase, now).kind));

  it(`is a doubt in commit, whatever its status and body (${foreign.length} answers)`, () => {
    const wrong = foreign.filter((failure) => classify(failure, 'commit', now).kind !== 'unknown');
    expect(wrong.map((failure) => failure.raw + ('status' in failure ? failure.status : ''))).toEqual([]);
  });

  it('is tried again where nothing is public yet, and blames nobody', () => {
    expect(kindsIn('prepare')).toEqual(new Set(['retry']));
    expect(kindsIn('read')).toEqual(new Set(['retry']));
  });
});

it('covers every channel that calls a platform over HTTP', () => {
  expect(platforms.map(({ id }) => id).sort()).toEqual([
    ...['facebook', 'mastodon', 'telegram', 'tiktok', 'web-portal', 'youtube', 'zalo'],
  ]);
});

it('a mail server’s “not now” after the mail is a doubt, a “no” is a refusal, and before the mail both are', () => {
  for (let code = 400; code < 600; code++) {
    const after = classifySmtp({ kind: 'answer', code, stage: 'mail', raw: String(code) }, 'h').kind;
    const before = classifySmtp({ kind: 'answer', code, stage: 'envelope', raw: String(code) }, 'h').kind;
    if (code < 500) expect([code, after, before]).toEqual([code, 'unknown', 'retry']);
    else expect(['rejected', 'auth', 'blocked'], `${code}`).toContain(after);
    expect(before).not.toBe('unknown');
  }
});

type MiddleBox = { name: string; forwards: boolean; status: number; body: 'half' | string; headers?: Record<string, string> };

const boxes: MiddleBox[] = [
  { name: '429 of a proxy', forwards: true, status: 429, body: html, headers: { 'retry-after': '5' } },
  { name: '429 of a gateway', forwards: true, status: 429, body: bodies['a gateway’s JSON'] },
  { name: '403 of a firewall', forwards: true, status: 403, body: html },
  { name: '401 of a proxy', forwards: true, status: 401, body: '' },
  { name: '404 of a proxy', forwards: true, status: 404, body: html },
  { name: '413 of a proxy', forwards: true, status: 413, body: html },
  { name: '502 of a proxy', forwards: true, status: 502, body: html },
  { name: 'empty 200', forwards: true, status: 200, body: '' },
  { name: 'HTML 200', forwards: true, status: 200, body: html },
  { name: 'other JSON', forwards: true, status: 200, body: '{}' },
  { name: 'half an answer', forwards: true, status: 200, body: 'half' },
  { name: 'redirect', forwards: true, status: 302, body: '', headers: { location: 'https://login.example/' } },
  { name: 'empty 200 without forwarding', forwards: false, status: 200, body: '' },
  { name: 'HTML 200 of a captive portal', forwards: false, status: 200, body: html },
  { name: '429 without forwarding', forwards: false, status: 429, body: html },
];

/** The web portal is called past `fetch`, by address; its answers are tried in its own spec, mail in `smtp-intent`. */
const overHttp = venues.filter(({ kind }) => kind !== 'web-portal' && kind !== 'email-list');

describe.each(overHttp)('a machine that answers the irreversible call to $name', (venue) => {
  it.each(boxes)(
    'with $name never makes a second post, a lost one or a wrong blame',
    { timeout: patience(60_000) },
    async (box) => {
      let struck = 0;
      const stage = await openStage(venue, {
        between: (isCommitting) => async (input, init) => {
          const isReading = (init?.method ?? 'GET') === 'GET';
          if (!isCommitting() || isReading || struck > 0) return fetch(input, init);
          struck++;
          const real = box.forwards ? await (await fetch(input, init)).text() : '';
          const body = box.body === 'half' ? real.slice(0, Math.max(1, real.length / 2)) : box.body;
          return new Response(body, { status: box.status, headers: box.headers ?? {} });
        },
      });
      const { state } = await stage.settle();
      const posts = stage.posts();
      await stage.close();
      expect(struck).toBe(1);
      expect(posts).toBeLessThanOrEqual(1);
      if (box.forwards) expect(posts).toBe(1);
      if (state === 'published') expect(posts).toBe(1);
      expect(venue.canTell ? ['published'] : ['published', 'unconfirmed']).toContain(state);
    },
  );
});
