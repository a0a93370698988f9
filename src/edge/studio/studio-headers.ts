import type { IncomingMessage } from 'node:http';
import { studioDataPolicy, studioPagePolicy } from '../../domain/public-headers.ts';
import { securityHeaders } from '../http/headers.ts';
import { cookieForReader } from './cookies.ts';

export type HeaderMap = Record<string, string | string[]>;

/** Headers that belong to one connection, not to the message (RFC 9110 §7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export function endToEnd(message: IncomingMessage): HeaderMap {
  const named = (message.headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(message.headersDistinct).flatMap(([name, values]) => {
      if (values === undefined || hopByHop.has(name) || named.includes(name)) return [];
      return [[name, values.length === 1 ? (values[0] as string) : values]];
    }),
  );
}

type Answered = { answer: IncomingMessage; isSecure: boolean; nonce: string };

/** The studio's headers as the reader gets them, with what a browser may do with the answer. What the studio says itself wins. */
export function headersForReader({ answer, isSecure, nonce }: Answered): HeaderMap {
  const given = endToEnd(answer);
  const contentType = String(given['content-type'] ?? '');
  const isPage = contentType.startsWith('text/html');
  const isDocument = isPage || contentType.startsWith('application/json') || contentType.startsWith('text/x-component');
  const usual = securityHeaders({ contentType, siteUrl: isSecure ? 'https:' : '' });
  const headers: HeaderMap = {};
  for (let index = 0; index < usual.length; index += 2)
    headers[(usual[index] as string).toLowerCase()] = usual[index + 1] as string;
  return {
    ...headers,
    'content-security-policy': isPage ? studioPagePolicy(nonce) : studioDataPolicy,
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    ...(isDocument ? { 'cache-control': 'no-store' } : {}),
    ...given,
    ...setCookies({ answer, isSecure }),
  };
}

function setCookies({ answer, isSecure }: Omit<Answered, 'nonce'>): HeaderMap {
  const cookies = answer.headers['set-cookie'];
  return cookies === undefined ? {} : { 'set-cookie': cookies.map((cookie) => cookieForReader({ cookie, isSecure })) };
}
