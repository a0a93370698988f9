import { createHash, createHmac } from 'node:crypto';
import type { StudioSettings } from '../../../src/edge/studio/open-door.ts';

export const studioSecret = 'a secret of the tests, long enough for them';

/** Settings of an edge with a studio on this port. */
export function behind(port: number, settings: Partial<StudioSettings> = {}): StudioSettings {
  return { studioUrl: `http://127.0.0.1:${port}`, siteUrl: 'https://bdhvs.example.vn', secret: studioSecret, ...settings };
}

const tomorrow = Date.parse('2026-11-24T02:00:00.000Z') / 1000;

/** The token of a session as Payload signs it. `account`: "users/7". */
export function session(account: string, { secret = studioSecret, exp = tomorrow } = {}): string {
  const [collection, id] = account.split('/');
  const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${text({ alg: 'HS256', typ: 'JWT' })}.${text({ collection, id, exp })}`;
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32);
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

/** The same as the cookie that a browser keeps under https. */
export const sessionCookieOf = (account: string): string => `__Host-payload-token=${session(account)}`;
