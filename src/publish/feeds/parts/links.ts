import type { FeedContext } from '../define-feed.ts';
import { empty } from './xml.ts';

/** Itself, and the hub that tells of its changes: WebSub wants both on the same document. */
export function atomLinks({ selfUrl, hubUrl, type }: Pick<FeedContext, 'selfUrl' | 'hubUrl'> & { type: string }): string[] {
  const self = empty('atom:link', { rel: 'self', type, href: selfUrl });
  return hubUrl === undefined ? [self] : [self, empty('atom:link', { rel: 'hub', href: hubUrl })];
}
