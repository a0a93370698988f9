import type { DeliveryContent } from '../channels/contract/content.ts';
import type { Channel } from '../channels/define-channel.ts';
import type { StoredEdition } from '../db/editions.ts';
import { effectKeyOf } from '../delivery/effect-key.ts';
import { AppError, type ErrorCode } from '../domain/errors.ts';
import { type Call, type PictureCall, readEdition, type StudioApi } from './studio-call.ts';

/** A post as people on a platform would see it, with what the channel says about it. */
export type PostPreview = {
  channelId: string;
  kind: string;
  kindLabel: string;
  /** As whom: the account's name on the platform, else the channel's in the studio. */
  account: string;
  avatarLetter: string;
  title: string;
  text: string;
  hashtags: string[];
  link: string;
  images: { url: string; alt: string; widthPx: number; heightPx: number }[];
  hasVideo: boolean;
  findings: { severity: string; message: string }[];
};

/** Platforms whose posts can be shown. What goes into a generation is shown by the edition's own pictures. */
const insideKinds = new Set(['portal', 'led']);

/** One card for each connected channel outside Pano. */
export async function postPreviews(call: Call, edition: StoredEdition): Promise<PostPreview[]> {
  const { docs } = await call.payload.find({ collection: 'channels', sort: 'name', pagination: false, depth: 0 });
  const outside = docs.filter(({ kind }) => !insideKinds.has(kind));
  return Promise.all(
    outside.map(async ({ key, name, account }) => {
      const kind = await kindOf(call, key);
      const content = await contentFor(call, edition, { channelId: key, kind });
      const known = (account as { name?: string } | null)?.name ?? name;
      return previewOf({ content, kind, channelId: key, account: known });
    }),
  );
}

/** The kind of a channel, with the limits that its settings set. */
async function kindOf({ delivery }: StudioApi, channelId: string): Promise<Channel> {
  const connected = await delivery.book.get(channelId).catch(() => null);
  const kind = delivery.kinds[connected?.kind ?? ''];
  if (kind === undefined) throw new AppError('channel.unknown', { params: { channelId } });
  return { ...kind, limits: kind.limitsFor(connected?.settings) };
}

/** The link of a preview is its own: nobody may take it for that of a real post. */
function contentFor(
  { draftPost }: StudioApi,
  edition: StoredEdition,
  { channelId, kind }: { channelId: string; kind: Channel },
): Promise<DeliveryContent> {
  const effect = { scheduleId: 'preview', subject: edition.sha256, channelId, occurrenceAt: 'preview', artworkKey: null };
  return draftPost(edition, { artworkKey: null, effectKey: effectKeyOf(effect), kind });
}

function previewOf({
  content,
  kind,
  channelId,
  account,
}: {
  content: DeliveryContent;
  kind: Channel;
  channelId: string;
  account: string;
}): PostPreview {
  const picture = (index: number) =>
    `/api/pano/editions/${content.editionSha256}/posts/${encodeURIComponent(channelId)}/${index}`;
  return {
    channelId,
    kind: kind.id,
    kindLabel: kind.label.vi,
    account,
    avatarLetter: (account.trim()[0] ?? 'P').toUpperCase(),
    title: content.title,
    text: content.text,
    hashtags: content.hashtags.slice(0, kind.limits.hashtags),
    link: content.link,
    images: content.images
      .slice(0, kind.limits.images?.max ?? 0)
      .map(({ alt, widthPx, heightPx }, index) => ({ url: picture(index), alt, widthPx, heightPx })),
    hasVideo: content.video !== null,
    findings: kind.validate(content).map(({ severity, code, params }) => {
      return { severity, message: new AppError(code as ErrorCode, { params }).forPeople };
    }),
  };
}

/** `GET editions/:sha256/posts/:channel/:index`: a picture exactly as the channel gets it. */
export async function sendPostPicture({ api, user, parts, response }: PictureCall): Promise<void> {
  const [, sha256 = '', , channelId = '', index = ''] = parts;
  const edition = await readEdition({ ...api, user }, sha256);
  const kind = await kindOf(api, channelId);
  const image = (await contentFor(api, edition, { channelId, kind })).images[Number(index)];
  if (image === undefined) throw new AppError('request.invalid', { params: { detail: 'không có ảnh này' } });
  response.writeHead(200, { 'content-type': image.mimeType, 'cache-control': 'private, max-age=3600' });
  response.end(image.bytes);
}
