import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { Outcome, Phase } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import { articleOf } from './article.ts';
import { requestZalo } from './call.ts';
import { requestedArticle, type SaveZalo, type ZaloArticle, type ZaloCheckpoint } from './checkpoint.ts';
import { findArticle } from './library.ts';
import type { ZaloContext } from './settings.ts';

export const tokenData = z.looseObject({ token: z.string() });
const idData = z.looseObject({ id: z.coerce.string() });

type Work = { content: DeliveryContent; checkpoint: ZaloCheckpoint; save: SaveZalo };

/**
 * A hidden article for the delivery, made once: where an answer was lost it is looked for by its link before another one is
 * made. Zalo checks it for a while (error −214), which is waited for, uncounted.
 */
export async function prepareDraft(context: ZaloContext, work: Work): Promise<Outcome<ZaloCheckpoint>> {
  const known = work.checkpoint.article;
  if (known?.id != null) return { kind: 'ok', value: work.checkpoint };
  const keep = async (article: ZaloArticle): Promise<ZaloCheckpoint> => {
    const next = { ...work.checkpoint, article };
    await work.save(next);
    return next;
  };
  if (known !== null && known.token === null) {
    const found = await findArticle(context, work.content);
    if (found.kind !== 'ok') return found;
    if (found.value !== null) return { kind: 'ok', value: await keep({ ...requestedArticle, id: found.value.id }) };
  }
  let token = known?.token ?? null;
  if (token === null) {
    if (known === null) await keep(requestedArticle);
    const made = await create(context, work);
    if (made.kind !== 'ok') return made;
    token = made.value.token;
    await keep({ ...requestedArticle, token });
  }
  const checked = await verifyArticle(context, token, 'prepare');
  if (checked.kind === 'rejected') {
    await keep(requestedArticle);
    return again(new AppError('channel.draft-lost', { cause: checked.error }), 0);
  }
  return checked.kind === 'ok'
    ? { kind: 'ok', value: await keep({ ...requestedArticle, token, id: checked.value.id }) }
    : checked;
}

/** What became of a creation or an update; −214 while it is being checked. */
export function verifyArticle(context: ZaloContext, token: string, phase: Phase): Promise<Outcome<{ id: string }>> {
  return requestZalo(context, { method: 'POST', path: 'v2.0/article/verify', body: { token }, phase, data: idData });
}

function create(context: ZaloContext, { content, checkpoint }: Work): Promise<Outcome<{ token: string }>> {
  const body = articleOf(context.settings, content, { videoId: checkpoint.video?.id ?? null, status: 'hide' });
  return requestZalo(context, { method: 'POST', path: 'v2.0/article/create', body, phase: 'prepare', data: tokenData });
}
