import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { tokenClaims } from '../../accounts/token-claims.ts';
import { sessionCookie } from './cookies.ts';

/** The account that a request is logged in with: "users/7". All its sessions count as one. */
export type AccountReader = (headers: IncomingHttpHeaders) => string | null;

/**
 * Reads who is logged in from the signature of the token alone: no database, no studio. A session that was ended since still
 * counts here, for limits; the studio refuses it.
 *
 * `secret` as in `PAYLOAD_SECRET`; `isSecure`: whether the site is https, which decides the name of the cookie.
 */
export function readAccounts({ secret, isSecure, now }: { secret: string; isSecure: boolean; now: () => Date }): AccountReader {
  // Payload signs with the beginning of the hash of its secret.
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32);
  const cookie = sessionCookie({ isSecure });
  return ({ authorization = '', cookie: cookies = '' }) => {
    const [, sent] = /^(?:JWT|Bearer) (\S+)$/.exec(authorization) ?? [];
    const token = sent ?? cookieNamed(cookies, cookie);
    return token === undefined ? null : accountOf({ token, key, now });
  };
}

function cookieNamed(cookies: string, name: string): string | undefined {
  const found = cookies.split(/; */).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

function accountOf({ token, key, now }: { token: string; key: string; now: () => Date }): string | null {
  const claims = tokenClaims({ token, key });
  if (claims === null || typeof claims.exp !== 'number' || claims.exp * 1000 <= now().getTime()) return null;
  return `${String(claims.collection)}/${String(claims.id)}`;
}
