import { createHmac } from 'node:crypto';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { graphError, missing } from './errors.ts';
import { insightsOf } from './insights.ts';
import { createPost, listPosts, readPost, removePost, uploadPhoto } from './posts.ts';
import { reel, reelBytes } from './reels.ts';
import type { FacebookState, SimulatedPage } from './state.ts';
import { settleVideos } from './video-life.ts';
import { videoStatus } from './video-status.ts';
import { feedVideo } from './videos.ts';

/** Answers a call the way reference/channels.md §1.1 says Facebook does. */
export async function answer(state: FacebookState, { path, ...given }: Call): Promise<Answer> {
  settleVideos(state);
  const reelId = /^video-upload\/v[\d.]+\/(\d+)$/.exec(path)?.[1];
  if (reelId !== undefined) return reelBytes(state, { path, ...given }, reelId);
  const below = /^v\d+\.\d+\/(.+)$/.exec(path)?.[1];
  if (below === undefined) return graphError({ code: 2500, message: 'Unknown path components' });
  const call = { ...given, path: below };
  if (call.path === 'debug_token') return debugToken(state, call);
  const refusal = checkToken(state, call);
  if (refusal !== null) return refusal;
  const page = state.pages.find(({ token }) => token === call.token);
  if (page === undefined)
    return graphError({ code: 190, subcode: 467, message: 'Error validating access token: invalid token.' });
  const [id = '', edge] = call.path.split('/');
  return edge === undefined ? onObject(state, call, { id, page }) : onEdge(state, call, { id, edge, page });
}

function onObject(state: FacebookState, { method }: Call, { id, page }: { id: string; page: SimulatedPage }): Answer {
  if (method === 'DELETE') return removePost(state, id, page);
  if (id === page.id) return ok({ id, name: page.name, link: `https://www.facebook.com/${id}` });
  const video = state.videos.get(id);
  return video?.pageId === page.id ? videoStatus(video) : readPost(state, id, page);
}

function onEdge(
  state: FacebookState,
  call: Call,
  { id, edge, page }: { id: string; edge: string; page: SimulatedPage },
): Answer | Promise<Answer> {
  if (edge === 'insights') return insightsOf(state, id, call.params.get('metric') ?? '');
  if (id !== page.id) return missing(id);
  switch (`${call.method} ${edge}`) {
    case 'POST photos':
      return uploadPhoto(state, call, page);
    case 'POST feed':
      return createPost(state, call, page);
    case 'POST videos':
      return feedVideo(state, call, page);
    case 'POST video_reels':
      return reel(state, call, page);
    case 'GET published_posts':
      return listPosts(state, call, page);
    default:
      return graphError({ code: 100, message: `Unknown path components: /${edge}` });
  }
}

function checkToken({ expiredTokens, appSecret }: FacebookState, { token, params }: Call): Answer | null {
  if (token === '') return graphError({ code: 104, message: 'An access token is required to request this resource.' });
  if (expiredTokens.has(token)) {
    return graphError({ code: 190, subcode: 463, message: 'Error validating access token: Session has expired.' });
  }
  const proof = params.get('appsecret_proof');
  const isWrong = appSecret !== null && proof !== createHmac('sha256', appSecret).update(token).digest('hex');
  return isWrong
    ? graphError({ code: 100, type: 'GraphMethodException', message: 'Invalid appsecret_proof provided in the API argument' })
    : null;
}

function debugToken({ pages, expiredTokens, now }: FacebookState, { params }: Call): Answer {
  const token = params.get('input_token') ?? '';
  const page = pages.find((candidate) => candidate.token === token);
  if (page === undefined || expiredTokens.has(token)) {
    return ok({ data: { is_valid: false, error: { code: 190, subcode: 463, message: 'Session has expired' }, scopes: [] } });
  }
  const { scopes = ['pages_show_list', 'pages_manage_posts', 'pages_read_engagement'], expiresAt } = page;
  const expires = expiresAt === undefined ? 0 : Math.floor(expiresAt.getTime() / 1000);
  const issued = { type: 'PAGE', profile_id: page.id, issued_at: Math.floor(now().getTime() / 1000), expires_at: expires };
  return ok({ data: { is_valid: true, ...issued, data_access_expires_at: expires, scopes } });
}
