import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { Outcome } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import { postText } from '../text/post-text.ts';
import { type GraphContext, requestGraph, timeouts } from './call.ts';
import type { GraphCheckpoint } from './checkpoint.ts';
import { graphLimits } from './limits.ts';
import { photoIdsOf } from './photos.ts';

const created = z.looseObject({ id: z.string(), permalink_url: z.string().optional() });

/** Brings text, link and hidden photos out in one call. */
export async function commitFeed(
  context: GraphContext,
  { content, checkpoint }: { content: DeliveryContent; checkpoint: GraphCheckpoint },
): Promise<Outcome<Receipt>> {
  const photoIds = photoIdsOf(content, checkpoint);
  if (photoIds === null) return again(new AppError('channel.photos-missing'), 0);
  const sent = await requestGraph(context, {
    method: 'POST',
    path: `${context.settings.pageId}/feed`,
    query: { fields: 'id,permalink_url' },
    body: feedForm(content, photoIds),
    timeoutMs: timeouts.commitMs,
    phase: 'commit',
    answer: created,
  });
  if (sent.kind !== 'ok') return sent;
  const { id, permalink_url: url = `https://www.facebook.com/${id}` } = sent.value;
  return { kind: 'ok', value: { id, url, at: context.now().toISOString() } };
}

function feedForm(content: DeliveryContent, photoIds: string[]): URLSearchParams {
  const form = new URLSearchParams({ message: postText(content, graphLimits.hashtags), published: 'true' });
  if (photoIds.length > 0) form.set('attached_media', JSON.stringify(photoIds.map((id) => ({ media_fbid: id }))));
  else form.set('link', content.link);
  return form;
}
