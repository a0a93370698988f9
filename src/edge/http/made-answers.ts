import { LRUCache } from 'lru-cache';
import { shareInFlight } from '../../concurrency/share-in-flight.ts';
import { leastBytesToCompress } from '../../domain/compression.ts';
import type { Encoding } from '../../domain/generation.ts';
import { sha256Of } from '../../store/sha256.ts';
import { refusePrecondition } from './answers.ts';
import { compressToKeep } from './compress.ts';
import { isNotModified, isPreconditionFailed } from './conditions.ts';
import { begin, type Exchange, frameOf } from './exchange.ts';
import { madeHeaders } from './headers.ts';
import { acceptedEncodings } from './negotiate.ts';

/** `bodies` are compressed when the first reader wants them so. */
type MadeBody = { identity: Buffer; sha256: string; bodies: Partial<Record<Encoding, Promise<Buffer>>> };

type MadeRequest = {
  exchange: Exchange;
  /** The query in one form, the same for all who ask the same of the same generation. */
  key: string;
  /** The JSON. It may throw: then nothing was sent. */
  make: () => Promise<string>;
};

/** Answers made for a query, in memory while there is room: a hundred portals ask the same. */
export type MadeAnswers = { send(request: MadeRequest): Promise<void> };

/**
 * `maxBytes`: of bodies before compression; the one not used for longest goes first. Equal requests at the same time share the
 * work.
 */
export function keepMadeAnswers({ maxBytes }: { maxBytes: number }): MadeAnswers {
  const answers = new LRUCache<string, MadeBody>({ maxSize: maxBytes, sizeCalculation: ({ identity }) => identity.length || 1 });
  const share = shareInFlight<MadeBody>();
  const makeOnce = (key: string, make: MadeRequest['make']): Promise<MadeBody> =>
    share(key, async () => {
      const made = madeOf(await make());
      answers.set(key, made);
      return made;
    });
  return {
    async send({ exchange, key: queryKey, make }) {
      const key = `${exchange.generation?.pointer.manifest} ${queryKey}`;
      await sendMade({ exchange, made: answers.get(key) ?? (await makeOnce(key, make)) });
    },
  };
}

function madeOf(text: string): MadeBody {
  const identity = Buffer.from(text);
  return { identity, sha256: sha256Of(identity), bodies: {} };
}

/** The tag names the bytes, not the generation: a list in which nothing has changed is not sent again after a publication. */
async function sendMade({ exchange, made }: { exchange: Exchange; made: MadeBody }): Promise<void> {
  const { request, response, path } = exchange;
  const isCompressed = made.identity.length >= leastBytesToCompress;
  const [best = 'identity'] = isCompressed ? acceptedEncodings(request.headers['accept-encoding']) : [];
  const etag = `"${sha256Of(`${best} ${made.sha256}`).slice(0, 32)}"`;
  const headers = madeHeaders({ path, encoding: best, etag, isNegotiated: isCompressed, siteUrl: frameOf(exchange).siteUrl });
  const validators = { headers: request.headers, etag, lastModifiedMs: null };
  if (isPreconditionFailed(validators)) return refusePrecondition(exchange);
  if (isNotModified(validators)) {
    begin(exchange, 304, headers).end();
    return;
  }
  made.bodies[best] ??= compressToKeep(made.identity, best);
  const body = await made.bodies[best];
  begin(exchange, 200, [...headers, 'Content-Length', String(body.length)]);
  response.end(request.method === 'HEAD' ? undefined : body);
}
