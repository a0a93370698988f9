import { parseExactJson } from './exact-json.ts';
import { redact } from './redact.ts';

/**
 * How a call failed, by what it says about the other side.
 *
 * `not-sent`: no byte of the request left, so repeating it is safe. `no-answer`: it may have been carried out.
 * `answer`: an answer that is not a success, or not the JSON that a success would be. `raw` has no credentials in it.
 */
export type HttpFailure =
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
    const kind = beforeSending.has(networkCode(error)) ? 'not-sent' : 'no-answer';
    return { ok: false, failure: { kind, host: url.host, raw: clean(explain(error)) } };
  }
  const json = mayBeEmpty && text === '' ? null : parseExactJson(text);
  const { status, headers } = response;
  if ((response.ok || alsoOk.includes(status)) && json !== undefined) return { ok: true, status, json, headers };
  return { ok: false, failure: { kind: 'answer', host: url.host, status, headers, json, raw: clean(`HTTP ${status} ${text}`) } };
}

function networkCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
