import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { ChannelContext, Fingerprint, Outcome, Reconciliation } from '../define-channel.ts';
import { accountAnswer, receiptOf, statusAnswer } from './answers.ts';
import { callMastodon, type MastodonSettings } from './call.ts';
import { classifyMastodon } from './errors.ts';

const pageSize = 40;
const maxPages = 10;

/**
 * Looks through the account's own statuses since the attempt for the delivery's link. "Absent" needs a list read back to a status
 * from before the attempt, or to its end.
 */
export async function findStatus(context: ChannelContext<MastodonSettings>, fingerprint: Fingerprint): Promise<Reconciliation> {
  const me = await callMastodon(context, { method: 'GET', path: 'v1/accounts/verify_credentials' });
  if (!me.ok) return cannotTell(context, classifyMastodon(me.failure, 'read', context.now()));
  const account = accountAnswer.safeParse(me.json);
  if (!account.success) return cannotTell(context);
  let before = '';
  for (let page = 0; page < maxPages; page++) {
    const path = `v1/accounts/${account.data.id}/statuses?limit=${pageSize}&exclude_reblogs=true${before}`;
    const sent = await callMastodon(context, { method: 'GET', path });
    if (!sent.ok) return cannotTell(context, classifyMastodon(sent.failure, 'read', context.now()));
    const statuses = z.array(statusAnswer).safeParse(sent.json);
    if (!statuses.success) return cannotTell(context);
    const found = statuses.data.find(({ content }) => leadsTo(content, fingerprint.link));
    if (found !== undefined) return { kind: 'found', receipt: receiptOf(found) };
    const last = statuses.data.at(-1);
    if (last === undefined || Date.parse(last.created_at) < fingerprint.since.getTime()) return { kind: 'absent' };
    before = `&max_id=${last.id}`;
  }
  return cannotTell(context);
}

/** The whole link, as the HTML of a status carries it. */
function leadsTo(html: string, link: string): boolean {
  return [...html.matchAll(/href="([^"]*)"/g)].some(([, href = '']) => href.replaceAll('&amp;', '&') === link);
}

function cannotTell({ settings }: ChannelContext<MastodonSettings>, outcome?: Outcome<never>): Reconciliation {
  const host = new URL(settings.instanceUrl).host;
  const known = outcome !== undefined && 'error' in outcome ? outcome.error : null;
  return { kind: 'cannot-tell', error: known ?? new AppError('channel.no-answer', { params: { host } }), canAskAgain: true };
}
