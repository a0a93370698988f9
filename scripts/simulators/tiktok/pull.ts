import sharp from 'sharp';
import type { Publication, TiktokState } from './state.ts';

const maxBytes = 20 * 1024 * 1024;

/** Fetches the pictures of a post. One that does not fit fails the whole post. */
export async function pullPictures(state: TiktokState, post: Publication, urls: string[]): Promise<void> {
  for (const url of urls) {
    const seen = await pull(state, url);
    if ('failReason' in seen) {
      Object.assign(post, { status: 'FAILED', failReason: seen.failReason });
      return;
    }
    const id = state.nextId();
    state.media.set(id, { id, accountId: post.openId, ...seen, alt: '', isPublished: false });
    post.mediaIds.push(id);
  }
  post.completeAt = state.now();
}

async function pull(
  { fetchPicture }: TiktokState,
  url: string,
): Promise<{ bytes: Buffer<ArrayBuffer>; mimeType: string } | { failReason: string }> {
  const response = await fetchPicture(url).catch(() => null);
  if (response === null || response.status !== 200) return { failReason: 'photo_pull_failed' };
  const bytes = Buffer.from(await response.arrayBuffer());
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => null);
  if (metadata === null || (metadata.format !== 'jpeg' && metadata.format !== 'webp'))
    return { failReason: 'file_format_check_failed' };
  const { width, height, format } = metadata;
  const isFitting = bytes.length <= maxBytes && Math.min(width, height) <= 1_080 && Math.max(width, height) <= 1_920;
  return isFitting ? { bytes, mimeType: `image/${format}` } : { failReason: 'picture_size_check_failed' };
}
