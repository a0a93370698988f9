import type { Receipt } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { Fingerprint, Outcome, Phase, Reconciliation } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import { articleOf } from './article.ts';
import { requestZalo, timeouts } from './call.ts';
import { type SaveZalo, type ZaloArticle, type ZaloCheckpoint, zaloCheckpoint } from './checkpoint.ts';
import { tokenData, verifyArticle } from './draft.ts';
import { waiting, workingMs } from './errors.ts';
import { readArticle, type ZaloDetail } from './library.ts';
import type { ZaloContext } from './settings.ts';

type Work = { content: DeliveryContent; checkpoint: ZaloCheckpoint };

/** Shows the hidden article. Zalo works on the change for a moment, so it is asked after. Showing it twice is showing it once. */
export async function commitArticle(context: ZaloContext, work: Work): Promise<Outcome<Receipt>> {
  const { article } = work.checkpoint;
  if (article?.id == null) return again(new AppError('channel.draft-lost'), 0);
  const sent = await update(context, { ...work, id: article.id, phase: 'commit' });
  if (sent.kind !== 'ok') return sent;
  const checkpoint = { ...work.checkpoint, article: { ...article, showToken: sent.value.token } };
  return { kind: 'pending', afterMs: workingMs, checkpoint };
}

export async function pollArticle(
  context: ZaloContext,
  { checkpoint }: { checkpoint: ZaloCheckpoint },
): Promise<Outcome<Receipt>> {
  const { article } = checkpoint;
  if (article === null) throw new Error('Expected an article: nothing else is worked on after it was accepted.');
  const seen = await readPublished(context, article, 'read');
  if (seen.kind === 'retry' && seen.error.code === 'channel.still-working')
    return { kind: 'pending', afterMs: workingMs, checkpoint };
  return seen.kind === 'ok' ? { kind: 'ok', value: receiptOf(context, seen.value) } : seen;
}

/** For a broadcast the article must be public before the message: followers who open it must find it. */
export async function publishBeforeMessage(
  context: ZaloContext,
  { save, ...work }: Work & { save: SaveZalo },
): Promise<Outcome<ZaloCheckpoint>> {
  let { article } = work.checkpoint;
  if (article?.id == null) return again(new AppError('channel.draft-lost'), 0);
  if (article.isShown) return { kind: 'ok', value: work.checkpoint };
  if (article.showToken === null) {
    const sent = await update(context, { ...work, id: article.id, phase: 'prepare' });
    if (sent.kind !== 'ok') return sent;
    article = { ...article, showToken: sent.value.token };
    await save({ ...work.checkpoint, article });
  }
  const seen = await readPublished(context, article, 'prepare');
  if (seen.kind !== 'ok') return seen;
  const next = { ...work.checkpoint, article: { ...article, isShown: true, url: seen.value.link_view ?? null } };
  await save(next);
  return { kind: 'ok', value: next };
}

/** The id was known before it was shown, so the article itself says whether it is. */
export async function findPublishedArticle(context: ZaloContext, { checkpoint }: Fingerprint): Promise<Reconciliation> {
  const id = zaloCheckpoint.safeParse(checkpoint).data?.article?.id ?? null;
  const read = id === null ? null : await readArticle(context, id, 'read');
  if (read?.kind === 'ok') {
    return read.value.status === 'show' ? { kind: 'found', receipt: receiptOf(context, read.value) } : { kind: 'absent' };
  }
  const error = read !== null && 'error' in read ? read.error : new AppError('channel.not-listed');
  return { kind: 'cannot-tell', error, canAskAgain: read !== null };
}

type Update = Work & { id: string; phase: Phase };

function update(context: ZaloContext, { content, checkpoint, id, phase }: Update): Promise<Outcome<{ token: string }>> {
  const article = articleOf(context.settings, content, { videoId: checkpoint.video?.id ?? null, status: 'show' });
  const path = 'v2.0/article/update';
  return requestZalo(context, {
    method: 'POST',
    path,
    body: { id, ...article },
    timeoutMs: timeouts.commitMs,
    phase,
    data: tokenData,
  });
}

async function readPublished(context: ZaloContext, { id, showToken }: ZaloArticle, phase: Phase): Promise<Outcome<ZaloDetail>> {
  const checked = showToken === null ? null : await verifyArticle(context, showToken, phase);
  if (checked !== null && checked.kind !== 'ok') return checked;
  const read = await readArticle(context, id ?? '', phase);
  const isWaited = read.kind === 'ok' && read.value.status !== 'show';
  return isWaited ? waiting(new AppError('channel.still-working'), workingMs) : read;
}

function receiptOf({ now }: ZaloContext, { id, link_view: url }: ZaloDetail): Receipt {
  return { id, url: url ?? null, at: now().toISOString() };
}
