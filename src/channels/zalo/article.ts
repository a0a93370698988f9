import type { DeliveryContent } from '../contract/delivery-content.ts';
import { maxDescription } from './limits.ts';
import type { ZaloSettings } from './settings.ts';

/**
 * An article as Zalo takes it, for creating and updating alike. The link goes along twice: readers follow it at the end, and
 * `tracking_link` is what the article is found by.
 */
export function articleOf(
  { author }: Pick<ZaloSettings, 'author'>,
  content: DeliveryContent,
  { videoId, status }: { videoId: string | null; status: 'show' | 'hide' },
): Record<string, unknown> {
  const [cover, ...others] = content.images;
  return {
    type: 'normal',
    title: content.title,
    ...(author === '' ? {} : { author }),
    cover: { cover_type: 'photo', photo_url: cover?.url, status: 'show' },
    description: shortened(content.text, maxDescription),
    body: [
      ...content.text.split(/\n{2,}/).map((paragraph) => ({ type: 'text', content: paragraph.trim() })),
      ...(videoId === null ? [] : [{ type: 'video', video_id: videoId, thumb: content.video?.poster?.url ?? cover?.url }]),
      ...others.map(({ url, alt }) => ({ type: 'image', url, caption: alt })),
      { type: 'text', content: content.link },
    ],
    tracking_link: content.link,
    status,
    comment: 'show',
  };
}

/** In one line, cut after a whole word. */
function shortened(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const head = line.slice(0, max - 1);
  return `${head.slice(0, head.lastIndexOf(' '))}…`;
}
