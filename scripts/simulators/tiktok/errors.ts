import type { Answer } from '../kit/answer.ts';

const statuses: Record<string, number> = {
  invalid_params: 400,
  invalid_publish_id: 400,
  access_token_invalid: 401,
  scope_not_authorized: 401,
  rate_limit_exceeded: 429,
  internal_error: 500,
};

/** TikTok's envelope: `data` beside an `error` that is there on success too, with the code "ok". */
export function tiktokError(code: string, message = '', headers?: Record<string, string>): Answer {
  return { status: statuses[code] ?? 403, json: { data: {}, error: { code, message, log_id: '20261122SIMULATED' } }, headers };
}

export function success(data: unknown): Answer {
  return { status: 200, json: { data, error: { code: 'ok', message: '', log_id: '20261122SIMULATED' } } };
}

/** Numbers of 64 bits, which JSON.stringify cannot write: given as strings under a name that holds nothing else. */
export function successWithInt64(data: unknown, name: string): Answer {
  const text = JSON.stringify(success(data).json);
  const bare = text.replace(new RegExp(`("${name}":\\[)"(\\d+)"\\]`), '$1$2]');
  return { status: 200, body: bare, headers: { 'content-type': 'application/json; charset=utf-8' } };
}
