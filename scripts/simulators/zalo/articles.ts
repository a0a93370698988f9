import { z } from 'zod';
import type { Answer } from '../kit/answer.ts';
import { badParam, failure, success } from './envelope.ts';
import type { SimulatedAccount, SimulatedArticle, ZaloState } from './state.ts';

const order = z.object({
  type: z.literal('normal'),
  title: z.string().min(1).max(150),
  author: z.string().max(50).optional(),
  cover: z.object({ cover_type: z.literal('photo'), photo_url: z.url(), status: z.string() }),
  description: z.string().max(300),
  body: z.array(z.looseObject({ type: z.enum(['text', 'image', 'video', 'product']) })).min(1),
  tracking_link: z.url().optional(),
  status: z.enum(['show', 'hide']).default('hide'),
});

/** Zalo fetches covers from the open internet; what was uploaded to it, or is on a private network, is no cover. */
const notPublic = /(^|\.)zalo\.me$|^localhost$|^127\.|^10\.|^192\.168\.|^\[/;

/** `POST article/create` and `article/update`: taken at once, done after a while, asked after with a token. */
export function writeArticle(state: ZaloState, account: SimulatedAccount, given: unknown, id: string | null): Answer {
  const earlier = id === null ? null : (state.articles.get(id) ?? null);
  if (id !== null && earlier?.accountId !== account.id) return badParam('id');
  const read = order.safeParse(given);
  if (!read.success) return badParam(read.error.issues[0]?.path.join('.') ?? 'article');
  const { title, description, body, cover, tracking_link: trackingLink = null, status } = read.data;
  const { hostname, origin } = new URL(cover.photo_url);
  if (notPublic.test(hostname) && origin !== state.nearbySite) return badParam('cover value');
  const videoId = body.find(({ type }) => type === 'video')?.video_id;
  if (videoId !== undefined && !isReadyVideo(state, videoId)) return badParam('video_id');
  const texts = body.filter(({ type }) => type === 'text').map(({ content }) => String(content));
  const article: SimulatedArticle = {
    id: id ?? state.nextId(),
    accountId: account.id,
    title,
    description,
    texts,
    trackingLink,
    videoId: videoId === undefined ? null : String(videoId),
    status,
    createdAt: earlier?.createdAt ?? state.now(),
    updatedAt: state.now(),
  };
  const token = `work-${state.nextId()}`;
  state.works.set(token, { article, readyAt: new Date(state.now().getTime() + state.articleWorkMs), isDone: false });
  return success({ token });
}

export function verifyArticle(state: ZaloState, given: unknown): Answer {
  const token = z.object({ token: z.string() }).safeParse(given).data?.token ?? '';
  const work = state.works.get(token);
  if (work === undefined) return badParam('token');
  return work.isDone ? success({ id: work.article.id }) : failure(-214, 'Article is being processed');
}

/** Lets time do its work: what is ready replaces what was, and the public sees it, or no longer does. */
export function settleArticles(state: ZaloState): void {
  const now = state.now();
  for (const work of state.works.values()) {
    if (work.isDone || work.readyAt > now) continue;
    work.isDone = true;
    state.articles.set(work.article.id, work.article);
    putInLedger(state, work.article);
  }
}

export function removeArticle(state: ZaloState, account: SimulatedAccount, given: unknown): Answer {
  const id = z.object({ id: z.string() }).safeParse(given).data?.id ?? '';
  const article = state.articles.get(id);
  if (article?.accountId !== account.id) return badParam('id');
  state.articles.delete(id);
  putInLedger(state, { ...article, status: 'hide' });
  return success({});
}

/** Shown again it stays one post. */
function putInLedger(state: ZaloState, article: SimulatedArticle): void {
  const { id, accountId, title, texts, trackingLink, status, updatedAt, videoId } = article;
  const at = state.posts.findIndex((post) => post.id === id);
  const createdAt = state.posts[at]?.createdAt ?? updatedAt;
  const mediaIds = videoId === null ? [] : [videoId];
  const post = { id, accountId, message: [title, ...texts].join('\n\n'), link: trackingLink, mediaIds, createdAt };
  const shown = status === 'show' ? [post] : [];
  if (at >= 0) state.posts.splice(at, 1, ...shown);
  else state.posts.push(...shown);
}

function isReadyVideo({ videos, now }: ZaloState, id: unknown): boolean {
  return [...videos.values()].some((video) => video.id === id && video.isGood && video.readyAt <= now());
}
