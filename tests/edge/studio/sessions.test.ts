import { expect, it } from 'vitest';
import { cookieForReader, cookiesForStudio } from '../../../src/edge/studio/cookies.ts';
import { readAccounts } from '../../../src/edge/studio/sessions.ts';
import { session, studioSecret } from './studio-behind.ts';

const now = () => new Date('2026-11-23T02:00:00.000Z');
const read = readAccounts({ secret: studioSecret, isSecure: true, now });
const token = session('users/7');
const [head, claims, seal] = token.split('.');
const cookie = (value: string) => ({ cookie: `a=b; __Host-payload-token=${value}; c=d` });

it.each([
  ['the cookie', cookie(token), 'users/7'],
  ['Authorization: JWT', { authorization: `JWT ${token}` }, 'users/7'],
  ['Authorization: Bearer', { authorization: `Bearer ${token}` }, 'users/7'],
  ['nothing', {}, null],
  ['a cookie that a sibling site could set', { cookie: `payload-token=${token}` }, null],
  ['an invented token', cookie('a.b.c'), null],
  ['other claims under the same seal', cookie(`${head}.${claims}x.${seal}`), null],
  ['no seal', cookie(`${head}.${claims}.`), null],
  ['half a seal', cookie(`${head}.${claims}.${seal?.slice(0, 20)}`), null],
  ['a fourth part', cookie(`${token}.x`), null],
  ['the seal of another secret', cookie(session('users/7', { secret: 'of somebody else' })), null],
  ['a session that has ended', cookie(session('users/7', { exp: now().getTime() / 1000 })), null],
  ['a token of a megabyte', { authorization: `JWT ${'x'.repeat(1e6)}` }, null],
])('the account is read from %s', (_, headers, account) => {
  expect(read(headers)).toBe(account);
});

it('under http the cookie has the bare name', () => {
  const plain = readAccounts({ secret: studioSecret, isSecure: false, now });
  expect(plain({ cookie: `payload-token=${token}` })).toBe('users/7');
});

const given = 'payload-token=abc; Expires=Tue, 24 Nov 2026 02:00:00 GMT; Path=/; HttpOnly=true; SameSite=Lax';

it.each([
  [given, '__Host-payload-token=abc; Path=/; Expires=Tue, 24 Nov 2026 02:00:00 GMT; HttpOnly=true; SameSite=Lax; Secure'],
  ['payload-token=; Domain=x.vn; Path=/admin; Secure=true', '__Host-payload-token=; Path=/; Secure'],
  ['payload-lng=en; Path=/', 'payload-lng=en; Path=/; Secure'],
])('under https %s is set for this host over https alone', (cookie, expected) => {
  expect(cookieForReader({ cookie, isSecure: true })).toBe(expected);
  expect(cookieForReader({ cookie, isSecure: false })).toBe(cookie);
});

it('the studio gets the session under its own name, and none that was set under it elsewhere', () => {
  const cookies = 'payload-token=evil; payload-lng=vi; __Host-payload-token=mine; payload-token';
  expect(cookiesForStudio({ cookies, isSecure: true })).toBe('payload-lng=vi; payload-token=mine');
  expect(cookiesForStudio({ cookies, isSecure: false })).toBe(cookies);
});
