import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '../../domain/generation.ts';
import { begin } from './begin.ts';
import { isNotModified } from './conditions.ts';
import { type Exchange, frameOf } from './exchange.ts';
import { madeHeaders } from './headers.ts';
import { acceptedEncodings } from './negotiate.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Below this a compressed body saves no packet. */
const leastBytesToCompress = 512;

/** `bodies` are compressed when the first reader wants them so. */
type Made = { identity: Buffer; sha256: string; bodies: Partial<Record<Encoding, Promise<Buffer>>> };

type Asked = {
  exchange: Exchange;
  /** What was asked, in one form for everybody who asks the same of the same generation. */
  key: string;
  /** The JSON. It may throw: then nothing was sent. */
  make: () => Promise<string>;
};

/** Answers made for a query, in memory while there is room: what one portal asks, a hundred others ask too. */
export type MadeAnswers = { send(asked: Asked): Promise<void> };

/** `maxBytes` of bodies before compression; the one not used for longest goes first. Many who ask at once share the making. */
export function keepMadeAnswers({ maxBytes }: { maxBytes: number }): MadeAnswers {
  const kept = new Map<string, Made>();
  const making = new Map<string, Promise<Made>>();
  let used = 0;

  const keep = (key: string, made: Made): void => {
    kept.set(key, made);
    used += made.identity.length;
    for (const [oldest, { identity }] of kept) {
      if (used <= maxBytes) break;
      kept.delete(oldest);
      used -= identity.length;
    }
  };
  const makeOnce = (key: string, make: Asked['make']): Promise<Made> => {
    const already = making.get(key);
    if (already) return already;
    const started = make()
      .then((text) => {
        const made = madeOf(text);
        keep(key, made);
        return made;
      })
      .finally(() => making.delete(key));
    making.set(key, started);
    return started;
  };
  return {
    async send({ exchange, key: asked, make }) {
      const key = `${exchange.generation?.pointer.manifest} ${asked}`;
      const known = kept.get(key);
      if (known) {
        // A Map remembers the order of insertion: taken out and put back, it is the youngest.
        kept.delete(key);
        kept.set(key, known);
      }
      await sendMade({ exchange, made: known ?? (await makeOnce(key, make)) });
    },
  };
}

function madeOf(text: string): Made {
  const identity = Buffer.from(text);
  return { identity, sha256: createHash('sha256').update(identity).digest('hex'), bodies: {} };
}

/** The tag names the bytes, not the generation: a list in which nothing has changed is not sent again after a publication. */
async function sendMade({ exchange, made }: { exchange: Exchange; made: Made }): Promise<void> {
  const { request, response, path } = exchange;
  const isCompressed = made.identity.length >= leastBytesToCompress;
  const [best = 'identity'] = isCompressed ? acceptedEncodings(request.headers['accept-encoding']) : [];
  const etag = `"${createHash('sha256').update(`${best} ${made.sha256}`).digest('hex').slice(0, 32)}"`;
  const headers = madeHeaders({ path, encoding: best, etag, isNegotiated: isCompressed, siteUrl: frameOf(exchange).siteUrl });
  if (isNotModified({ headers: request.headers, etag, lastModifiedMs: null })) {
    begin(exchange, 304, headers).end();
    return;
  }
  const body = await encoded({ made, encoding: best });
  begin(exchange, 200, [...headers, 'Content-Length', String(body.length)]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Quick levels: these bodies are made while somebody waits. */
function encoded({ made, encoding }: { made: Made; encoding: Encoding }): Promise<Buffer> {
  const { identity, bodies } = made;
  const compress = {
    br: () => brotliAsync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzip: () => gzipAsync(identity, { level: 6 }),
    identity: () => Promise.resolve(identity),
  };
  bodies[encoding] ??= compress[encoding]();
  return bodies[encoding];
}
