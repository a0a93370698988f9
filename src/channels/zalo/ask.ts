import type { z } from 'zod';
import { redact } from '../../net/redact.ts';
import { type HttpFailure, type Sent, send } from '../../net/send.ts';
import type { Outcome, Phase } from '../define-channel.ts';
import { classifyZalo, envelope } from './errors.ts';
import type { ZaloContext } from './settings.ts';

/** A commit stays well inside a worker's lease (`deliveryPolicy`), so that it never outlives its claim. */
export const timeouts = { callMs: 20_000, commitMs: 30_000, uploadMs: 100_000 };

export type ZaloCall<Data> = {
  method: 'GET' | 'POST';
  /** Version and all: "v2.0/article/create". */
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Sent as JSON, unless it is a form. */
  body?: FormData | Record<string, unknown>;
  timeoutMs?: number;
  phase: Phase;
  /** What `data` must hold. */
  data: z.ZodType<Data>;
};

/**
 * One call to Zalo's Open API as the Official Account, and what its answer must hold. The token goes in a header of its own
 * name. A success without the expected data is like no answer at all: it may have been carried out.
 */
export async function askZalo<Data>(context: ZaloContext, call: ZaloCall<Data>): Promise<Outcome<Data>> {
  const url = new URL(`${context.settings.openApiUrl.replace(/\/$/, '')}/${call.path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const sent = await request(context, url, call);
  const failed = (failure: HttpFailure) => classifyZalo(failure, call.phase, context.now());
  if (!sent.ok) return failed(sent.failure);
  const said = envelope.safeParse(sent.json).data;
  const raw = redact(JSON.stringify(sent.json), Object.values(context.secrets)).slice(0, 2_000);
  if (said === undefined || said.error !== 0) {
    const { status, headers, json } = sent;
    return failed({ kind: 'answer', host: url.host, status, headers, json, raw });
  }
  const parsed = call.data.safeParse(said.data);
  return parsed.success ? { kind: 'ok', value: parsed.data } : failed({ kind: 'no-answer', host: url.host, raw });
}

function request<Data>({ secrets, fetch }: ZaloContext, url: URL, call: ZaloCall<Data>): Promise<Sent> {
  const { method, body, headers, timeoutMs = timeouts.callMs } = call;
  const isJson = body !== undefined && !(body instanceof FormData);
  return send(fetch, {
    url,
    method,
    headers: { access_token: secrets.accessToken ?? '', ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
    body: isJson ? JSON.stringify(body) : body,
    timeoutMs,
    secrets: Object.values(secrets),
  });
}
