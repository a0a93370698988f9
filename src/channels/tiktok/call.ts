import { z } from 'zod';
import { type HttpFailure, send } from '../../net/send.ts';
import type { ChannelContext, Failed, Phase } from '../define-channel.ts';
import { classifyTiktok } from './errors.ts';
import type { TiktokSettings } from './settings.ts';

export type TiktokContext = ChannelContext<TiktokSettings>;

export type TiktokCall<Data> = {
  method?: 'GET' | 'POST';
  /** Below the version, with its slash at the end: "post/publish/status/fetch/". */
  path: string;
  /** Asked for in the address, where the API wants it there. */
  fields?: string[];
  body?: unknown;
  /** What a success must contain. */
  data: z.ZodType<Data>;
  timeoutMs: number;
};

export type Called<Data> = { ok: true; data: Data } | { ok: false; failure: HttpFailure };

const envelope = z.looseObject({ data: z.unknown(), error: z.looseObject({ code: z.literal('ok') }) });

/** One request as the creator. An answer is a success when its envelope says "ok", whatever the status. */
export async function callTiktok<Data>(
  { settings, secrets, fetch }: TiktokContext,
  { method = 'POST', path, fields = [], body, data, timeoutMs }: TiktokCall<Data>,
): Promise<Called<Data>> {
  const { accessToken = '' } = secrets;
  const url = new URL(`${settings.apiUrl.replace(/\/$/, '')}/v2/${path}`);
  if (fields.length > 0) url.searchParams.set('fields', fields.join(','));
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json; charset=UTF-8' };
  const sent = await send(fetch, {
    url,
    method,
    headers: { ...type, authorization: `Bearer ${accessToken}` },
    body: body === undefined ? undefined : JSON.stringify(body),
    timeoutMs,
    secrets: [accessToken],
  });
  if (!sent.ok) return sent;
  const opened = envelope.safeParse(sent.json);
  const parsed = opened.success ? data.safeParse(opened.data.data) : null;
  if (parsed?.success) return { ok: true, data: parsed.data };
  const { status, headers, json } = sent;
  return {
    ok: false,
    failure: { kind: 'answer', host: url.host, status, headers, json, raw: `An answer without data: ${path}` },
  };
}

export function failedCall({ now }: TiktokContext, failure: HttpFailure, phase: Phase): Failed {
  return classifyTiktok(failure, phase, now());
}
