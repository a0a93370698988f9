import { z } from 'zod';
import type { Receipt } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import { checkContent } from './checks/content.ts';
import type { DeliveryContent, DeliveryImage } from './contract/content.ts';
import type { ChannelLimits } from './contract/limits.ts';
import { type ChannelContext, defineChannel, type Outcome } from './define-channel.ts';
import { callGraph, type GraphSettings } from './graph/call.ts';
import { classifyGraph } from './graph/errors.ts';
import { findPost } from './graph/find-post.ts';
import { again, doubt } from './http/classify.ts';

/** Message ≤ 63,206 characters and 10 attached photos: what Postiz, Mixpost and BrightBean keep to. Page photos: JPG or PNG under 4 MB. */
const limits: ChannelLimits = {
  text: { max: 63_206, unit: 'utf16' },
  title: null,
  hashtags: 5,
  images: { min: 0, max: 10, bytes: 4 * 1024 * 1024, types: ['image/jpeg', 'image/png'], longSidePx: 2_048, aspect: null },
  video: null,
  quietHours: null,
  quota: null,
};

const settings = z.object({
  pageId: z.string().regex(/^\d+$/, 'expected the digits of a page id'),
  graphUrl: z.url().default('https://graph.facebook.com'),
  version: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v26.0'),
});

/** Photos already uploaded, hidden; keyed by their bytes so that a changed picture is not mistaken for an old one. */
const checkpoint = z.object({ photos: z.array(z.object({ sha256: z.string(), id: z.string() })) });
type Stored = z.infer<typeof checkpoint>;

const created = z.looseObject({ id: z.string(), permalink_url: z.string().optional() });
const uploadTimeoutMs = 60_000;
/** Well inside a worker's lease (see `deliveryPolicy`), so that no call outlives the claim it was made under. */
const commitTimeoutMs = 30_000;
const readTimeoutMs = 20_000;

/**
 * A Facebook page, through the Graph API.
 *
 * Photos go up unpublished; one call to `/feed` brings them out. Facebook has no idempotency key (code 506 catches
 * only equal posts one after the other), so each post carries a link of its own by which it can be found again.
 */
export default defineChannel<GraphSettings, Stored>({
  id: 'facebook',
  label: { vi: 'Trang Facebook', en: 'Facebook page' },
  limits,
  settings,
  secrets: ['accessToken'],
  optionalSecrets: ['appSecret'],
  isCommitIdempotent: false,
  checkpoint,
  validate: (content) => checkContent({ content, limits, text: messageOf(content) }),
  prepare: async (context, { content, checkpoint: earlier, save }) => {
    let stored: Stored = { photos: earlier?.photos ?? [] };
    for (const image of content.images) {
      if (stored.photos.some(({ sha256 }) => sha256 === image.sha256)) continue;
      const outcome = await uploadHidden(context, image);
      if (outcome.kind !== 'ok') return outcome;
      stored = { photos: [...stored.photos, { sha256: image.sha256, id: outcome.value }] };
      await save(stored);
    }
    return { kind: 'ok', value: stored };
  },
  commit: async (context, { content, checkpoint: stored }) => {
    const photoIds = photoIdsOf(content, stored);
    if (photoIds === null) return again(new AppError('channel.photos-missing'), 0);
    const sent = await callGraph(context, {
      method: 'POST',
      path: `${context.settings.pageId}/feed`,
      query: { fields: 'id,permalink_url' },
      body: feedForm(content, photoIds),
      timeoutMs: commitTimeoutMs,
    });
    if (!sent.ok) return classifyGraph(sent.failure, 'commit', context.now());
    return (
      receiptOf(context, sent.json) ??
      doubt({ kind: 'no-answer', host: context.settings.graphUrl, raw: 'An answer without an id.' })
    );
  },
  poll: async (context, { checkpoint: post }) => {
    const { id } = created.parse(post);
    const sent = await callGraph(context, {
      method: 'GET',
      path: id,
      query: { fields: 'id,permalink_url' },
      timeoutMs: readTimeoutMs,
    });
    if (!sent.ok) return classifyGraph(sent.failure, 'read', context.now());
    return receiptOf(context, sent.json) ?? { kind: 'pending', afterMs: 60_000, checkpoint: post };
  },
  reconcile: findPost,
  classify: classifyGraph,
});

/** The text, ended by the link on a line of its own. */
function messageOf({ text, link }: DeliveryContent): string {
  return `${text.trimEnd()}\n\n${link}`;
}

function feedForm(content: DeliveryContent, photoIds: string[]): URLSearchParams {
  const form = new URLSearchParams({ message: messageOf(content), published: 'true' });
  if (photoIds.length > 0) form.set('attached_media', JSON.stringify(photoIds.map((id) => ({ media_fbid: id }))));
  else form.set('link', content.link);
  return form;
}

/** `null` when a picture is not the one that was uploaded: drawn anew between the two steps, it can have other bytes. */
function photoIdsOf({ images }: DeliveryContent, { photos }: Stored): string[] | null {
  const ids = images.map(({ sha256 }) => photos.find((photo) => photo.sha256 === sha256)?.id);
  return ids.every((id) => id !== undefined) ? ids : null;
}

async function uploadHidden(context: ChannelContext<GraphSettings>, image: DeliveryImage): Promise<Outcome<string>> {
  const form = new FormData();
  const extension = image.mimeType === 'image/png' ? 'png' : 'jpg';
  form.set('published', 'false');
  form.set('alt_text_custom', image.alt);
  form.set('source', new Blob([Buffer.from(image.bytes)], { type: image.mimeType }), `${image.sha256.slice(0, 16)}.${extension}`);
  const sent = await callGraph(context, {
    method: 'POST',
    path: `${context.settings.pageId}/photos`,
    body: form,
    timeoutMs: uploadTimeoutMs,
  });
  if (!sent.ok) return classifyGraph(sent.failure, 'prepare', context.now());
  const parsed = created.safeParse(sent.json);
  if (parsed.success) return { kind: 'ok', value: parsed.data.id };
  return classifyGraph(
    { kind: 'no-answer', host: context.settings.graphUrl, raw: 'An upload answered without an id.' },
    'prepare',
    context.now(),
  );
}

function receiptOf({ now }: ChannelContext<GraphSettings>, json: unknown): Outcome<Receipt> | null {
  const parsed = created.safeParse(json);
  if (!parsed.success) return null;
  const { id, permalink_url: url = `https://www.facebook.com/${id}` } = parsed.data;
  return { kind: 'ok', value: { id, url, at: now().toISOString() } };
}
