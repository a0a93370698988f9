import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token of Payload says. Times in seconds since 1970. */
type TokenClaims = { collection?: unknown; id?: unknown; sid?: unknown; iat?: unknown; exp?: unknown };

const longestToken = 4096;

/** `null` = not signed with the key, which is the beginning of the hash of Payload's secret. The time is not looked at. */
export function tokenClaims({ token, key }: { token: string; key: string }): TokenClaims | null {
  const [head, claims, seal, ...rest] = token.split('.');
  if (!head || !claims || !seal || rest.length > 0 || token.length > longestToken) return null;
  const right = createHmac('sha256', key).update(`${head}.${claims}`).digest();
  const given = Buffer.from(seal, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  try {
    return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  } catch {
    // Sealed with our key and no JSON: no session that the studio gave.
    return {};
  }
}
