import { z } from 'zod';
import { hourMs } from '../../../src/domain/durations.ts';
import type { Answer } from '../kit/answer.ts';
import { badParam, failure, success } from './envelope.ts';
import type { SimulatedAccount, ZaloState } from './state.ts';

const vietNamMs = 7 * hourMs;

const order = z.object({
  recipient: z.object({ target: z.record(z.string(), z.string()) }),
  message: z.object({
    attachment: z.object({
      type: z.literal('template'),
      payload: z.object({
        template_type: z.literal('media'),
        elements: z
          .array(z.object({ media_type: z.literal('article'), attachment_id: z.string() }))
          .min(1)
          .max(5),
      }),
    }),
  }),
});

/** `POST oa/message` to followers: not at night, not over the quota, only articles that exist. It is never listed again. */
export function broadcast(state: ZaloState, account: SimulatedAccount, given: unknown): Answer {
  const read = order.safeParse(given);
  if (!read.success) return badParam(read.error.issues[0]?.path.join('.') ?? 'message');
  const at = state.now();
  const hour = new Date(at.getTime() + vietNamMs).getUTCHours();
  if (hour >= 22 || hour < 6) return failure(-234, 'Cannot send messages from 22:00 to 06:00');
  if (broadcastsLeft(state, account) <= 0) return failure(-211, 'Out of quota');
  const ids = read.data.message.attachment.payload.elements.map(({ attachment_id: id }) => id);
  const articles = ids.map((id) => state.articles.get(id));
  const isEachShown = articles.every((article) => article?.accountId === account.id && article.status === 'show');
  if (!isEachShown) return badParam('attachment_id');
  state.broadcasts.push({ accountId: account.id, articleIds: ids, at, target: read.data.recipient.target });
  const id = `broadcast-${state.nextId()}`;
  state.posts.push({
    id,
    accountId: account.id,
    message: articles.map((article) => `Gửi người quan tâm: ${article?.title}`).join('\n'),
    link: articles[0]?.trackingLink ?? null,
    mediaIds: [],
    createdAt: new Date(at.getTime() + state.moderationMs),
  });
  return success({ message_id: id });
}

/** `POST /v3.0/oa/quota/message`. */
export function quota(state: ZaloState, account: SimulatedAccount): Answer {
  const left = broadcastsLeft(state, account);
  const promotion = {
    daily_total: state.broadcastsPerDay,
    daily_remain: left,
    monthly_total: state.broadcastsPerDay,
    monthly_remain: left,
  };
  return success({ promotion });
}

function broadcastsLeft({ broadcasts, broadcastsPerDay, now }: ZaloState, { id }: SimulatedAccount): number {
  const day = (at: Date) => new Date(at.getTime() + vietNamMs).toISOString().slice(0, 10);
  return broadcastsPerDay - broadcasts.filter(({ accountId, at }) => accountId === id && day(at) === day(now())).length;
}
