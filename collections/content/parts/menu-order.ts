import type { CollectionConfig } from 'payload';

/** The studio's menu and Payload's types follow the order of the configuration; a generated registry is sorted by name. */
export function inMenuOrder(collections: Record<string, CollectionConfig>): CollectionConfig[] {
  return Object.values(collections).sort((a, b) => menuOrderOf(a) - menuOrderOf(b));
}

const menuOrderOf = ({ custom }: CollectionConfig): number => Number(custom?.menuOrder ?? Number.MAX_SAFE_INTEGER);
