import { z } from 'zod';
import type { DeliveryContent, DeliveryImage } from '../contract/delivery-content.ts';
import type { Outcome } from '../define-channel.ts';
import { imageBlob } from '../http/image-blob.ts';
import { type GraphContext, requestGraph, timeouts } from './call.ts';
import type { GraphCheckpoint } from './checkpoint.ts';

const uploaded = z.looseObject({ id: z.string() });

type Work = { content: DeliveryContent; checkpoint: GraphCheckpoint; save: (checkpoint: GraphCheckpoint) => Promise<void> };

/** Uploads unpublished what is not there yet. */
export async function preparePhotos(
  context: GraphContext,
  { content, checkpoint, save }: Work,
): Promise<Outcome<GraphCheckpoint>> {
  let stored = checkpoint;
  for (const image of content.images) {
    if (stored.photos.some(({ sha256 }) => sha256 === image.sha256)) continue;
    const sent = await uploadHidden(context, image);
    if (sent.kind !== 'ok') return sent;
    stored = { ...stored, photos: [...stored.photos, { sha256: image.sha256, id: sent.value.id }] };
    await save(stored);
  }
  return { kind: 'ok', value: stored };
}

/** `null` when a picture is not the one that was uploaded: drawn again between the two steps, it can have other bytes. */
export function photoIdsOf({ images }: DeliveryContent, { photos }: GraphCheckpoint): string[] | null {
  const ids = images.map(({ sha256 }) => photos.find((photo) => photo.sha256 === sha256)?.id);
  return ids.every((id) => id !== undefined) ? ids : null;
}

function uploadHidden(context: GraphContext, image: DeliveryImage): Promise<Outcome<{ id: string }>> {
  const form = new FormData();
  form.set('published', 'false');
  form.set('alt_text_custom', image.alt);
  form.set('source', ...imageBlob(image));
  const path = `${context.settings.pageId}/photos`;
  return requestGraph(context, {
    method: 'POST',
    path,
    body: form,
    timeoutMs: timeouts.uploadMs,
    phase: 'prepare',
    answer: uploaded,
  });
}
