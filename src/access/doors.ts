import type { Access, CollectionConfig, GlobalConfig } from 'payload';
import { contentFacts, contentTypes } from '../domain/content-facts.gen.ts';
import { canReadFiles } from './file-rules.ts';
import { canEndOwnLock, canLockForOneself, canWriteLocked } from './locks.ts';
import {
  canCreateContent,
  canEnterStudio,
  canKeepOwnContacts,
  canPlan,
  canPlanInOwnOffice,
  canReadOwnOffice,
  canReadOwnTreeAndPublic,
  canReadUsableChannels,
  canReadVersionsInOwnTree,
  canWriteInOwnTree,
  isAdmin,
  isAdminOrSelf,
  isLoggedIn,
  isOwnPreference,
  nobody,
} from './rules.ts';

/**
 * Who passes which door: the only such table. A row is a collection or a global, a cell one sentence of `rules.ts` about role,
 * permission and the object's unit. Payload asks it for every operation, one row or many, by REST and by the local API.
 *
 * Bulk changes ask `update` and `delete` too, a restored version `update`, a copy `read` and `create`, a file `read`.
 * A collection without a row does not start (`close-doors.ts`), and a row without a cell does not compile.
 */
export type Doors = {
  read: Access;
  create: Access;
  update: Access;
  delete: Access;
  /** Older versions of a row. */
  readVersions: Access;
  /** Opens an account that wrong passwords have shut: none ever is. */
  unlock: Access;
  /** Whether there is a door for copies: who may read a row in whole and create one. @default false */
  isCopied?: boolean;
  /** Who may open the studio with an account of this collection. */
  admin?: typeof canEnterStudio;
};

const shut = { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody, unlock: nobody } as const;

/** The row of every content type, also of one that is added later: a content type is one file and its collection. */
const content: Doors = {
  ...shut,
  read: canReadOwnTreeAndPublic,
  readVersions: canReadVersionsInOwnTree,
  create: canCreateContent,
  update: canWriteInOwnTree,
  delete: isAdmin,
  isCopied: true,
};

/** What only the system writes. */
const recorded: Doors = { ...shut, read: canReadOwnOffice };

/** What only administrators set up. */
const setUp: Doors = { ...shut, read: isLoggedIn, create: isAdmin, update: isAdmin, delete: isAdmin };

const collectionDoors = {
  articles: content,
  campaigns: content,
  guides: content,
  infographics: content,
  leaflets: content,
  videos: content,
  slogans: { ...content, readVersions: nobody },
  themes: { ...content, readVersions: nobody },
  /** A file belongs to a unit as a document does, but has no public words: it is read as a whole or not at all. */
  media: { ...shut, read: canReadFiles, create: canCreateContent, update: canWriteInOwnTree, delete: isAdmin },
  editions: { ...recorded, read: canReadOwnTreeAndPublic },
  schedules: {
    ...shut,
    read: canReadOwnOffice,
    create: canPlan,
    update: canPlanInOwnOffice,
    delete: canPlanInOwnOffice,
    isCopied: true,
  },
  deliveries: recorded,
  'delivery-attempts': recorded,
  'delivery-metrics': recorded,
  channels: { ...setUp, read: canReadUsableChannels },
  webhooks: { ...setUp, read: isAdmin },
  'webhook-calls': { ...recorded, read: isAdmin },
  units: { ...setUp, update: canKeepOwnContacts },
  /** Names stand in trails, and mails are what one logs in with: administrators alone. `account-endpoints.ts` is for oneself. */
  users: { ...setUp, read: isAdminOrSelf, admin: canEnterStudio },
  /** Payload's own. */
  'payload-preferences': { ...shut, read: isOwnPreference, create: isLoggedIn, update: isOwnPreference, delete: isOwnPreference },
  'payload-locked-documents': {
    ...{ ...shut, read: canWriteLocked, create: canLockForOneself, update: canWriteLocked, delete: canEndOwnLock },
  },
  'payload-migrations': shut,
  'payload-kv': shut,
} as const satisfies Record<string, Doors>;

export type GlobalDoors = { read: Access; update: Access; readVersions: Access };

export const globalDoors = {
  'delivery-switches': { read: isLoggedIn, update: isAdmin, readVersions: nobody },
} as const satisfies Record<string, GlobalDoors>;

const contentCollections = new Set<string>(contentTypes.map((type) => contentFacts[type].collection));

/** The row of a collection. Throws where there is none. */
export function doorsOf(slug: string): Doors {
  const rows: Partial<Record<string, Doors>> = collectionDoors;
  const row = rows[slug] ?? (contentCollections.has(slug) ? content : undefined);
  if (row === undefined) throw new Error(`Expected a row of ${slug} in src/access/doors.ts.`);
  return row;
}

/** The row of a collection, as Payload takes it. */
export function accessOf(slug: string): NonNullable<CollectionConfig['access']> {
  return doorsOf(slug);
}

/** The row of a global. */
export function accessOfGlobal(slug: keyof typeof globalDoors): NonNullable<GlobalConfig['access']> {
  return globalDoors[slug];
}
