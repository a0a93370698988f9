import type { Payload } from 'payload';
import type { DeliveryContent, DeliveryVideo } from '../channels/contract/delivery-content.ts';
import { commonCaption } from '../channels/contract/facts.ts';
import { kindsOn } from '../channels/contract/kinds-on.ts';
import type { ChannelLimits } from '../channels/contract/limits.ts';
import type { Channel } from '../channels/define-channel.ts';
import { fitText } from '../channels/text/fit-text.ts';
import { splitHashtags } from '../channels/text/hashtags.ts';
import { postLink } from '../codes/post-link.ts';
import { encodeShortCode } from '../codes/short-code.ts';
import { getEdition } from '../db/editions.ts';
import { markOf } from '../delivery/plan/effect-key.ts';
import type { Content } from '../domain/content.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Edition } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { textVideosOf } from '../domain/text-videos.ts';
import type { Render } from '../render/rendition-cache.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { assertDeliverable } from './assert-deliverable.ts';
import { postPictures, videoCovers } from './post-images.ts';
import { deliveryVideo, type Videos, videoPoster } from './post-video.ts';
import { publicAddresses } from './public-address.ts';

/** What a channel of a kind is given to say. */
type PostKind = Pick<Channel, 'id' | 'limits' | 'captionKey'>;
type Target = Pick<Delivery, 'artworkKey' | 'effectKey'> & { kind: PostKind };

/** What an edition would say on a channel, approved or not: for people to look at. */
export type DraftPost = (edition: Posted, target: Target) => Promise<DeliveryContent>;
type Posted = Pick<Edition, 'sha256' | 'number' | 'content'>;

type DraftSources = { render: Render; store: BlobStore; videos: Videos; siteUrl: string };

/**
 * A post as it is sent: the variant of the caption that the channel has room for, the social picture or the video in the
 * channel's measures, and a link that counts as seen there. Every post names the issuing body. Throws what rendering throws.
 */
export function draftPosts({ render, store, videos, siteUrl }: DraftSources): DraftPost {
  const addressOf = publicAddresses({ store, siteUrl });
  /** A video's poster where a picture is wanted, or where the video itself cannot go. */
  const coversOf = async ({
    content,
    video,
    limits,
  }: {
    content: Content;
    video: DeliveryVideo | null;
    limits: ChannelLimits;
  }) => {
    const poster =
      video === null && limits.images !== null ? await videoPoster({ content, store, videos }) : (video?.poster ?? null);
    return videoCovers({ poster, hasVideo: video !== null, limits: limits.images });
  };
  return async (edition, { artworkKey, effectKey, kind }) => {
    const { content } = edition;
    const { limits } = kind;
    const code = encodeShortCode({ edition: edition.number, artwork: 0, unitCode: null, medium: 'social' });
    const link = postLink({ siteUrl, code, kind: kind.id, mark: markOf(effectKey) });
    const videoFile = limits.video === null ? null : await deliveryVideo({ content, limits: limits.video, store, videos });
    if (kindsOn('portal').includes(kind.id)) await pageVideos({ content, limits, store, videos });
    const video = videoFile && { ...videoFile, url: await addressOf(videoFile) };
    const drawn = await postPictures({ edition, artworkKey, limits: limits.images, render, store, siteUrl });
    const pictures = drawn.length > 0 ? drawn : await coversOf({ content, video, limits });
    const images = await Promise.all(pictures.map(async (picture) => ({ ...picture, url: await addressOf(picture) })));
    const hasMedia = images.length > 0 || video !== null;
    const { name: issuer } = content.issuer;
    return {
      editionSha256: edition.sha256,
      title: content.title.vi,
      ...wordsFor({ content, kind, issuer, link, hasMedia }),
      issuer,
      link,
      images,
      video,
      deliveryKey: effectKey,
    };
  };
}

type OnPage = Pick<DraftSources, 'store' | 'videos'> & { content: Content; limits: ChannelLimits };

/** Videos between the words of a page are ready before it comes out, as one of its own is. Throws what `deliveryVideo` throws. */
async function pageVideos({ content, limits: { video: limits }, ...sources }: OnPage): Promise<void> {
  if (limits === null) return;
  for (const video of textVideosOf(content)) await deliveryVideo({ ...sources, content: video, limits });
}

/**
 * What a delivery says, made from its approved edition. Throws what `assertDeliverable`, rendering and `deliveryVideo` throw,
 * and `channel.picture-not-yet-public` for a platform that fetches pictures while the edition is not on the portal.
 *
 * A channel that was connected after the edition came out finds no picture in its measures there: then the portal is published
 * once more.
 */
export function deliveryContents({ payload, publishNow, ...sources }: ContentSources) {
  const draft = draftPosts(sources);
  return async (delivery: Delivery, channel: Channel, settings: unknown): Promise<DeliveryContent> => {
    const kind = { ...channel, limits: channel.limitsFor(settings) };
    const make = async () => {
      const edition = await getEdition(payload, delivery.editionSha256);
      await assertDeliverable({ payload, edition, channel });
      return draft(edition, { ...delivery, kind });
    };
    const isComplete = ({ images }: DeliveryContent) => !kind.limits.images?.isFetched || images.every(({ url }) => url !== null);
    const post = await make();
    if (isComplete(post)) return post;
    await publishNow();
    const again = await make();
    if (isComplete(again)) return again;
    throw new AppError('channel.picture-not-yet-public');
  };
}

type ContentSources = DraftSources & { payload: Payload; publishNow: () => Promise<unknown> };

function wordsFor({
  content,
  kind,
  issuer,
  link,
  hasMedia,
}: {
  content: Content;
  kind: PostKind;
  issuer: string;
  link: string;
  hasMedia: boolean;
}): Pick<DeliveryContent, 'text' | 'hashtags'> {
  const { limits } = kind;
  const { text, hashtags } = splitHashtags(captionOf(content, kind).normalize('NFC'));
  const tags = hashtags.slice(0, limits.hashtags);
  const reserved = ['', ...endingOf({ hashtags: tags, link })].join('\n\n');
  return { text: fitText({ text, issuer, limit: textLimit(limits, hasMedia), reserved }), hashtags: tags };
}

/** What stands under the text of a post: its hashtags and its link. */
export function endingOf({ hashtags, link }: Pick<DeliveryContent, 'hashtags' | 'link'>): string[] {
  return [hashtags.map((tag) => `#${tag}`).join(' '), link].filter((part) => part !== '');
}

/** Under pictures some platforms have less room. */
export function textLimit({ text, caption }: ChannelLimits, hasMedia: boolean): ChannelLimits['text'] {
  return hasMedia && caption !== undefined ? caption : text;
}

/**
 * The words written for the channel, else the common ones, which every campaign has, else what the piece is about: where the
 * platform shows the title above, it is not said twice.
 */
function captionOf(content: Content, { captionKey, limits }: PostKind): string {
  const { title, summary } = content;
  const about =
    limits.title !== null && summary.vi !== '' ? summary.vi : [title.vi, summary.vi].filter((text) => text !== '').join('\n\n');
  if (content.type !== 'campaign') return about;
  const { captions } = content;
  return captions[captionKey].vi || captions[commonCaption].vi || summary.vi || about;
}
