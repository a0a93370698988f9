import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Fingerprint, Reconciliation } from '../define-channel.ts';
import { failureError } from '../http/classify.ts';
import { containsLink } from '../text/contains-link.ts';
import { callGraph, type GraphContext } from './call.ts';
import { classifyGraph } from './errors.ts';
import { timeouts } from './timeouts.ts';

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
    const sent = await callGraph(context, {
      method: 'GET',
      path: `${context.settings.pageId}/published_posts`,
      query: {
        fields: 'id,message,created_time,permalink_url',
        since: String(Math.floor(fingerprint.since.getTime() / 1000)),
        limit: String(pageSize),
        ...(after === undefined ? {} : { after }),
      },
      timeoutMs: timeouts.readMs,
    });
    if (!sent.ok) {
      const outcome = classifyGraph(sent.failure, 'read', context.now());
      const error = 'error' in outcome ? outcome.error : failureError('channel.no-answer', sent.failure);
      return { kind: 'cannot-tell', error, canAskAgain: true };
    }
    const parsed = list.safeParse(sent.json);
    if (!parsed.success) return cannotRead(context, parsed.error);
    const post = parsed.data.data.find(({ message = '' }) => containsLink(message, fingerprint.link));
    if (post !== undefined) {
      return { kind: 'found', receipt: { id: post.id, url: post.permalink_url ?? null, at: toIso(post.created_time) } };
    }
    if (parsed.data.paging?.next === undefined) return { kind: 'absent' };
    after = parsed.data.paging.cursors?.after;
    if (after === undefined) break;
  }
  return cannotRead(context, new Error(`The list did not end after ${maxPages} pages of ${pageSize} posts.`));
}

function cannotRead({ settings }: GraphContext, cause: Error): Reconciliation {
  const error = new AppError('channel.no-answer', { cause, params: { host: new URL(settings.graphUrl).host } });
  return { kind: 'cannot-tell', error, canAskAgain: true };
}

/** Graph writes the offset without a colon ("+0000"), which is not ISO 8601 as ECMAScript reads it. */
function toIso(time: string): string {
  const parsed = new Date(time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(parsed.getTime()) ? time : parsed.toISOString();
}
