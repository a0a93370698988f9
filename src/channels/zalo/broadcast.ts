import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Outcome, Reconciliation } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import { readQuota } from './account.ts';
import { requestZalo, timeouts } from './call.ts';
import type { ZaloCheckpoint } from './checkpoint.ts';
import { waiting } from './errors.ts';
import { isNight, untilMorningMs, untilNextDayMs } from './night.ts';
import type { ZaloContext } from './settings.ts';

const accepted = z.looseObject({ message_id: z.coerce.string() });

/** Asked before the article is shown: at night, or without quota, followers would get the message hours after it. */
export async function checkBroadcast(context: ZaloContext): Promise<Outcome<Finding[]>> {
  const now = context.now();
  if (isNight(now)) return waiting(new AppError('channel.quiet-hours'), untilMorningMs(now));
  const quota = await readQuota(context);
  if (quota.kind !== 'ok') return quota;
  if (quota.value === 0)
    return waiting(new AppError('channel.quota-used', { params: { platformCode: '–' } }), untilNextDayMs(now));
  return { kind: 'ok', value: [] };
}

/**
 * Sends the shown article to the followers. Zalo neither lists messages nor takes them back, so whatever is not clearly
 * refused is for a person to judge. The receipt names the article: that is what can be measured and taken away.
 */
export async function commitBroadcast(context: ZaloContext, { article }: ZaloCheckpoint): Promise<Outcome<Receipt>> {
  if (article?.id == null || !article.isShown) return again(new AppError('channel.draft-lost'), 0);
  const payload = { template_type: 'media', elements: [{ media_type: 'article', attachment_id: article.id }] };
  const sent = await requestZalo(context, {
    method: 'POST',
    path: 'v2.0/oa/message',
    body: {
      recipient: { target: context.settings.audience },
      message: { attachment: { type: 'template', payload } },
    },
    timeoutMs: timeouts.commitMs,
    phase: 'commit',
    data: accepted,
  });
  if (sent.kind === 'unknown') return { ...sent, mayResend: false };
  return sent.kind === 'ok' ? { kind: 'ok', value: { id: article.id, url: article.url, at: context.now().toISOString() } } : sent;
}

export function cannotReconcile(): Reconciliation {
  return { kind: 'cannot-tell', error: new AppError('channel.not-listed'), canAskAgain: false };
}
