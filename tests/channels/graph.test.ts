import { describe, expect, it } from 'vitest';
import type { Outcome, Phase } from '../../src/channels/define-channel.ts';
import { classifyGraph } from '../../src/channels/graph/errors.ts';
import { readUsage } from '../../src/channels/graph/usage.ts';
import { retryAfterMs } from '../../src/channels/http/classify.ts';
import { redact } from '../../src/net/redact.ts';
import type { HttpFailure } from '../../src/net/send.ts';

const now = new Date('2026-11-22T00:00:00Z');

function failure({
  code,
  subcode,
  status = 400,
  headers = {},
}: {
  code: number;
  subcode?: number;
  status?: number;
  headers?: Record<string, string>;
}): HttpFailure {
  const error = { message: 'x', type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'A' };
  return { kind: 'answer', host: 'graph.facebook.com', status, headers: new Headers(headers), json: { error }, raw: 'raw' };
}

type Row = {
  code: number;
  subcode?: number;
  status?: number;
  prepare: Outcome<never>['kind'];
  commit: Outcome<never>['kind'];
  error: string;
};

/** The table of reference/channels.md §1.1; the HTTP status must not matter. */
const rows: Row[] = [
  { code: 1, prepare: 'retry', commit: 'unknown', error: 'channel.server-error' },
  { code: 2, status: 500, prepare: 'retry', commit: 'unknown', error: 'channel.server-error' },
  { code: 4, prepare: 'retry', commit: 'retry', error: 'channel.rate-limited' },
  { code: 4, subcode: 2207051, prepare: 'retry', commit: 'unknown', error: 'channel.rate-limited' },
  { code: 17, status: 500, prepare: 'retry', commit: 'retry', error: 'channel.rate-limited' },
  { code: 32, prepare: 'retry', commit: 'retry', error: 'channel.rate-limited' },
  { code: 613, prepare: 'retry', commit: 'retry', error: 'channel.rate-limited' },
  { code: 341, prepare: 'retry', commit: 'retry', error: 'channel.rate-limited' },
  { code: 80001, prepare: 'retry', commit: 'retry', error: 'channel.rate-limited' },
  { code: 3, prepare: 'blocked', commit: 'blocked', error: 'channel.not-permitted' },
  { code: 10, prepare: 'blocked', commit: 'blocked', error: 'channel.not-permitted' },
  { code: 200, status: 500, prepare: 'blocked', commit: 'blocked', error: 'channel.not-permitted' },
  { code: 299, prepare: 'blocked', commit: 'blocked', error: 'channel.not-permitted' },
  { code: 100, prepare: 'rejected', commit: 'rejected', error: 'channel.refused' },
  { code: 100, subcode: 33, prepare: 'rejected', commit: 'rejected', error: 'channel.refused' },
  { code: 100, subcode: 1366046, prepare: 'rejected', commit: 'rejected', error: 'channel.image-refused' },
  { code: 102, prepare: 'auth', commit: 'auth', error: 'channel.login-needed' },
  { code: 190, subcode: 460, status: 500, prepare: 'auth', commit: 'auth', error: 'channel.login-needed' },
  { code: 368, prepare: 'blocked', commit: 'blocked', error: 'channel.blocked-by-platform' },
  { code: 506, prepare: 'retry', commit: 'unknown', error: 'channel.duplicate' },
  { code: 100, subcode: 1366051, prepare: 'retry', commit: 'unknown', error: 'channel.duplicate' },
  { code: 100, subcode: 1363043, prepare: 'retry', commit: 'unknown', error: 'channel.rate-limited' },
  { code: 1609005, prepare: 'rejected', commit: 'rejected', error: 'channel.link-refused' },
  { code: 100, subcode: 1390008, prepare: 'retry', commit: 'retry', error: 'channel.rate-limited' },
  { code: 987654, status: 500, prepare: 'retry', commit: 'unknown', error: 'channel.server-error' },
];

describe('error table', () => {
  it.each(rows)('$code/$subcode', ({ prepare, commit, error, ...answer }) => {
    const outcome = (phase: Phase) => classifyGraph(failure(answer), phase, now);
    expect(outcome('prepare').kind).toBe(prepare);
    expect(outcome('commit').kind).toBe(commit);
    const said = outcome('prepare');
    expect('error' in said && said.error.code).toBe(error);
    expect('error' in said && said.error.forPeople).not.toMatch(/\{\w+\}/);
  });

  it('does not count a rate limit, and waits for the longer of the two headers', () => {
    const usage = JSON.stringify({
      '4711': [{ type: 'pages', call_count: 100, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: 12 }],
    });
    const headers = { 'retry-after': '60', 'x-business-use-case-usage': usage };
    expect(classifyGraph(failure({ code: 32, headers }), 'commit', now)).toMatchObject({
      kind: 'retry',
      isCounted: false,
      afterMs: 720_000,
    });
  });

  it('lets "duplicate" be resent by nobody', () => {
    expect(classifyGraph(failure({ code: 506 }), 'commit', now)).toMatchObject({ kind: 'unknown', mayResend: false });
  });
});

describe('headers', () => {
  it('reads usage in all three shapes, and says nothing about rubbish', () => {
    const flat = '{"call_count":28,"total_time":25,"total_cputime":25}';
    expect(readUsage(new Headers({ 'x-app-usage': flat }))).toEqual({ percent: 28, regainAfterMs: null });
    expect(readUsage(new Headers({ 'x-page-usage': flat }))).toEqual({ percent: 28, regainAfterMs: null });
    const business = '{"1":[{"type":"pages","call_count":95,"estimated_time_to_regain_access":3}],"2":[]}';
    expect(readUsage(new Headers({ 'x-business-use-case-usage': business, 'x-app-usage': flat }))).toEqual({
      percent: 95,
      regainAfterMs: 180_000,
    });
    expect(readUsage(new Headers({ 'x-app-usage': 'not json', 'x-business-use-case-usage': '[]' }))).toEqual({
      percent: 0,
      regainAfterMs: null,
    });
  });

  it('reads Retry-After as seconds and as a date', () => {
    expect(retryAfterMs(new Headers({ 'retry-after': '120' }), now)).toBe(120_000);
    expect(retryAfterMs(new Headers({ 'retry-after': 'Sun, 22 Nov 2026 00:05:00 GMT' }), now)).toBe(300_000);
    expect(retryAfterMs(new Headers({ 'retry-after': 'Sun, 22 Nov 2020 00:05:00 GMT' }), now)).toBe(0);
    expect(retryAfterMs(new Headers({ 'retry-after': 'soon' }), now)).toBeNull();
    expect(retryAfterMs(new Headers(), now)).toBeNull();
  });
});

it.each([
  'https://graph.facebook.com/me?access_token=EAAB123&fields=id',
  '{"access_token":"EAAB123","x":1}',
  'Authorization: Bearer EAAB123',
  'authorization: OAuth EAAB123',
  'https://api.telegram.org/bot12345:EAAB123/sendMessage',
  "secret_key: 'EAAB123'",
  'appsecret_proof=EAAB123',
  'something odd EAAB123 in the middle',
])('redacts %s', (text) => {
  expect(redact(text, ['EAAB123'])).not.toContain('EAAB123');
  if (!text.startsWith('something')) expect(redact(text)).not.toContain('EAAB123');
});
