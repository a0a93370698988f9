import { checkVideo } from '../channels/checks/check-video.ts';
import type { DeliveryContent, DeliveryImage, DeliveryVideo } from '../channels/contract/delivery-content.ts';
import type { PostCard } from '../channels/contract/facts.ts';
import type { TextLimit } from '../channels/contract/limits.ts';
import type { Channel } from '../channels/define-channel.ts';
import { lengthIn } from '../channels/text/length-in.ts';
import { listChannelsAs } from '../db/channels/channel-list.ts';
import { effectKeyOf } from '../delivery/plan/effect-key.ts';
import type { Edition } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import { endingOf, textLimit } from '../posts/post-content.ts';
import type { StudioPorts } from './ports.ts';
import { readEdition } from './read-edition.ts';
import { privateFile, type Route, type StudioAnswer, type StudioRequest } from './route.ts';
import { type StudioApiWords, studioApiWords } from './words.ts';

/** Ports that are needed to draw a post. */
type Drawing = Pick<StudioPorts, 'draftPost'> & { delivery: Connected };
type Connected = {
  channelStore: { get(channelId: string): Promise<{ kind: string; settings: unknown } | null> };
  kinds: Record<string, Channel>;
};
type Ports = Drawing & Pick<StudioPorts, 'payload'>;

export const postRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'editions/:sha256/posts', permission: 'loggedIn', handler: listPosts },
  { method: 'GET', pattern: 'editions/:sha256/posts/:channel/:picture', permission: 'loggedIn', handler: sendPostPicture },
];

/** A post as people on a platform would see it, with the channel's findings. */
export type PostPreview = {
  channelId: string;
  kind: string;
  kindLabel: string;
  card: PostCard;
  /** The account's name on the platform, or the channel's name in the studio. */
  account: string;
  avatarLetter: string;
  title: string;
  text: string;
  hashtags: string[];
  link: string;
  images: { url: string; alt: string; widthPx: number; heightPx: number }[];
  video: VideoPreview | null;
  /** Of the text with its hashtags and link, as the platform counts; `null` where it has no limit. */
  length: (TextLimit & { used: number }) | null;
  findings: { severity: string; message: string }[];
};

/** A video that is not made yet: its poster, and its future size and length. */
export type VideoPreview = { poster: string | null; seconds: number; widthPx: number; heightPx: number; captions: string };

async function listPosts({ payload, ...drawing }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const edition = await readEdition({ payload, user, sha256: params.sha256 ?? '' });
  const channels = outsideChannels(await listChannelsAs({ payload, user }), drawing.delivery.kinds);
  const addressOf: PictureAddress = ({ channelId, name }) =>
    `/api/pano/editions/${edition.sha256}/posts/${encodeURIComponent(channelId)}/${name}`;
  return { json: { posts: await postPreviews({ ...drawing, language, channels, edition, addressOf }) } };
}

type ShownChannel = { key: string; kind: string; name: string; account?: unknown };

/** Content in a generation is shown by the edition's own pictures. */
export function outsideChannels<T extends ShownChannel>(channels: readonly T[], kinds: Record<string, Channel>): T[] {
  return channels.filter(({ kind }) => kinds[kind]?.livesIn !== 'generation');
}

/** Where a card finds a picture of its post: by its number, or the poster of its video. */
export type PictureAddress = (picture: {
  channelId: string;
  name: number | string;
  image: Pick<DeliveryImage, 'bytes'>;
}) => string | Promise<string>;

type Posts = Drawing & {
  channels: readonly ShownChannel[];
  edition: Pick<Edition, 'sha256' | 'number' | 'content'>;
  language: ReaderLanguage;
  addressOf: PictureAddress;
};

/** One card for each of these channels. */
export async function postPreviews({ channels, edition, language, addressOf, ...drawing }: Posts): Promise<PostPreview[]> {
  return Promise.all(
    channels.map(async ({ key, name, account }) => {
      const kind = await kindOf(drawing.delivery, key);
      const face = faceOf({ kind, channelId: key, language, account: (account as { name?: string } | null)?.name ?? name });
      const content = await contentFor(drawing, edition, { channelId: key, kind }).catch(refusalOf);
      return content instanceof AppError
        ? refused(face, content.sentence(language))
        : { ...face, ...(await previewOf({ content, kind, face, language, addressOf })) };
    }),
  );
}

/** The kind of a channel, with the limits that its settings set. */
async function kindOf({ channelStore, kinds }: Connected, channelId: string): Promise<Channel> {
  const connected = await channelStore.get(channelId).catch(() => null);
  const kind = kinds[connected?.kind ?? ''];
  if (kind === undefined) throw new AppError('channel.unknown', { params: { channelId } });
  return { ...kind, limits: kind.limitsFor(connected?.settings) };
}

/** A preview has its own link, which is never the link of a real post. */
function contentFor(
  { draftPost }: Pick<Drawing, 'draftPost'>,
  edition: Posts['edition'],
  { channelId, kind }: { channelId: string; kind: Channel },
): Promise<DeliveryContent> {
  const effect = { scheduleId: 'preview', subject: edition.sha256, channelId, occurrenceAt: 'preview', artworkKey: null };
  return draftPost(edition, { artworkKey: null, effectKey: effectKeyOf(effect), kind });
}

type Face = Pick<PostPreview, 'channelId' | 'kind' | 'kindLabel' | 'card' | 'account' | 'avatarLetter'>;

type FaceInput = { kind: Channel; channelId: string; account: string; language: ReaderLanguage };

function faceOf({ kind, channelId, account, language }: FaceInput): Face {
  const avatarLetter = (account.trim()[0] ?? 'P').toUpperCase();
  return { channelId, kind: kind.id, kindLabel: kind.label[language], card: kind.card, account, avatarLetter };
}

/** A card for a channel on which the edition cannot become a post: it shows the reason. Other channels show their posts. */
function refused(face: Face, message: string): PostPreview {
  const findings = [{ severity: 'fatal', message }];
  return { ...face, title: '', text: '', hashtags: [], link: '', images: [], video: null, length: null, findings };
}

function refusalOf(error: unknown): AppError {
  if (error instanceof AppError && error.remedy === 'fix-content') return error;
  throw error;
}

type Shown = { content: DeliveryContent; kind: Channel; face: Face; language: ReaderLanguage; addressOf: PictureAddress };

async function previewOf({ content, kind, face, language, addressOf }: Shown): Promise<Omit<PostPreview, keyof Face>> {
  const { channelId } = face;
  const images = content.images.slice(0, kind.limits.images?.max ?? 0).map(async (image, name) => {
    const { alt, widthPx, heightPx } = image;
    return { url: await addressOf({ channelId, name, image }), alt, widthPx, heightPx };
  });
  const poster = content.video?.poster ?? null;
  const posterUrl = poster && (await addressOf({ channelId, name: posterName, image: poster }));
  return {
    title: content.title,
    text: content.text,
    hashtags: content.hashtags.slice(0, kind.limits.hashtags),
    link: content.link,
    images: await Promise.all(images),
    video: content.video && videoPreview(content.video, posterUrl, studioApiWords[language]),
    length: lengthOf(content, kind),
    findings: findingsOf({ content, kind, language }),
  };
}

function lengthOf(content: DeliveryContent, { limits }: Channel): PostPreview['length'] {
  const limit = textLimit(limits, content.images.length > 0 || content.video !== null);
  return limit && { ...limit, used: lengthIn([content.text, ...endingOf(content)].join('\n\n'), limit.unit) };
}

/** Findings of the channel's kind, and of a video for this account's settings. Each sentence once. */
function findingsOf({ content, kind, language }: Omit<Shown, 'face' | 'addressOf'>): PostPreview['findings'] {
  const findings = [...kind.validate(content), ...checkVideo(content.video, kind.limits.video)];
  const sentences = findings.map((finding) => [AppError.of(finding).sentence(language), finding.severity] as const);
  return [...new Map(sentences)].map(([message, severity]) => ({ severity, message }));
}

const posterName = 'poster';

function videoPreview(video: DeliveryVideo, poster: string | null, words: StudioApiWords): VideoPreview {
  const { facts, captions, hasBurntCaptions } = video;
  const { seconds, widthPx, heightPx } = facts;
  const kindOfCaptions = hasBurntCaptions ? words.burntCaptions : captions.length > 0 ? words.switchedCaptions : '';
  return { poster, seconds: Math.round(seconds), widthPx, heightPx, captions: kindOfCaptions };
}

/** A picture by its number, or the video's poster, exactly as the channel gets it. */
async function sendPostPicture({ payload, ...drawing }: Ports, { user, params }: StudioRequest): Promise<StudioAnswer> {
  const { sha256 = '', channel: channelId = '', picture = '' } = params;
  const edition = await readEdition({ payload, user, sha256 });
  const isSeen = (await listChannelsAs({ payload, user })).some(({ key }) => key === channelId);
  if (!isSeen) throw new AppError('channel.unknown', { params: { channelId } });
  const kind = await kindOf(drawing.delivery, channelId);
  const { images, video } = await contentFor(drawing, edition, { channelId, kind });
  const image = picture === posterName ? video?.poster : images[Number(picture)];
  if (!image)
    throw new AppError('request.invalid', { params: { detail: { vi: 'không có ảnh này', en: 'there is no such picture' } } });
  return { headers: privateFile(image.mimeType), bytes: image.bytes };
}
