import type { AnyType, ChangesPage, Collection, Filter, ListPage, SearchType, UnitPage, View } from './documents.ts';
import { type Fetch, type Reader, readJson } from './read-json.ts';
import type { Collections, Edition, Province, SearchAnswer, Unit } from './types.gen.ts';

export type ClientOptions = {
  /** Public origin of a Pano: "https://bdhvs.example.vn". */
  siteUrl: string;
  /** The runtime's own where it is not given. */
  fetch?: Fetch;
  timeoutMs?: number;
  tries?: number;
  wait?: (milliseconds: number) => Promise<void>;
};

type Listed<C extends Collection, V extends View> = { view?: V; limit?: number } & Filter & { collection: C };

/** Of several types, units or locales one is enough. At most 50 documents. */
export type SearchQuery = {
  q: string;
  type?: SearchType | SearchType[];
  unit?: string | string[];
  locale?: string | string[];
  limit?: number;
};

export type Client = {
  /** One page; `next` of the answer leads on. */
  list<C extends Collection, V extends View = 'summary'>(asked: Listed<C, V>): Promise<ListPage<Collections[C][V]>>;
  /** Every document that matches, page after page. What is published meanwhile neither hides nor doubles one. */
  all<C extends Collection, V extends View = 'summary'>(asked: Listed<C, V>): AsyncGenerator<Collections[C][V]>;
  /** Documents for a few words, best first; marks may be missing and one letter wrong. Throws with status 400 for no words. */
  search(asked: SearchQuery): Promise<SearchAnswer>;
  /** `null` where there is none; throws with status 410 for one that was withdrawn. */
  get<C extends Collection>(asked: { collection: C; id: string }): Promise<Collections[C]['full'] | null>;
  units(asked?: { unit?: string[]; type?: Unit['level'][]; limit?: number }): AsyncGenerator<Unit>;
  unit(code: string): Promise<Unit | Province | null>;
  edition(sha256: string): Promise<Edition | null>;
  /** What has changed since a cursor; without one, everything. `syncMirror` goes on from page to page. */
  changes(asked?: { since?: string | null; type?: AnyType[]; limit?: number }): Promise<ChangesPage>;
};

/** A reader of the content API, for Node and browsers. It keeps nothing: caches are the runtime's business. */
export function createClient({ siteUrl, fetch, timeoutMs = 30_000, tries = 4, wait = sleep }: ClientOptions): Client {
  const reader: Reader = { fetch: fetch ?? ((url, init) => globalThis.fetch(url, init)), timeoutMs, tries, wait };
  const root = `${siteUrl.replace(/\/+$/, '')}/content/v1`;
  const read = <T>(path: string, query: Query = {}): Promise<T> =>
    readJson<T>({ reader, url: `${root}/${path}${queryText(query)}` });
  const readOrNull = async <T>(path: string): Promise<T | null> => {
    return read<T>(path).catch((cause: { status?: number }) => {
      if (cause.status === 404) return null;
      throw cause;
    });
  };
  // Addresses of later pages carry the public origin, which is not where a test or a mirror in the house is reached.
  const readNext = <T>(next: string): Promise<T> =>
    readJson<T>({ reader, url: root + next.slice(next.indexOf('/content/v1') + 11) });
  return {
    list: ({ collection, ...query }) => read(collection, query),
    async *all({ collection, ...query }) {
      yield* pages(await read<ListPage<never>>(collection, query), readNext);
    },
    search: (query) => read('search', query),
    get: ({ collection, id }) => readOrNull(`${collection}/${encodeURIComponent(id)}`),
    async *units(query = { type: ['province'] }) {
      yield* pages(await read<UnitPage>('units', query), readNext);
    },
    unit: (code) => readOrNull(`units/${encodeURIComponent(code)}`),
    edition: (sha256) => readOrNull(`editions/${encodeURIComponent(sha256)}`),
    changes: ({ since, ...query } = {}) => read('changes', { ...query, ...(since ? { since } : {}) }),
  };
}

type Page<D> = { next?: string | null; documents: D[] };

async function* pages<D>(first: Page<D>, readNext: (next: string) => Promise<Page<D>>): AsyncGenerator<D> {
  for (let page = first; ; page = await readNext(page.next)) {
    yield* page.documents;
    if (!page.next) return;
  }
}

type Query = Record<string, string | number | string[] | undefined>;

function queryText(query: Query): string {
  const given = Object.entries(query).filter((pair): pair is [string, string | number | string[]] => pair[1] !== undefined);
  const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return parameters.size > 0 ? `?${parameters}` : '';
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
