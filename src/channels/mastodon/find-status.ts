import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Failed, Fingerprint, Reconciliation } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import { type MastodonContext, requestMastodon } from './call.ts';
import { accountAnswer, receiptOf, statusAnswer } from './read-answer.ts';

const pageSize = 40;
const maxPages = 10;

/**
 * Looks through the account's own statuses since the attempt for the delivery's link. "Absent" needs a list read back to a status
 * from before the attempt, or to its end.
 */
export async function findStatus(context: MastodonContext, fingerprint: Fingerprint): Promise<Reconciliation> {
  const me = await read(context, 'v1/accounts/verify_credentials', accountAnswer);
  if (me.kind !== 'ok') return cannotTell(me);
  let before = '';
  for (let page = 0; page < maxPages; page++) {
    const path = `v1/accounts/${me.value.data.id}/statuses?limit=${pageSize}&exclude_reblogs=true${before}`;
    const sent = await read(context, path, z.array(statusAnswer));
    if (sent.kind !== 'ok') return cannotTell(sent);
    const statuses = sent.value.data;
    const found = statuses.find(({ content }) => leadsTo(content, fingerprint.link));
    if (found !== undefined) return { kind: 'found', receipt: receiptOf(found) };
    const last = statuses.at(-1);
    if (last === undefined || Date.parse(last.created_at) < fingerprint.since.getTime()) return { kind: 'absent' };
    before = `&max_id=${last.id}`;
  }
  return cannotTell(noAnswer(context));
}

/** An answer that cannot be read counts as none. */
function read<Data>(context: MastodonContext, path: string, answer: z.ZodType<Data>) {
  return requestMastodon(context, { method: 'GET', path, phase: 'read', answer, unreadable: () => noAnswer(context) });
}

/** The whole link, as the HTML of a status carries it. */
function leadsTo(html: string, link: string): boolean {
  return [...html.matchAll(/href="([^"]*)"/g)].some(([, href = '']) => href.replaceAll('&amp;', '&') === link);
}

function noAnswer({ settings }: MastodonContext): Failed {
  return again(new AppError('channel.no-answer', { params: { host: new URL(settings.instanceUrl).host } }), null);
}

function cannotTell({ error }: Failed): Reconciliation {
  return { kind: 'cannot-tell', error, canAskAgain: true };
}
