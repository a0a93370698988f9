import type { IndexRow, ListedType, View } from '../../domain/content-index.ts';
import { collectionOfType } from '../../domain/content-list.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { Bodies } from '../http/send-resource.ts';
import { type ContentLookup, readLookup } from './load-index.ts';
import { readView } from './parameters.ts';

type DocumentsInput = { generation: LoadedGeneration; bodies: Bodies; lookup: ContentLookup; positions: number[]; view: View };

/** Documents at positions of the index, as the JSON that was written when they were published: nothing is parsed on the way. */
export async function readDocuments({ positions, view, ...source }: DocumentsInput): Promise<string[]> {
  if (view === 'full') return Promise.all(positions.map((position) => readWhole({ ...source, position })));
  const offset = view === 'card' ? 0 : 1;
  const segments = new Map<string, Promise<string[]>>();
  return Promise.all(
    positions.map(async (position) => {
      const { path, first } = segmentAt(source.lookup, position);
      const lines = segments.get(path) ?? readLines({ ...source, path });
      segments.set(path, lines);
      return (await lines)[(position - first) * 2 + offset] ?? '';
    }),
  );
}

type ViewInput = { generation: LoadedGeneration; bodies: Bodies; query: URLSearchParams; type: ListedType; id: string };

/** One document that is there, in the length that the query names. Throws `content.value-unknown`. */
export async function makeView({ query, type, id, ...source }: ViewInput): Promise<string> {
  const lookup = await readLookup(source);
  const position = lookup.positions.get(`${type}/${id}`) ?? -1;
  const [document = ''] = await readDocuments({ ...source, lookup, positions: [position], view: readView(query) ?? 'full' });
  return document;
}

/** The whole document is what its own address serves. */
async function readWhole({
  generation,
  bodies,
  lookup,
  position,
}: Omit<DocumentsInput, 'positions' | 'view'> & { position: number }) {
  const [type, id] = lookup.index.rows[position] as IndexRow;
  return readResource({ generation, bodies, path: `/content/v1/${collectionOfType(type)}/${id}` });
}

type ResourceInput = { generation: LoadedGeneration; bodies: Bodies; path: string };

/** Text of a resource of the generation. Throws `store.blob-missing` and `store.blob-corrupt`. */
export async function readResource({ generation, bodies, path }: ResourceInput): Promise<string> {
  const sha256 = generation.resources.get(path)?.variants.identity.sha256 ?? path;
  return readBody({ bodies, sha256 });
}

async function readLines({ generation, bodies, path }: ResourceInput): Promise<string[]> {
  return (await readBody({ bodies, sha256: generation.internal.get(path) ?? path })).split('\n');
}

async function readBody({ bodies: { cache }, sha256 }: { bodies: Bodies; sha256: string }): Promise<string> {
  return (cache.peek(sha256) ?? (await cache.read(sha256))).toString('utf8');
}

function segmentAt({ index }: ContentLookup, position: number): { path: string; first: number } {
  let first = 0;
  for (const [path, documents] of index.segments) {
    if (position < first + documents) return { path, first };
    first += documents;
  }
  throw new RangeError(`Expected a position below ${first}, got ${position}.`);
}
