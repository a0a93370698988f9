import { z } from 'zod';
import type { Phase } from '../define-channel.ts';
import { type Requested, request, urlBelow } from '../http/request.ts';
import { classifyZalo, envelope } from './errors.ts';
import type { ZaloContext } from './settings.ts';

/** A commit stays well inside a worker's lease (`deliveryPolicy`), so that it never outlives its claim. */
export const timeouts = { callMs: 20_000, commitMs: 30_000, uploadMs: 100_000 };

type ZaloRequest<Data> = {
  method: 'GET' | 'POST';
  /** Version and all: "v2.0/article/create". */
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Sent as JSON, unless it is a form. */
  body?: FormData | Record<string, unknown>;
  /** @default 20 seconds */
  timeoutMs?: number;
  phase: Phase;
  /** What `data` must hold. */
  data: z.ZodType<Data>;
};

/**
 * One call to Zalo's Open API as the Official Account, and what its answer must hold. The token goes in a header of its own
 * name. A success without the expected data is like no answer at all: it may have been carried out.
 */
export function requestZalo<Data>(context: ZaloContext, call: ZaloRequest<Data>): Promise<Requested<Data>> {
  const { secrets, settings, now } = context;
  const { method, path, query, body, headers, timeoutMs = timeouts.callMs, phase, data } = call;
  const isJson = body !== undefined && !(body instanceof FormData);
  const answer = z
    .looseObject({ error: z.literal(0), data: z.unknown() })
    .transform(({ data: said }) => said)
    .pipe(data);
  return request(context, {
    url: urlBelow(settings.openApiUrl, path, query),
    method,
    headers: { access_token: secrets.accessToken ?? '', ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
    body: isJson ? JSON.stringify(body) : body,
    timeoutMs,
    secrets: Object.values(secrets),
    phase,
    answer,
    unreadable: (failure) => {
      const isSuccess = envelope.safeParse(failure.json).data?.error === 0;
      const { host, raw } = failure;
      return classifyZalo(isSuccess ? { kind: 'no-answer', host, raw } : failure, phase, now());
    },
    classify: classifyZalo,
  });
}
