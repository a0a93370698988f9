import { minuteMs } from '../../../src/domain/durations.ts';
import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { tiktokError } from './errors.ts';
import type { TiktokState } from './state.ts';

/** Calls a minute and token. */
const limits: Record<string, number> = {
  'v2/post/publish/creator_info/query/': 20,
  'v2/post/publish/video/init/': 6,
  'v2/post/publish/content/init/': 6,
  'v2/post/publish/status/fetch/': 30,
};

/** Counts a call; `null` = it may go on. */
export function countCall({ recent, now }: TiktokState, { path, token }: Call): Answer | null {
  const limit = limits[path];
  if (limit === undefined) return null;
  const key = `${path} ${token}`;
  const at = now().getTime();
  const calls = (recent.get(key) ?? []).filter((instant) => instant > at - minuteMs);
  if (calls.length >= limit) return tiktokError('rate_limit_exceeded', 'The API rate limit was exceeded.');
  recent.set(key, [...calls, at]);
  return null;
}
