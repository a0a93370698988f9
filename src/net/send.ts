import { reasonsOf } from '../domain/crossing-error.ts';
import { AppError } from '../domain/errors.ts';
import { parseExactJson } from './exact-json.ts';
import { notConnected } from './pinned.ts';
import { redact } from './redact.ts';

/**
 * How a call failed, by what it says about the other side.
 *
 * `held-back`: the guard refused the address (`guard.ts`), nothing was sent and nothing will be. `not-sent`: no byte of the
 * request left, so repeating it is safe. `no-answer`: it may have been carried out. `answer`: an answer that is not a success, or
 * not the JSON that a success would be. `raw` has no credentials in it.
 */
export type HttpFailure =
  | { kind: 'held-back'; host: string; raw: string; error: AppError }
  | { kind: 'not-sent'; host: string; raw: string }
  | { kind: 'no-answer'; host: string; raw: string }
  | { kind: 'answer'; host: string; status: number; headers: Headers; json: unknown; raw: string };

export type Sent = { ok: true; status: number; json: unknown; headers: Headers } | { ok: false; failure: HttpFailure };

export type HttpRequest = {
  url: URL;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: FormData | URLSearchParams | string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  timeoutMs: number;
  /** Statuses beside 2xx that are answers and not failures, such as the 308 of a resumable upload. */
  alsoOk?: readonly number[];
  /** An answer whose news is in its headers may have no body; its `json` is then `null`. */
  mayBeEmpty?: boolean;
  /** Values that must not appear in anything that is kept. */
  secrets: readonly string[];
};

const maxRawLength = 2_000;

/** Errors that come before the first byte of the request; all others may come after it. */
const beforeSending = new Set([
  notConnected,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * Exactly one HTTP request: no retry, and no redirect followed, because a followed 307 sends the body a second time.
 * Never throws for what the network does.
 */
export async function send(fetchOnce: typeof fetch, request: HttpRequest): Promise<Sent> {
  const { url, timeoutMs, secrets, alsoOk = [], mayBeEmpty = false, ...init } = request;
  const clean = (text: string) => redact(text, secrets).slice(0, maxRawLength);
  let response: Response;
  let text: string;
  try {
    const once: RequestInit & { duplex: 'half' } = {
      ...init,
      duplex: 'half',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    };
    response = await fetchOnce(url, once);
    text = await response.text();
  } catch (error) {
    const failed = { host: url.host, raw: clean(reasonsOf(error)) };
    if (error instanceof AppError) return { ok: false, failure: { kind: 'held-back', ...failed, error } };
    return { ok: false, failure: { kind: isBeforeSending(error) ? 'not-sent' : 'no-answer', ...failed } };
  }
  const json = mayBeEmpty && text === '' ? null : parseExactJson(text);
  const { status, headers } = response;
  if ((response.ok || alsoOk.includes(status)) && json !== undefined) return { ok: true, status, json, headers };
  return { ok: false, failure: { kind: 'answer', host: url.host, status, headers, json, raw: clean(`HTTP ${status} ${text}`) } };
}

function isBeforeSending(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return [error, cause].some((each) => each instanceof Error && 'code' in each && beforeSending.has(String(each.code)));
}
