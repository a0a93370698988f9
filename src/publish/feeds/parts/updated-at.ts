import { modifiedAt } from '../../catalogue/catalogue.ts';
import type { FeedEntry } from '../define-feed.ts';

/** Milliseconds: a line is never older than its publication, even where its words were approved long before. */
export function updatedAt({ publishedAt, edition }: Pick<FeedEntry, 'publishedAt' | 'edition'>): number {
  return Math.max(Date.parse(publishedAt), Date.parse(modifiedAt(edition)));
}
