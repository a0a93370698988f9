import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { AppError } from '../domain/errors.ts';
import { isOpen } from '../domain/public-headers.ts';
import type { ScanLog } from '../measure/scans.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { openSearchReader } from './content/search-reader.ts';
import type { Downloads, PackSource } from './downloads/ports.ts';
import { followGenerations, type GenerationFollower } from './generation/follow.ts';
import type { LoadedGeneration } from './generation/generation.ts';
import { type AddressReader, readAddresses } from './http/address.ts';
import { answerAtOnce } from './http/answer-at-once.ts';
import { refuse } from './http/answers.ts';
import { openBodyCache } from './http/body-cache.ts';
import { type Exchange, originForm, parseTarget } from './http/exchange.ts';
import { shortenedCacheControl } from './http/freshness.ts';
import { hostChecker } from './http/host.ts';
import { keepMadeAnswers } from './http/made-answers.ts';
import { createRateLimiter, type RateLimiter, type RatePolicy, ratePolicies } from './http/rate-limit.ts';
import { watchProxies } from './http/unnamed-proxy.ts';
import { answer, type PartsHealth, type Routes } from './routes.ts';
import { openStudioDoor, type StudioSettings } from './studio/open-door.ts';
import { words } from './words.ts';

export type EdgeSettings = {
  store: BlobStore;
  packs: PackSource;
  downloads: Downloads;
  scans: ScanLog;
  /** The studio behind the edge; `null` without one. */
  proxy: StudioSettings | null;
  /** How worker and studio are, for `/healthz`. @default unknown */
  health?: PartsHealth;
  now: () => Date;
  /**
   * Addresses and networks of our own proxies, whose `X-Forwarded-For` is trusted.
   * @default [] (the header is ignored)
   */
  trustedProxies?: readonly string[];
  /** Called with the address of a proxy inside that hands readers on and is not among `trustedProxies`. @default nothing */
  onUnnamedProxy?: (address: string) => void;
  /**
   * How often one address may ask.
   * @default `ratePolicies`
   */
  rates?: Record<keyof typeof ratePolicies, RatePolicy>;
  /**
   * Milliseconds between two reads of the pointer, where no watch reports a flip first.
   * @default 500
   */
  pollMs?: number;
  /**
   * Bytes of bodies in memory. A quarter as much again holds answers made for queries.
   * @default 25165824 (24 MiB)
   */
  cacheBytes?: number;
  /**
   * Milliseconds that a reader waits for a pack before the page that shows how far it is. Less than proxies wait (nginx: 60 s).
   * @default 45000
   */
  packPatienceMs?: number;
};

export type Edge = {
  server: Server;
  /** Gives the port, which matters for port 0. Throws `edge.port-busy`. */
  listen(where: { port: number; host?: string }): Promise<number>;
  /** Number of the generation being served. */
  generation(): number | null;
  /** Looks for a newer generation now. */
  refresh(): Promise<void>;
  /** Ends open connections and writes what was counted. */
  close(): Promise<void>;
};

/**
 * Creates the public server: a generation, packs and codes over plain `node:http`. It needs no Payload, no Next and no
 * database, so it stays up when all of them are down. Throws `settings.trusted-proxies`.
 */
export async function createEdge({
  store,
  packs,
  downloads,
  scans,
  proxy,
  health,
  now,
  trustedProxies = [],
  onUnnamedProxy = () => undefined,
  rates = ratePolicies,
  pollMs = 500,
  cacheBytes = 24 * 1024 * 1024,
  packPatienceMs = 45_000,
}: EdgeSettings): Promise<Edge> {
  const follower = await followGenerations({
    store,
    pollMs,
    onError: (cause) => console.error('A generation was refused.', cause),
  });
  const bodies = { store, cache: openBodyCache({ store, maxBytes: cacheBytes }) };
  const made = keepMadeAnswers({ maxBytes: cacheBytes / 4 });
  const reads = createRateLimiter({ policy: rates.reads, now });
  // This machine too: behind a proxy that is not named all readers have its address, and right codes pass in any case.
  const guesses = createRateLimiter({ policy: rates.codes, now, isLocalCounted: true });
  const readIndex = openSearchReader({ store });
  const studio = proxy && openStudioDoor({ ...proxy, now });
  const routes: Routes = { bodies, made, readIndex, guesses, packs, packPatienceMs, downloads, scans, studio, health, now };
  const watchProxy = watchProxies({ trusted: trustedProxies, report: onUnnamedProxy });
  const handler = requestHandler({ follower, reads, routes, addressOf: readAddresses(trustedProxies), watchProxy });
  const server = createServer(limits, handler);
  // Whoever asks first is answered without sending the body, where it would be refused.
  server.on('checkContinue', handler);
  // Silence ends a connection, so that slow readers and forgotten tabs do not pile up.
  server.setTimeout(silenceMs);
  return {
    server,
    listen: (where) => listen({ server, ...where }),
    generation: () => follower.current()?.pointer.number ?? null,
    refresh: follower.refresh,
    async close() {
      follower.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await scans.flush();
    },
  };
}

type HandlerInput = {
  follower: GenerationFollower;
  reads: RateLimiter;
  routes: Routes;
  addressOf: AddressReader;
  watchProxy: (request: IncomingMessage) => void;
};

/** Tries the shortest way, and hands the request on where that gives no answer. */
function requestHandler({ follower, reads, routes, addressOf, watchProxy }: HandlerInput): RequestListener {
  const isHost = hostChecker();
  const { now } = routes;
  const { cache } = routes.bodies;
  return (request, response) => {
    const generation = follower.current();
    const address = addressOf(request);
    const allowance = reads.count(address);
    const cacheControl = generation && cacheControlOf({ generation, now });
    // Written out: spreading an object here took a third of the time of a whole answer.
    const hasHost = isHost(request.headers.host);
    if (hasHost && !allowance?.isSpent && answerAtOnce({ request, response, allowance, cacheControl, generation, cache })) return;
    watchProxy(request);
    handle({ hasHost, request, response, address, allowance, cacheControl, generation, routes });
  };
}

/** Longer than a proxy in front keeps an idle connection (nginx: 60 s), so that the edge is never the side that closes first. */
const silenceMs = 120_000;

/**
 * Headers must come quickly; a body may take its time, because the studio takes uploads: its door watches their pace. Idle
 * connections end by `silenceMs` alone: a second limit of Node's would set two timers a request, a tenth of its time.
 */
const limits = {
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  requestTimeout: 900_000,
  keepAliveTimeout: 0,
  maxHeaderSize: 16_384,
  // A header that was sent twice is seen, rather than the second dropped: two hosts are none.
  joinDuplicateHeaders: true,
};

function cacheControlOf({ generation: { nextDueMs }, now }: { generation: LoadedGeneration; now: () => Date }): string | null {
  return nextDueMs === null ? null : shortenedCacheControl({ nextDueMs, nowMs: now().getTime() });
}

type HandledRequest = Omit<Exchange, 'path' | 'query'> & { hasHost: boolean; routes: Routes };

function handle({ routes, hasHost, ...asked }: HandledRequest): void {
  asked.request.url = originForm(asked.request.url ?? '/');
  const target = hasHost ? parseTarget(asked.request.url) : ({ status: 400 } as const);
  if ('status' in target) {
    const exchange = { ...asked, path: '/', query: new URLSearchParams() };
    const isData = isOpen(asked.request.url ?? '/');
    refuse({ exchange, ...oddTargets[target.status], status: target.status, isData });
    return;
  }
  const exchange: Exchange = { ...asked, ...target };
  answer(exchange, routes).catch((cause: unknown) => refuseBug(exchange, cause));
}

const oddTargets = {
  400: {
    title: words.oddAddress,
    detail: words.oddAddressWhy,
  },
  414: {
    title: words.longAddress,
    detail: words.longAddressWhy,
  },
} as const;

/** The error goes to the log whole, and to the reader not at all. */
function refuseBug(exchange: Exchange, cause: unknown): void {
  console.error(`${exchange.request.method} ${exchange.path} failed.`, cause);
  if (exchange.response.headersSent) {
    exchange.response.destroy();
    return;
  }
  if (cause instanceof AppError && cause.code.startsWith('store.')) {
    const headers = ['Retry-After', '60'];
    refuse({ exchange, status: 503, title: words.damaged, detail: words.damagedWhy, headers });
    return;
  }
  const title = words.bug;
  const detail = words.bugWhy;
  refuse({ exchange, status: 500, title, detail });
}

function listen({ server, port, host = '0.0.0.0' }: { server: Server; port: number; host?: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new AppError('edge.port-busy', { cause, params: { port } }) : cause);
    });
    server.listen({ port, host }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
