import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeShortCode } from '../../../src/codes/short-code.ts';
import { checkLetter } from '../../../src/domain/code.ts';
import { createRateLimiter, ratePolicies } from '../../../src/edge/http/rate-limit.ts';
import { siteState } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';

let site: OpenEdge;
beforeAll(async () => {
  const rates = { reads: { name: 'reads', most: 20, seconds: 60 }, codes: { name: 'codes', most: 3, seconds: 60 } };
  site = await openEdge({ site: siteState(), trustedProxies: ['127.0.0.1'], rates });
});
afterAll(() => site.close());

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
const code = encodeShortCode({ edition: 3, artwork: 1, unitCode: '31135', medium: 'poster' });
const guess = (index: number): string => {
  const sealed = code.slice(0, 9) + String(index).padStart(6, '0');
  return sealed + checkLetter(sealed);
};

it('says with every answer what is left, and 429 with the seconds to wait when nothing is', async () => {
  const first = await site.ask('/huong-dan', from('192.0.2.1'));
  expect([first.status, first.headers['ratelimit-policy'], first.headers.ratelimit]).toEqual([
    200,
    '"reads";q=20;w=60',
    '"reads";r=19;t=60',
  ]);
  for (let count = 0; count < 19; count++) await site.ask('/huong-dan', from('192.0.2.1'));
  const page = await site.ask('/huong-dan', from('192.0.2.1'));
  expect([page.status, page.headers['retry-after'], page.headers.ratelimit]).toEqual([429, '60', '"reads";r=0;t=60']);
  expect(page.text).toContain('Hãy thử lại sau 60 giây');
  const problem = await site.ask('/content/v1/guides', from('192.0.2.1'));
  expect([problem.status, problem.headers['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8']);
});

it('measures each address by itself, and a whole /64 as one', async () => {
  for (let count = 0; count < 21; count++) await site.ask('/', from(`2001:db8:1:2::${count}`));
  expect((await site.ask('/', from('2001:db8:1:2:ffff::1'))).status).toBe(429);
  expect((await site.ask('/', from('2001:db8:1:3::1'))).status).toBe(200);
  expect((await site.ask('/', from('192.0.2.2'))).status).toBe(200);
});

it('carries the headers on 304, on parts of files and on errors too', async () => {
  const { headers } = await site.ask('/huong-dan', from('192.0.2.3'));
  const asked = (extra: Record<string, string>) => ({ headers: { 'x-forwarded-for': '192.0.2.3', ...extra } });
  const answers = [
    await site.ask('/huong-dan', asked({ 'if-none-match': headers.etag ?? '' })),
    await site.ask('/tai-ve/can-tho-2026/31135.zip', asked({ range: 'bytes=0-9' })),
    await site.ask('/khong-co', asked({})),
    await site.ask('/content/v1/guides?view=khong-co', asked({})),
  ];
  expect(answers.map(({ status }) => status)).toEqual([304, 206, 404, 400]);
  for (const answer of answers) expect(answer.headers.ratelimit).toMatch(/^"reads";r=\d+;t=60$/);
});

it('slows who guesses codes, and refuses no right code because of a neighbour who guesses', async () => {
  const statuses = [];
  for (let index = 0; index < 5; index++) statuses.push((await site.ask(`/v/${guess(index)}`, from('192.0.2.4'))).status);
  expect(statuses).toEqual([404, 404, 404, 429, 429]);
  const stopped = await site.ask(`/q/${guess(9)}`, from('192.0.2.4'));
  expect([stopped.status, stopped.headers['ratelimit-policy']]).toEqual([429, '"codes";q=3;w=60']);
  const right = await Promise.all(['q', 'v', 'q', 'v'].map((form) => site.ask(`/${form}/${code}`, from('192.0.2.4'))));
  expect(right.map(({ status }) => status)).toEqual([302, 200, 302, 200]);
  expect((await site.ask('/huong-dan', from('192.0.2.4'))).status).toBe(200);
});

it('a right code of what is not public is no guess', async () => {
  const unknown = encodeShortCode({ edition: 4_000, artwork: 1, unitCode: null, medium: 'poster' });
  for (let count = 0; count < 6; count++) expect((await site.ask(`/q/${unknown}`, from('192.0.2.7'))).status).toBe(404);
});

it('forgives what people mistype: only a code with a right check letter counts as a guess', async () => {
  for (let count = 0; count < 6; count++)
    expect((await site.ask(`/q/${code.slice(0, 15)}*`, from('192.0.2.6'))).status).toBe(400);
  expect((await site.ask(`/v/${guess(1)}`, from('192.0.2.6'))).status).toBe(404);
});

it('counts guesses from this machine too, where a proxy that is not named has all readers behind it', async () => {
  const local = await openEdge({
    site: siteState(),
    rates: { reads: ratePolicies.reads, codes: { name: 'c', most: 2, seconds: 60 } },
  });
  const statuses = [];
  for (let index = 0; index < 4; index++) statuses.push((await local.ask(`/v/${guess(index)}`, from('192.0.2.8'))).status);
  const right = await local.ask(`/q/${code}`);
  await local.close();
  expect([...statuses, right.status]).toEqual([404, 404, 429, 429, 302]);
});

it('does not measure who comes from this machine', async () => {
  const local = await openEdge({
    site: siteState(),
    rates: { reads: { name: 'r', most: 1, seconds: 60 }, codes: { name: 'c', most: 1, seconds: 60 } },
  });
  const answers = [await local.ask('/'), await local.ask('/'), await local.ask('/')];
  await local.close();
  expect(answers.map(({ status, headers }) => [status, headers.ratelimit])).toEqual(Array(3).fill([200, undefined]));
});

it('begins anew after the window', () => {
  const clock = { at: 0 };
  const limiter = createRateLimiter({ policy: { name: 'x', most: 2, seconds: 60 }, now: () => new Date(clock.at) });
  const spent = () => limiter.count('192.0.2.9')?.isSpent;
  expect([spent(), spent(), spent()]).toEqual([false, false, true]);
  clock.at = 59_999;
  expect([spent(), limiter.peek('192.0.2.9')?.resetSeconds]).toEqual([true, 1]);
  clock.at = 60_000;
  expect(spent()).toBe(false);
});

it('keeps a bounded memory whoever asks: the oldest of 50,000 addresses is forgotten first', () => {
  const limiter = createRateLimiter({ policy: { name: 'x', most: 1, seconds: 60 }, now: () => new Date(0) });
  for (let index = 0; index <= 50_000; index++) limiter.count(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`);
  expect(limiter.peek('10.0.195.80')?.isSpent).toBe(true);
  expect(limiter.peek('10.0.0.0')?.isSpent).toBe(false);
});
