import type { Answer } from '../kit/answer.ts';

type Parameters = { retry_after?: number; migrate_to_chat_id?: number };

/** The HTTP status is the error code. 429 says how long to wait in the body and in the header. */
export function problem(code: number, description: string, parameters?: Parameters): Answer {
  const wait = parameters?.retry_after;
  return {
    status: code,
    json: { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) },
    headers: wait === undefined ? {} : { 'retry-after': String(wait) },
  };
}
