import type { Problem } from './types.gen.ts';

/** The part of `fetch` that is used, so that a test or an older runtime can bring its own. */
export type Fetch = (url: string, init: { headers: Record<string, string>; signal: AbortSignal }) => Promise<Response>;

export type Reader = {
  fetch: Fetch;
  /** Milliseconds after which one try is given up. */
  timeoutMs: number;
  /** Tries in all, of what may go well another time. */
  tries: number;
  wait: (milliseconds: number) => Promise<void>;
};

/** What is thrown for an answer that is not 200: `status` and the server's own explanation. */
export type ContentApiError = Error & { status: number; problem: Problem | null };

const longestWaitMs = 30_000;

/** JSON at an address. Throws a `ContentApiError` for a refusal, and what `fetch` throws when the last try gets no answer. */
export async function readJson<T>({ reader, url }: { reader: Reader; url: string }): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await attemptOnce({ reader, url }).catch((cause: unknown) => {
      if (attempt >= reader.tries) throw cause;
      return null;
    });
    if (answer?.ok) return (await answer.json()) as T;
    if (answer && !(isTemporary(answer) && attempt < reader.tries)) throw await refusal({ answer, url });
    await reader.wait(pauseMs({ answer, attempt }));
  }
}

function attemptOnce({ reader, url }: { reader: Reader; url: string }): Promise<Response> {
  const headers = { accept: 'application/json, application/problem+json' };
  return reader.fetch(url, { headers, signal: AbortSignal.timeout(reader.timeoutMs) });
}

function isTemporary({ status }: Response): boolean {
  return status === 429 || status >= 500;
}

/**
 * What the server asks for, or twice as long each time, a little different for each reader so that they do not come back
 * together.
 */
function pauseMs({ answer, attempt }: { answer: Response | null; attempt: number }): number {
  const asked = askedMs(answer?.headers.get('retry-after')?.trim() ?? '');
  const own = 500 * 2 ** attempt * (0.75 + Math.random() / 2);
  return Math.min(Number.isFinite(asked) && asked > 0 ? asked : own, longestWaitMs);
}

/** Seconds or an HTTP date (RFC 9110 §10.2.3); not a number for anything else. */
function askedMs(value: string): number {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  return /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) - Date.now() : Number.NaN;
}

async function refusal({ answer, url }: { answer: Response; url: string }): Promise<ContentApiError> {
  const problem = await (answer.json() as Promise<Problem>).catch(() => null);
  const error = new Error(`${url} answered ${answer.status}: ${problem?.detail ?? answer.statusText}`);
  return Object.assign(error, { name: 'ContentApiError', status: answer.status, problem });
}
