import { type Attack, statusIs, verdictOf } from '../attack.ts';
import type { Target } from '../target.ts';

/** How long somebody else’s request may take while the attack lasts. */
const calmMs = 200;

/** Milliseconds of the slowest of some requests to the studio by somebody else. */
async function othersMs(target: Target): Promise<number> {
  let slowest = 0;
  for (let index = 0; index < 5; index += 1) {
    const { ms, status } = await target.send({ path: '/api/users/me', from: '203.0.113.20' });
    slowest = Math.max(slowest, status >= 500 ? Number.POSITIVE_INFINITY : ms);
  }
  return Math.round(slowest);
}

const slowPosts: Attack = {
  finding: '6',
  what: '66 slow anonymous logins from one address; others are answered meanwhile',
  run: async (target) => {
    const before = await othersMs(target);
    const sent = { path: '/api/users/login', contentLength: 100_000, firstBytes: 10, from: '203.0.113.21' };
    const held = Array.from({ length: 66 }, () => target.hang(sent));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const during = await othersMs(target);
    for (const { release } of held) release();
    return verdictOf({ 'ms before': before, 'ms during': during }, () => during <= Math.max(calmMs, 3 * before));
  },
};

const halfUploads: Attack = {
  finding: '7',
  what: '40 half-sent uploads of 40 MB; others are answered meanwhile',
  run: async (target) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const sent = { path: '/api/media', contentLength: 40_000_000, firstBytes: 100_000, from: '203.0.113.22', headers };
    const held = Array.from({ length: 40 }, () => target.hang(sent));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const during = await othersMs(target);
    for (const { release } of held) release();
    return verdictOf({ 'ms during': during }, () => during <= calmMs * 2);
  },
};

/** The answer may come while the body is still being sent, so the connection may break for the sender. */
async function sendLarge(target: Target, path: string): Promise<number> {
  const body = Buffer.alloc(51 * 1024 * 1024, 0x61);
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  return target.send({ method: 'POST', path, body, headers, from: '203.0.113.23' }).then(
    ({ status }) => status,
    () => 0,
  );
}

const largeBodies: Attack = {
  finding: '7',
  what: 'anonymous 51 MB to four addresses; the next person is answered',
  run: async (target) => {
    const refused: number[] = [];
    const next: number[] = [];
    for (const path of ['/api/media', '/api/users/login', '/api/users/forgot-password', '/api/pano/submit']) {
      refused.push(await sendLarge(target, path));
      next.push((await target.send({ path: '/api/users/me', from: '203.0.113.24' })).status);
    }
    const isRight =
      refused.every((status) => status === 0 || (status >= 400 && status < 500)) && next.every((status) => status === 200);
    return verdictOf({ refused: refused.join(' '), next: next.join(' ') }, () => isRight);
  },
};

const headersOfStudio: Attack = {
  finding: '11',
  what: 'the studio is framed by a foreign page',
  run: async (target) => {
    const { headers } = await target.send({ path: '/admin/login' });
    const policy = String(headers['content-security-policy'] ?? '');
    const seen = {
      'frame-ancestors': /frame-ancestors 'none'/.test(policy),
      nosniff: headers['x-content-type-options'] === 'nosniff',
      'referrer-policy': headers['referrer-policy'] !== undefined,
    };
    return verdictOf(seen, (values) => Object.values(values).every(Boolean));
  },
};

const siblingSite: Attack = {
  finding: '11',
  what: 'a page of a sibling domain writes with the reader’s cookie',
  run: async (target) => {
    const login = await target.send({
      ...{ method: 'POST', path: '/api/users/login', from: '203.0.113.25' },
      body: { email: 'gia-vien@pano.example', password: 'binh-dan-hoc-vu-so' },
    });
    const cookie = String(login.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const headers = { cookie, 'sec-fetch-site': 'same-site', origin: 'http://khac.example.vn' };
    const own = await target.send({ path: '/api/users/me', headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    const isLoggedIn = Boolean((own.json as { user?: unknown } | null)?.user);
    const foreign = await target.send({ method: 'POST', path: '/api/pano/submit', headers, body: {} });
    return verdictOf(
      { 'cookie works': isLoggedIn, foreign: foreign.status },
      () => isLoggedIn && [401, 403].includes(foreign.status),
    );
  },
};

const firstRegister: Attack = {
  finding: 'held',
  what: 'somebody registers as the first account',
  run: async (target) => {
    const body = { email: 'la@example.vn', password: 'mot-mat-khau-rat-dai' };
    return statusIs(await target.send({ method: 'POST', path: '/api/users/first-register', body }), 403, 404);
  },
};

/** The door that all requests come through. */
export const frontDoorAttacks: Attack[] = [slowPosts, halfUploads, largeBodies, headersOfStudio, siblingSite, firstRegister];
