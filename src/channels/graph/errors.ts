import { z } from 'zod';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';
import { again, classifyHttp, doubt, failureError, limited, retryAfterMs } from '../http/classify.ts';
import { readUsage } from './usage.ts';

const envelope = z.object({
  error: z.looseObject({
    message: z.string().catch(''),
    code: z.number(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
    error_user_msg: z.string().optional(),
  }),
});
type GraphError = z.infer<typeof envelope>['error'];

type Refusal = 'channel.image-refused' | 'channel.link-refused' | 'channel.refused';
type Meaning = 'transient' | 'rate' | 'auth' | 'setup' | 'blocked' | 'duplicate' | 'maybe-posted' | Refusal;
type Row = { codes?: number[]; from?: number; to?: number; subcodes?: number[]; meaning: Meaning };

/**
 * Graph API code and subcode → meaning; the first row that fits wins. Never by HTTP status or words of the message.
 *
 * Sources: Meta "Handling Errors" (codes), Postiz `facebook.provider.ts` (subcodes seen in production). Code 4 with
 * 2207051 was seen after posts that had succeeded (Postiz #1681), so it is looked into like a lost answer. 6000 and 6001
 * are a part of a video that got lost on its way. 1363043 is said of a video whose upload was finished before:
 * it may be public. 101 is said of an app that is none, 803 of a page whose name in the settings is none.
 */
const table: Row[] = [
  { codes: [4], subcodes: [2207051], meaning: 'maybe-posted' },
  { subcodes: [1363043], meaning: 'maybe-posted' },
  { codes: [506], meaning: 'duplicate' },
  { subcodes: [1366051], meaning: 'duplicate' },
  { subcodes: [1390008], meaning: 'rate' },
  { subcodes: [1363037, 1363047, 1609010], meaning: 'transient' },
  { codes: [6000, 6001], meaning: 'transient' },
  { subcodes: [1366046, 2069019, 1349125], meaning: 'channel.image-refused' },
  { subcodes: [1609008, 2061006], meaning: 'channel.link-refused' },
  { subcodes: [1404078, 1404006, 4854002, 1404112, 1346003], meaning: 'blocked' },
  { codes: [4, 17, 32, 613, 341], meaning: 'rate' },
  { from: 80_000, to: 80_014, meaning: 'rate' },
  { codes: [102, 104, 190], meaning: 'auth' },
  { codes: [3, 10, 101, 803], meaning: 'setup' },
  { from: 200, to: 299, meaning: 'setup' },
  { codes: [368], meaning: 'blocked' },
  { codes: [1, 2], meaning: 'transient' },
  { codes: [1_609_005], meaning: 'channel.link-refused' },
];

/** What a failed Graph call means. An answer without Graph's envelope is judged by the network's rules alone. */
export function classifyGraph(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const error = failure.kind === 'answer' ? envelope.safeParse(failure.json).data?.error : undefined;
  if (failure.kind !== 'answer' || error === undefined) return classifyHttp(failure, phase, now);
  const params = { platformCode: error.code, platformSubcode: error.error_subcode ?? 0, status: failure.status };
  const meaning = meaningOf(error, failure.status);
  switch (meaning) {
    case 'maybe-posted':
      return phase === 'commit' ? doubt(failure) : limited(failure, error.code, waitMs(failure.headers, now));
    case 'transient':
      return phase === 'commit'
        ? doubt(failure)
        : again(failureError('channel.server-error', failure, params), waitMs(failure.headers, now));
    case 'rate':
      return limited(failure, error.code, waitMs(failure.headers, now));
    case 'duplicate':
      if (phase !== 'commit') return again(failureError('channel.duplicate', failure, params), null);
      return { kind: 'unknown', error: failureError('channel.duplicate', failure, params), mayResend: false };
    case 'auth':
      return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
    case 'setup':
      return { kind: 'blocked', error: failureError('channel.not-permitted', failure, params) };
    case 'blocked':
      return { kind: 'blocked', error: failureError('channel.blocked-by-platform', failure, params) };
    default:
      return { kind: 'rejected', error: failureError(meaning, failure, { ...params, reason: reasonOf(error) }) };
  }
}

function meaningOf(error: GraphError, status: number): Meaning {
  const row = table.find(
    ({ codes, from, to, subcodes }) =>
      (codes === undefined || codes.includes(error.code)) &&
      (subcodes === undefined || subcodes.includes(error.error_subcode ?? 0)) &&
      (from === undefined || to === undefined || (error.code >= from && error.code <= to)),
  );
  if (row !== undefined) return row.meaning;
  return error.is_transient === true || status >= 500 ? 'transient' : 'channel.refused';
}

/** The longer of what the two headers ask for. */
function waitMs(headers: Headers, now: Date): number | null {
  const waits = [retryAfterMs(headers, now), readUsage(headers).regainAfterMs].filter((wait) => wait !== null);
  return waits.length > 0 ? Math.max(...waits) : null;
}

function reasonOf(error: GraphError): string {
  return (error.error_user_msg ?? error.message).slice(0, 300);
}
