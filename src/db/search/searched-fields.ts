/** What a row of a collection is found by, and what it is called. */
export type SearchedFields = {
  /** The field that lists and pickers show. They are sorted by it, in Vietnamese order. */
  title: string;
  /** Fields with a text in each language. */
  localized: string[];
  /** Fields with one text or number. */
  plain: string[];
  /** The newest first, as in a log, unless somebody sorts. */
  isLog?: true;
};

const documents: SearchedFields = { title: 'title', localized: ['title'], plain: ['key', 'issuerName'] };

/** Every collection whose rows keep a search text and a sort key. Columns are filled by a hook and by a migration. */
export const searchedFields: Readonly<Record<string, SearchedFields>> = {
  campaigns: documents,
  guides: documents,
  articles: documents,
  leaflets: documents,
  infographics: documents,
  videos: documents,
  themes: { title: 'title', localized: ['title'], plain: ['key', 'section'] },
  slogans: { title: 'text', localized: ['text'], plain: ['key', 'kind'] },
  media: { title: 'filename', localized: ['alt'], plain: ['filename', 'credit'], isLog: true },
  editions: { title: 'title', localized: [], plain: ['title', 'number', 'contentId'], isLog: true },
  schedules: { title: 'title', localized: [], plain: ['title', 'summary'] },
  channels: { title: 'name', localized: [], plain: ['name', 'key', 'kind'] },
  webhooks: { title: 'name', localized: [], plain: ['name', 'key', 'url'] },
  units: { title: 'label', localized: [], plain: ['label', 'code'] },
  users: { title: 'name', localized: [], plain: ['name', 'email'] },
};

/**
 * Rows that are found by what they point to: a delivery by the title of its edition and the name of its channel. Nothing is
 * copied into them, so a channel may be renamed, and the worker writes no more than before.
 */
export const searchedThrough: Readonly<Record<string, { field: string; collection: string; by: string }[]>> = {
  deliveries: [
    { field: 'editionSha256', collection: 'editions', by: 'sha256' },
    { field: 'channelId', collection: 'channels', by: 'key' },
  ],
  'webhook-calls': [{ field: 'webhook', collection: 'webhooks', by: 'key' }],
};
