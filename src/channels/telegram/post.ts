import type { DeliveryContent, DeliveryImage, DeliveryVideo } from '../contract/delivery-content.ts';
import { postText } from '../text/post-text.ts';
import { mostHashtags } from './limits.ts';

/** What was staged, by the SHA-256 of its bytes. */
export type FileIds = ReadonlyMap<string, string>;
export type Post = { method: string; fields: Record<string, string>; files: { name: string; file: Blob }[] };

/** The one call that makes a post: text alone, a picture, an album of 2 to 10, or a video. */
export async function postOf(content: DeliveryContent, fileIds: FileIds): Promise<Post> {
  const text = postText(content, mostHashtags);
  if (content.video !== null) return videoPost(content.video, text, fileIds);
  const [image, ...others] = content.images;
  if (image === undefined) {
    const preview = JSON.stringify({ url: content.link });
    return { method: 'sendMessage', fields: { text, link_preview_options: preview }, files: [] };
  }
  if (others.length > 0) return albumPost(content.images, text, fileIds);
  const { media, files } = mediaOf(image, 0, fileIds);
  // A single picture is uploaded under the field's own name instead of `attach://`.
  const own = files.map(({ file }) => ({ name: 'photo', file }));
  return { method: 'sendPhoto', fields: { caption: text, ...(own.length > 0 ? {} : { photo: media }) }, files: own };
}

/** The caption of the first picture is shown as the album's. */
function albumPost(images: DeliveryImage[], caption: string, fileIds: FileIds): Post {
  const parts = images.map((image, index) => mediaOf(image, index, fileIds));
  const media = parts.map((part, index) => ({ type: 'photo', media: part.media, ...(index === 0 ? { caption } : {}) }));
  return { method: 'sendMediaGroup', fields: { media: JSON.stringify(media) }, files: parts.flatMap(({ files }) => files) };
}

async function videoPost(video: DeliveryVideo, caption: string, fileIds: FileIds): Promise<Post> {
  const staged = fileIds.get(video.sha256);
  if (staged !== undefined) return { method: 'sendVideo', fields: { caption, video: staged }, files: [] };
  const { fields, files } = await videoParts(video);
  return { method: 'sendVideo', fields: { caption, ...fields }, files };
}

/** An upload with what Telegram shows before the video is loaded. */
export async function videoParts(video: DeliveryVideo): Promise<Pick<Post, 'fields' | 'files'>> {
  const { seconds, widthPx, heightPx } = video.facts;
  const fields = {
    duration: String(Math.round(seconds)),
    width: String(widthPx),
    height: String(heightPx),
    supports_streaming: 'true',
  };
  const bytes = await video.read(0, video.byteLength);
  return { fields, files: [{ name: 'video', file: blobOf(bytes, video.mimeType) }] };
}

function mediaOf(image: DeliveryImage, index: number, fileIds: FileIds): { media: string; files: Post['files'] } {
  const staged = fileIds.get(image.sha256);
  if (staged !== undefined) return { media: staged, files: [] };
  const name = `anh${index + 1}`;
  return { media: `attach://${name}`, files: [{ name, file: blobOf(image.bytes, image.mimeType) }] };
}

export function blobOf(bytes: Uint8Array, type: string): Blob {
  return new Blob([Buffer.from(bytes)], { type });
}
