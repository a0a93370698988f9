import { collections, typeOfCollection } from '../../domain/content-list.ts';
import { hourMs } from '../../domain/durations.ts';
import { AppError, type ErrorParam } from '../../domain/errors.ts';
import type { LoadedGeneration, ServedResource } from '../generation/generation.ts';
import { refuse } from '../http/answers.ts';
import type { Exchange } from '../http/exchange.ts';
import type { MadeAnswers } from '../http/made-answers.ts';
import { type Bodies, sendResource } from '../http/send-resource.ts';
import { words } from '../words.ts';
import { makeChanges } from './changes.ts';
import { makeList } from './lists.ts';
import { assertKnown, knownParameters } from './parameters.ts';
import { makeSearch } from './search-answer.ts';
import type { SearchReader } from './search-reader.ts';
import { findUnit, makeUnitList } from './unit-list.ts';
import { makeView } from './views.ts';

export type ContentPorts = { bodies: Bodies; made: MadeAnswers; readIndex: SearchReader; now: () => Date };

type Kind = keyof typeof knownParameters;

/**
 * Answers below `/content/`. Without a query it sends the prebuilt bytes; with one it makes the answer from the indexes of the
 * generation. Gives `false`, with nothing sent, where the address has nothing.
 */
export async function answerContent(
  exchange: Exchange,
  ports: ContentPorts & { generation: LoadedGeneration },
): Promise<boolean> {
  const { path, query } = exchange;
  const resource = ports.generation.resources.get(path);
  if (resource && query.size === 0) {
    await sendResource(exchange, resource, ports.bodies);
    return true;
  }
  const asked = addressAt(path);
  try {
    assertKnown({ query, known: knownParameters[asked.kind] });
    const make = await makerOf({ ...asked, ...ports, query, resource });
    if (make) await ports.made.send({ exchange, key: keyOf({ ...ports, path, query }), make });
    else if (resource) await sendResource(exchange, resource, ports.bodies);
    return make !== null || resource !== undefined;
  } catch (cause) {
    if (!(cause instanceof AppError) || !cause.code.startsWith('content.')) throw cause;
    if (cause.code === 'content.search-missing') refuseWithoutIndex(exchange);
    else refuseQuery({ exchange, cause });
    return true;
  }
}

type ContentAddress = { kind: Kind; collection: string; id: string };

function addressAt(path: string): ContentAddress {
  const [, collection = '', id = ''] = /^\/content\/v1\/([a-z]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  return { kind: kindOf({ collection, id }), collection, id };
}

function kindOf({ collection, id }: { collection: string; id: string }): Kind {
  if (collection === 'units') return id === '' ? 'units' : 'none';
  if (id !== '') return typeOfCollection(collection) ? 'document' : 'none';
  if (collection === 'changes' || collection === 'documents' || collection === 'search') return collection;
  if (collection === 'artworks' || collection === 'packs') return 'wordless';
  return collections.includes(collection) ? 'list' : 'none';
}

type MakerInput = ContentAddress &
  ContentPorts & { generation: LoadedGeneration; query: URLSearchParams; resource: ServedResource | undefined };

/** `null` where only prebuilt bytes answer. */
async function makerOf({ kind, collection, id, resource, ...source }: MakerInput): Promise<(() => Promise<string>) | null> {
  if (kind === 'list' || kind === 'wordless' || kind === 'documents') return () => makeList({ ...source, collection });
  if (kind === 'units') return () => makeUnitList(source);
  if (kind === 'search') return () => makeSearch(source);
  if (kind === 'changes') return () => makeChanges(source);
  const type = typeOfCollection(collection);
  if (kind === 'document' && type) return resource?.status === 200 ? () => makeView({ ...source, type, id }) : null;
  const unit = collection === 'units' && !resource ? await findUnit({ ...source, code: id }) : null;
  return unit === null ? null : () => Promise.resolve(unit);
}

/** Whether a cursor is lost depends on the store too, so answers about changes are used for an hour at most. */
function keyOf({ path, query, now }: { path: string; query: URLSearchParams; now: () => Date }): string {
  const sorted = new URLSearchParams(query);
  sorted.sort();
  const hour = Math.floor(now().getTime() / hourMs);
  return `${path}?${sorted}${path.endsWith('/changes') ? ` ${hour}` : ''}`;
}

/** For the programmer of a portal: the answer names the parameter, the value and what is known, to correct the call. */
function refuseQuery({ exchange, cause }: { exchange: Exchange; cause: AppError }): void {
  const { unknown, parameter, value, known } = cause.params;
  const split = (list: ErrorParam | undefined) => (list === undefined ? undefined : String(list).split(', ').filter(Boolean));
  const members = { unknown: split(unknown), parameter, value, known: split(known) };
  refuse({ exchange, status: 400, title: words.badParameter, detail: cause.words, members });
}

/** A generation from before there was a search: the next publication brings its index. */
function refuseWithoutIndex(exchange: Exchange): void {
  const title = words.noIndex;
  const detail = words.noIndexWhy;
  refuse({ exchange, status: 503, title, detail, headers: ['Retry-After', '60'] });
}
