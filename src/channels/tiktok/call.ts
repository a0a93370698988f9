import { z } from 'zod';
import type { ChannelContext, Phase } from '../define-channel.ts';
import { type Requested, request, urlBelow } from '../http/request.ts';
import { classifyTiktok } from './errors.ts';
import type { TiktokSettings } from './settings.ts';

export type TiktokContext = ChannelContext<TiktokSettings>;

type TiktokRequest<Data> = {
  /** @default 'POST' */
  method?: 'GET' | 'POST';
  /** Below the version, with its slash at the end: "post/publish/status/fetch/". */
  path: string;
  /** Requested in the address, where the API wants it there. */
  fields?: string[];
  body?: unknown;
  /** What `data` of a success must hold. */
  data: z.ZodType<Data>;
  timeoutMs: number;
  phase: Phase;
};

/** One request as the creator. An answer is a success when its envelope says "ok", whatever the status. */
export function requestTiktok<Data>(
  context: TiktokContext,
  { method = 'POST', path, fields = [], body, data, timeoutMs, phase }: TiktokRequest<Data>,
): Promise<Requested<Data>> {
  const { accessToken = '' } = context.secrets;
  const envelope = z.looseObject({ data, error: z.looseObject({ code: z.literal('ok') }) });
  const json = { headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(body) };
  return request(context, {
    ...(body === undefined ? {} : json),
    url: urlBelow(context.settings.apiUrl, `v2/${path}`, fields.length > 0 ? { fields: fields.join(',') } : {}),
    method,
    bearer: accessToken,
    timeoutMs,
    secrets: [accessToken],
    phase,
    answer: envelope.transform((opened): Data => opened.data),
    unreadable: (failure) => {
      return classifyTiktok({ ...failure, raw: `An answer without data: ${path}` }, phase, context.now());
    },
    classify: classifyTiktok,
  });
}
