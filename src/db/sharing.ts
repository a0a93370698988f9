import type { CollectionSlug, Payload } from 'payload';
import type { Content } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import type { LocalisedText } from '../domain/locale.ts';
import type { PublishedEdition } from '../domain/site.ts';
import { searchTextOf } from '../text/typed/search-columns.ts';
import { findEditions, type StoredEdition } from './editions.ts';

/** What a row keeps of its public edition, for readers of other offices. `words` are by field of the form. */
type Shared = { sha256: string; words: Record<string, string | LocalisedText> };

type Live = Pick<PublishedEdition, 'sha256' | 'state' | 'publishedAt'>;

/**
 * Marks the documents of the editions that are public now, and takes the mark from those that no longer are. It may run any
 * number of times: an edition's own mark is written last, so what was left half-done is done again.
 */
export async function shareLive({ payload, editions }: { payload: Payload; editions: readonly Live[] }): Promise<void> {
  const live = new Map(editions.filter(({ state }) => state === 'approved').map((each) => [each.sha256, each.publishedAt]));
  const marked = await markedHashes(payload);
  const gone = marked.filter((sha256) => !live.has(sha256));
  const known = new Set(marked);
  const fresh = [...live.keys()].filter((sha256) => !known.has(sha256));
  for (const edition of await editionsOf(payload, gone)) await unshare({ payload, edition });
  for (const edition of await editionsOf(payload, fresh)) {
    // Withdrawn since the list of live ones was read. What a newer one took the place of may still be what people read.
    if (edition.state === 'withdrawn' || edition.withdrawnAt !== null) continue;
    const sharedAt = live.get(edition.sha256) || new Date().toISOString();
    await share({ payload, edition, sharedAt });
  }
}

/** Calls `shareLive` where the set of public editions is another one than at the last call of this process. */
export function liveSharer(payload: Payload): (editions: readonly Live[]) => Promise<void> {
  let last = '';
  return async (editions) => {
    const hashes = editions.filter(({ state }) => state === 'approved').map(({ sha256 }) => sha256);
    const set = hashes.sort().join(' ');
    if (set === last) return;
    await shareLive({ payload, editions });
    last = set;
  };
}

/** At once, before the next generation: what was withdrawn is not offered to other offices any more. */
export async function unshare({ payload, edition }: { payload: Payload; edition: StoredEdition }): Promise<void> {
  const { content, documentId } = edition;
  const { collection } = contentFacts[content.type];
  const row = await payload.db.findOne<{ id: string; shared?: Partial<Shared> | null }>({
    collection,
    where: { id: { equals: documentId } },
  });
  if (row?.shared?.sha256 === edition.sha256) await mark({ payload, collection, id: documentId, ...notShared });
  if (content.type === 'campaign') await markParts({ payload, edition, sharedAt: null });
  await markFiles({ payload, edition, sharedAt: null });
  await markEdition(payload, edition, null);
}

type ShareInput = { payload: Payload; edition: StoredEdition; sharedAt: string };

async function share({ payload, edition, sharedAt }: ShareInput): Promise<void> {
  const { content, documentId, sha256 } = edition;
  const { collection } = contentFacts[content.type];
  const { id: key, title, summary, issuer } = content;
  const shared: Shared = { sha256, words: { key, title, summary } };
  const sharedSearch = searchTextOf([...Object.values(title), key, issuer.name]);
  await mark({ payload, collection, id: documentId, sharedAt, sharedTitle: title.vi, sharedSearch, shared });
  if (content.type === 'campaign') await markParts({ payload, edition, sharedAt });
  await markFiles({ payload, edition, sharedAt });
  await markEdition(payload, edition, sharedAt);
}

/** Themes and slogans are public inside their campaign's edition, in the words that stand there. */
async function markParts({ payload, edition, sharedAt }: Omit<ShareInput, 'sharedAt'> & { sharedAt: string | null }) {
  const { documentId, sha256 } = edition;
  for (const [collection, parts] of Object.entries(partsOf(edition.content))) {
    const where = { campaign: { equals: documentId } };
    const { docs } = await payload.db.find<{ id: string; key: string; shared?: Partial<Shared> | null }>({
      collection: collection as CollectionSlug,
      where,
      pagination: false,
    });
    for (const { id, key, shared } of docs) {
      const words = sharedAt === null ? undefined : parts.get(key);
      const into = { payload, collection: collection as CollectionSlug, id: String(id) };
      if (words) {
        const { shown, fields } = words;
        const sharedSearch = searchTextOf([...Object.values(shown), key]);
        await mark({ ...into, sharedAt, sharedTitle: shown.vi, sharedSearch, shared: { sha256, words: { key, ...fields } } });
      } else if (shared && (sharedAt !== null || shared.sha256 === sha256)) await mark({ ...into, ...notShared });
    }
  }
}

/** The uploads that an edition shows, by their bytes: other offices may read them while an edition with them is public. */
async function markFiles({ payload, edition, sharedAt }: Omit<ShareInput, 'sharedAt'> & { sharedAt: string | null }) {
  const hashes = edition.content.files.map(({ sha256 }) => sha256);
  if (hashes.length === 0) return;
  const { docs } = await payload.db.find<{ id: string; sharedIn?: string[] | null; sharedAt?: string | null }>({
    ...{ collection: 'media', where: { sha256: { in: hashes } }, pagination: false },
  });
  for (const { id, sharedIn, ...file } of docs) {
    const others = (sharedIn ?? []).filter((sha256) => sha256 !== edition.sha256);
    const shown = sharedAt === null ? others : [...others, edition.sha256];
    const data = {
      sharedIn: shown.length > 0 ? shown : null,
      sharedAt: shown.length > 0 ? (file.sharedAt ?? sharedAt) : null,
      updatedAt: null,
    };
    await payload.db.updateOne({ collection: 'media', id, data, options: { atomic: true } });
  }
}

type Part = { shown: LocalisedText; fields: Record<string, LocalisedText> };

function partsOf(content: Content): Record<'themes' | 'slogans', Map<string, Part>> {
  if (content.type !== 'campaign') return { themes: new Map(), slogans: new Map() };
  const themes = content.themes.map(({ id, title }) => [id, { shown: title, fields: { title } }] as const);
  const slogans = content.slogans.map(({ id, text }) => [id, { shown: text, fields: { text } }] as const);
  return { themes: new Map(themes), slogans: new Map(slogans) };
}

const notShared = { sharedAt: null, sharedTitle: null, sharedSearch: null, shared: null };

type Mark = { payload: Payload; collection: string; id: string } & {
  sharedAt: string | null;
  sharedTitle: string | null;
  sharedSearch: string | null;
  shared: Shared | null;
};

/** Past hooks and access rules: these fields are nobody's to type. An open form must not take it for a change by somebody. */
async function mark({ payload, collection, id, ...marks }: Mark): Promise<void> {
  const data = { ...marks, updatedAt: null };
  await payload.db.updateOne({ collection: collection as CollectionSlug, id, data, options: { atomic: true } });
}

async function markEdition(payload: Payload, { id }: StoredEdition, sharedAt: string | null): Promise<void> {
  await payload.db.updateOne({ collection: 'editions', id, data: { sharedAt }, options: { atomic: true } });
}

async function markedHashes(payload: Payload): Promise<string[]> {
  const where = { sharedAt: { exists: true } };
  const { docs } = await payload.find({
    ...{ collection: 'editions', where, pagination: false, depth: 0, select: { sha256: true } },
  });
  return docs.map(({ sha256 }) => sha256);
}

/** As many as one statement takes. */
const editionsAtOnce = 500;

async function editionsOf(payload: Payload, hashes: string[]): Promise<StoredEdition[]> {
  const found: StoredEdition[] = [];
  for (let start = 0; start < hashes.length; start += editionsAtOnce) {
    found.push(...(await findEditions(payload, { sha256: { in: hashes.slice(start, start + editionsAtOnce) } })));
  }
  return found;
}
