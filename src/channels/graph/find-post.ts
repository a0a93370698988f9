import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Fingerprint, Reconciliation } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import { containsLink } from '../text/post-text.ts';
import { type GraphContext, requestGraph, timeouts } from './call.ts';

const list = z.object({
  data: z.array(
    z.looseObject({
      id: z.string(),
      message: z.string().optional(),
      created_time: z.string(),
      permalink_url: z.string().optional(),
    }),
  ),
  paging: z
    .looseObject({ next: z.string().optional(), cursors: z.looseObject({ after: z.string().optional() }).optional() })
    .optional(),
});

const pageSize = 100;
const maxPages = 10;

/**
 * Looks through everything the page has published since the attempt for the delivery's own link.
 *
 * "Absent" needs the list read to its end: a list cut short, or one that could not be read, tells nothing.
 */
export async function findPost(context: GraphContext, fingerprint: Fingerprint): Promise<Reconciliation> {
  let after: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const sent = await requestGraph(context, {
      method: 'GET',
      path: `${context.settings.pageId}/published_posts`,
      query: {
        fields: 'id,message,created_time,permalink_url',
        since: String(Math.floor(fingerprint.since.getTime() / 1000)),
        limit: String(pageSize),
        ...(after === undefined ? {} : { after }),
      },
      timeoutMs: timeouts.readMs,
      phase: 'read',
      answer: list,
      unreadable: (_, cause) => again(noAnswer(context, cause), null),
    });
    if (sent.kind !== 'ok') return { kind: 'cannot-tell', error: sent.error, canAskAgain: true };
    const { data: posts, paging } = sent.value;
    const post = posts.find(({ message = '' }) => containsLink(message, fingerprint.link));
    if (post !== undefined) {
      return { kind: 'found', receipt: { id: post.id, url: post.permalink_url ?? null, at: toIso(post.created_time) } };
    }
    if (paging?.next === undefined) return { kind: 'absent' };
    after = paging.cursors?.after;
    if (after === undefined) break;
  }
  const cause = new Error(`The list did not end after ${maxPages} pages of ${pageSize} posts.`);
  return { kind: 'cannot-tell', error: noAnswer(context, cause), canAskAgain: true };
}

function noAnswer({ settings }: GraphContext, cause: Error): AppError {
  return new AppError('channel.no-answer', { cause, params: { host: new URL(settings.graphUrl).host } });
}

/** Graph writes the offset without a colon ("+0000"), which is not ISO 8601 as ECMAScript reads it. */
function toIso(time: string): string {
  const parsed = new Date(time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(parsed.getTime()) ? time : parsed.toISOString();
}
