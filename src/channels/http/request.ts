import type { z } from 'zod';
import { redact } from '../../net/redact.ts';
import { type HttpFailure, type HttpRequest, send } from '../../net/send.ts';
import type { ChannelContext, Failed, Phase } from '../define-channel.ts';

type FailedAnswer = Extract<HttpFailure, { kind: 'answer' }>;

export type PlatformRequest<Data> = HttpRequest & {
  /** Token of the `Authorization: Bearer` header; absent = the platform wants it elsewhere. */
  bearer?: string;
  phase: Phase;
  /** What the JSON of a success must hold. */
  answer: z.ZodType<Data>;
  /** What a failed call means. */
  classify: (failure: HttpFailure, phase: Phase, now: Date) => Failed;
  /**
   * Reads an answer that is no success but has the news all the same, such as "there is no such post" to a removal.
   * `undefined` = it is a failure.
   */
  accept?: (failure: FailedAnswer) => Data | undefined;
  /**
   * What a success means that does not hold the answer. `failure` is that success, as an answer that failed.
   * @default like no answer at all: the call may have been carried out
   */
  unreadable?: (failure: FailedAnswer, cause: Error) => Failed;
};

/** What a call gave, with the status and headers for platforms that have news in them. */
export type Answered<Data> = { data: Data; status: number; headers: Headers };

/** How a call ended: never `pending`, which only a channel can say. */
export type Requested<Value> = { kind: 'ok'; value: Value } | Failed;

type Caller = Pick<ChannelContext, 'fetch' | 'now'>;

/** An unreadable answer is kept up to this many letters. */
const maxRawLength = 500;

/**
 * One call to a platform: sends it once, checks what came back, and says what it means. Never throws for what the network
 * does.
 */
export async function request<Data>(caller: Caller, call: PlatformRequest<Data>): Promise<Requested<Data>> {
  const answered = await requestAnswer(caller, call);
  return answered.kind === 'ok' ? { kind: 'ok', value: answered.value.data } : answered;
}

/** As `request`, with status and headers. */
export async function requestAnswer<Data>(
  { fetch, now }: Caller,
  { bearer, phase, answer, classify, accept, unreadable, ...http }: PlatformRequest<Data>,
): Promise<Requested<Answered<Data>>> {
  const headers = bearer === undefined ? http.headers : { ...http.headers, authorization: `Bearer ${bearer}` };
  const sent = await send(fetch, { ...http, headers });
  if (!sent.ok) {
    const { failure } = sent;
    const data = failure.kind === 'answer' ? accept?.(failure) : undefined;
    if (failure.kind !== 'answer' || data === undefined) return classify(failure, phase, now());
    return { kind: 'ok', value: { data, status: failure.status, headers: failure.headers } };
  }
  const { status, json } = sent;
  const parsed = answer.safeParse(json);
  if (parsed.success) return { kind: 'ok', value: { data: parsed.data, status, headers: sent.headers } };
  const { host, pathname } = http.url;
  const text = `An unexpected answer of ${http.method} ${pathname}: ${JSON.stringify(json)}`;
  const raw = redact(text, http.secrets).slice(0, maxRawLength);
  if (unreadable !== undefined) {
    return unreadable({ kind: 'answer', host, status, headers: sent.headers, json, raw }, parsed.error);
  }
  return classify({ kind: 'no-answer', host, raw }, phase, now());
}

/** A path below a base address. A slash at the end of the base makes no difference. */
export function urlBelow(base: string, path: string, query: Record<string, string> = {}): URL {
  const url = new URL(`${base.replace(/\/$/, '')}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
