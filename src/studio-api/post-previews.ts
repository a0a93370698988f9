import { checkVideo } from '../channels/checks/video.ts';
import type { DeliveryContent, DeliveryVideo } from '../channels/contract/content.ts';
import type { PostCard } from '../channels/contract/facts.ts';
import type { Channel } from '../channels/define-channel.ts';
import type { StoredEdition } from '../db/editions.ts';
import { effectKeyOf } from '../delivery/plan/effect-key.ts';
import { AppError } from '../domain/errors.ts';
import { type Call, type PictureCall, readEdition, type StudioApi } from './studio-call.ts';

/** A post as people on a platform would see it, with what the channel says about it. */
export type PostPreview = {
  channelId: string;
  kind: string;
  kindLabel: string;
  card: PostCard;
  /** As whom: the account's name on the platform, else the channel's in the studio. */
  account: string;
  avatarLetter: string;
  title: string;
  text: string;
  hashtags: string[];
  link: string;
  images: { url: string; alt: string; widthPx: number; heightPx: number }[];
  video: VideoPreview | null;
  findings: { severity: string; message: string }[];
};

/** A video that is not made yet: its poster, and what it will be. */
export type VideoPreview = { poster: string | null; seconds: number; widthPx: number; heightPx: number; captions: string };

/** One card for each connected channel outside Pano. What goes into a generation is shown by the edition's own pictures. */
export async function postPreviews(call: Call, edition: StoredEdition): Promise<PostPreview[]> {
  const { docs } = await call.payload.find({ collection: 'channels', sort: 'name', pagination: false, depth: 0 });
  const outside = docs.filter(({ kind }) => call.delivery.kinds[kind]?.livesIn !== 'generation');
  return Promise.all(
    outside.map(async ({ key, name, account }) => {
      const kind = await kindOf(call, key);
      const face = faceOf({ kind, channelId: key, account: (account as { name?: string } | null)?.name ?? name });
      const content = await contentFor(call, edition, { channelId: key, kind }).catch(refusalOf);
      return content instanceof AppError ? refused(face, content) : { ...face, ...previewOf({ content, kind, face }) };
    }),
  );
}

/** The kind of a channel, with the limits that its settings set. */
async function kindOf({ delivery }: StudioApi, channelId: string): Promise<Channel> {
  const connected = await delivery.channelStore.get(channelId).catch(() => null);
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

type Face = Pick<PostPreview, 'channelId' | 'kind' | 'kindLabel' | 'card' | 'account' | 'avatarLetter'>;

function faceOf({ kind, channelId, account }: { kind: Channel; channelId: string; account: string }): Face {
  const avatarLetter = (account.trim()[0] ?? 'P').toUpperCase();
  return { channelId, kind: kind.id, kindLabel: kind.label.vi, card: kind.card, account, avatarLetter };
}

/** What cannot become a post there at all: the sentence stands in place of one, and the other channels are shown. */
function refused(face: Face, { forPeople }: AppError): PostPreview {
  const findings = [{ severity: 'fatal', message: forPeople }];
  return { ...face, title: '', text: '', hashtags: [], link: '', images: [], video: null, findings };
}

function refusalOf(error: unknown): AppError {
  if (error instanceof AppError && error.remedy === 'fix-content') return error;
  throw error;
}

type Shown = { content: DeliveryContent; kind: Channel; face: Face };

function previewOf({ content, kind, face }: Shown): Omit<PostPreview, keyof Face> {
  const picture = (name: number | string) =>
    `/api/pano/editions/${content.editionSha256}/posts/${encodeURIComponent(face.channelId)}/${name}`;
  return {
    title: content.title,
    text: content.text,
    hashtags: content.hashtags.slice(0, kind.limits.hashtags),
    link: content.link,
    images: content.images
      .slice(0, kind.limits.images?.max ?? 0)
      .map(({ alt, widthPx, heightPx }, index) => ({ url: picture(index), alt, widthPx, heightPx })),
    video: content.video && videoPreview(content.video, picture(posterName)),
    findings: findingsOf(content, kind),
  };
}

/** What the channel says of its kind, and of a video as the account is set up; each sentence once. */
function findingsOf(content: DeliveryContent, kind: Channel): PostPreview['findings'] {
  const findings = [...kind.validate(content), ...checkVideo(content.video, kind.limits.video)];
  const sentences = findings.map((finding) => [AppError.of(finding).forPeople, finding.severity] as const);
  return [...new Map(sentences)].map(([message, severity]) => ({ severity, message }));
}

const posterName = 'poster';

function videoPreview({ poster, facts, captions, hasBurntCaptions }: DeliveryVideo, address: string): VideoPreview {
  const { seconds, widthPx, heightPx } = facts;
  const words = hasBurntCaptions ? 'phụ đề in trên hình' : captions.length > 0 ? 'phụ đề bật tắt được' : '';
  return { poster: poster && address, seconds: Math.round(seconds), widthPx, heightPx, captions: words };
}

/** `GET editions/:sha256/posts/:channel/:index`: a picture, or the video's poster, exactly as the channel gets it. */
export async function sendPostPicture({ api, user, parts, response }: PictureCall): Promise<void> {
  const [, sha256 = '', , channelId = '', index = ''] = parts;
  const edition = await readEdition({ ...api, user }, sha256);
  const kind = await kindOf(api, channelId);
  const { images, video } = await contentFor(api, edition, { channelId, kind });
  const image = index === posterName ? video?.poster : images[Number(index)];
  if (!image) throw new AppError('request.invalid', { params: { detail: 'không có ảnh này' } });
  response.writeHead(200, { 'content-type': image.mimeType, 'cache-control': 'private, max-age=3600' });
  response.end(image.bytes);
}
