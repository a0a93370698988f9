import { hourMs } from '../../../src/domain/durations.ts';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import type { LedgerPost } from '../kit/state.ts';
import { problem } from './problem.ts';
import type { MastodonState, SimulatedAccount } from './state.ts';

const keyLifeMs = hourMs;
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A key seen within the hour gives the status it made then. */
export function createStatus(state: MastodonState, { params, headers }: Call, account: SimulatedAccount): Answer {
  const key = headers.get('idempotency-key');
  const known = key === null ? undefined : state.keys.get(key);
  if (known !== undefined && known.until > state.now().getTime()) return readStatus(state, known.statusId);
  const message = params.get('status') ?? '';
  const mediaIds = params.getAll('media_ids[]');
  const refusal = refuse(state, { message, mediaIds, account });
  if (refusal !== null) return refusal;
  const link = /https?:\/\/\S+/.exec(message)?.[0] ?? null;
  const post = { id: state.nextId(), accountId: account.id, message, link, mediaIds, createdAt: state.now() };
  state.posts.push(post);
  for (const id of mediaIds) {
    const media = state.media.get(id);
    if (media !== undefined) media.isPublished = true;
  }
  if (key !== null) state.keys.set(key, { statusId: post.id, until: state.now().getTime() + keyLifeMs });
  return ok(view(state, post));
}

type NewStatus = { message: string; mediaIds: string[]; account: SimulatedAccount };

function refuse(state: MastodonState, { message, mediaIds, account }: NewStatus): Answer | null {
  if (message.trim() === '' && mediaIds.length === 0) return problem(422, "Validation failed: Text can't be blank");
  const counted = [...graphemes.segment(message.replace(/https?:\/\/\S+/g, 'x'.repeat(23)))].length;
  if (counted > state.maxCharacters)
    return problem(422, `Validation failed: Text character limit of ${state.maxCharacters} exceeded`);
  if (mediaIds.length > 4) return problem(422, 'Validation failed: Cannot attach more than 4 files');
  if (mediaIds.some((id) => state.media.get(id)?.accountId !== account.id)) return problem(404, 'Record not found');
  if (mediaIds.some((id) => state.media.get(id)?.isPublished)) return problem(422, 'Cannot attach files that were used before');
  const isWaiting = mediaIds.some((id) => (state.processing.get(id) ?? 0) > 0);
  return isWaiting ? problem(422, 'Cannot attach files that have not finished processing. Try again in a moment!') : null;
}

/** Newest first, `max_id` exclusive. */
export function listStatuses(state: MastodonState, { query }: Call, account: SimulatedAccount): Answer {
  const limit = Math.min(40, Number(query.get('limit') ?? 20));
  const before = BigInt(query.get('max_id') ?? '9'.repeat(18));
  const own = state.posts.filter(({ accountId, id }) => accountId === account.id && BigInt(id) < before);
  return ok(
    own
      .reverse()
      .slice(0, limit)
      .map((post) => view(state, post)),
  );
}

export function readStatus(state: MastodonState, id: string): Answer {
  const post = state.posts.find((candidate) => candidate.id === id);
  return post === undefined ? problem(404, 'Record not found') : ok(view(state, post));
}

export function removeStatus(state: MastodonState, id: string, account: SimulatedAccount): Answer {
  const at = state.posts.findIndex((post) => post.id === id && post.accountId === account.id);
  const [post] = at === -1 ? [] : state.posts.splice(at, 1);
  return post === undefined ? problem(404, 'Record not found') : ok(view(state, post));
}

function view({ favourites }: MastodonState, { id, message, createdAt }: LedgerPost): Record<string, unknown> {
  const url = `https://mastodon.example.vn/@pano/${id}`;
  return {
    id,
    url,
    uri: url,
    created_at: createdAt.toISOString(),
    language: 'vi',
    visibility: 'public',
    content: html(message),
    reblogs_count: 0,
    favourites_count: favourites.get(id) ?? 0,
    replies_count: 0,
  };
}

/** As Mastodon writes links: the whole in `href`, the visible part cut short. */
function html(message: string): string {
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped.replace(
    /https?:\/\/\S+/g,
    (url) => `<a href="${url}" rel="nofollow noopener" target="_blank"><span class="ellipsis">${url.slice(8, 38)}</span></a>`,
  );
  return `<p>${linked.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`;
}
