import { type GuardedNetwork, resolveTarget } from './guard.ts';
import { checkAddress, type OutboundRule } from './outbound-rule.ts';
import { requestPinned } from './pinned.ts';

type Guarded = {
  network: GuardedNetwork;
  rule: OutboundRule;
  /** What makes the call once the address was judged, in place of the network: for tests that watch or break calls. */
  transport?: typeof fetch;
};

/** Platforms answer with lists of posts; nobody needs more. */
const maxAnswerBytes = 16 * 1024 * 1024;
const bodiless = [101, 204, 205, 304];

/**
 * A `fetch` that calls only what the rule allows, at the machines that were checked, and follows no redirect. Rejects with
 * `outbound.*` before anything is sent, else with the network's own error. Bodies are sent with their length: forms whole,
 * streams as they come.
 */
export function guardedFetch({ network, rule, transport }: Guarded): typeof fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (transport !== undefined) {
      checkAddress({ text: url, rule, isNamed: network.isNamed });
      return transport(input, { ...init, redirect: 'manual' });
    }
    const signal = init.signal ?? AbortSignal.timeout(30_000);
    const target = await resolveTarget({ network, url, rule, signal });
    const headers = new Headers(init.headers);
    const body = await bodyOf(init.body, headers);
    const answer = await requestPinned({
      ...{ connect: network, target, body, signal, maxAnswerBytes },
      method: init.method ?? 'GET',
      headers: Object.fromEntries(headers),
    });
    if (!answer.isWhole) throw new Error(`An answer of more than ${maxAnswerBytes} bytes.`);
    const { status } = answer;
    return new Response(bodiless.includes(status) ? null : new Uint8Array(answer.body), { status, headers: answer.headers });
  };
}

/** Writes the type of a form into the headers, with the boundary of its parts. */
async function bodyOf(body: RequestInit['body'], headers: Headers): Promise<Buffer | string | ReadableStream<Uint8Array>> {
  if (body === null || body === undefined) return '';
  if (body instanceof ReadableStream) return body;
  const whole = new Response(body);
  const type = whole.headers.get('content-type');
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  return Buffer.from(await whole.arrayBuffer());
}
