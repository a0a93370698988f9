import type { Exchange } from '../http/exchange.ts';
import { createRateLimiter } from '../http/rate-limit.ts';
import { type ForwardedBody, forward } from './forward.ts';
import { type StudioLimits, studioLimits } from './limits.ts';
import { planBody, type ReadBody, readBody } from './read-body.ts';
import { createReadings } from './readings.ts';
import { type DoorRefusal, doorWords, refuseAsked, refuseAtDoor } from './refusals.ts';
import { type AccountReader, readAccounts } from './sessions.ts';
import { createSlots, type Release, type Slots } from './slots.ts';

/** Paths that reach the studio; all others of it stay behind the edge. */
const forwarded = ['/admin', '/api', '/_next'];

export function isForwarded(path: string): boolean {
  return forwarded.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

/** The studio behind the edge: its origin, the public origin, and the secret that sessions are signed with. */
export type StudioSettings = {
  studioUrl: string;
  siteUrl: string;
  secret: string;
  /** @default `studioLimits` */
  limits?: StudioLimits;
};

export type StudioDoor = (exchange: Exchange) => Promise<void>;

/**
 * Lets requests through to the studio, each reader within limits: how often, how many at a time, how large, how slow.
 *
 * Nothing of the studio is taken before a request is whole, or known to be of an account: slow and large bodies of strangers end
 * here. Accounts are measured by themselves, because an office has one address.
 */
export function openStudioDoor({
  studioUrl,
  siteUrl,
  secret,
  limits = studioLimits,
  now,
}: StudioSettings & { now: () => Date }): StudioDoor {
  const isSecure = siteUrl.startsWith('https:');
  const accountOf: AccountReader = readAccounts({ secret, isSecure, now });
  const counters = {
    account: createRateLimiter({ policy: limits.rates.account, now }),
    address: createRateLimiter({ policy: limits.rates.address, now, isLocalCounted: true }),
    files: createRateLimiter({ policy: limits.rates.files, now, isLocalCounted: true }),
  };
  const slots = {
    accounts: createSlots(limits.accounts),
    addresses: createSlots(limits.addresses),
    uploads: createSlots(limits.uploads),
  };
  const readings = createReadings(limits.bodies);

  return async (exchange) => {
    // Each part of the way ends with the answer.
    exchange.response.setMaxListeners(20);
    const account = accountOf(exchange.request.headers);
    const key = account ?? exchange.address;
    const counter = account !== null ? counters.account : exchange.path.startsWith('/_next/') ? counters.files : counters.address;
    const allowance = counter.count(key);
    if (allowance?.isSpent) return refuseAsked({ exchange, allowance });
    if (account === null) endLateAnswer({ exchange, withinMs: limits.anonymousWithinMs });
    const body = await bodyOf({ exchange, key, hasAccount: account !== null });
    if (body === null) return;
    const line = body.kind === 'begun' ? slots.uploads : account !== null ? slots.accounts : slots.addresses;
    const release = await turnFor({ exchange, line, key });
    if (release === 'gone') return;
    if (release === 'busy') return refuseAtDoor({ exchange, ...doorWords.busy });
    forward({ exchange, body, studioUrl, isSecure, limits, release });
  };

  /** `null`: the request was refused, or its sender has left. */
  async function bodyOf({ exchange, key, hasAccount }: Asking): Promise<ForwardedBody | null> {
    const { request, response } = exchange;
    const plan = planBody({ headers: request.headers, hasAccount, limits });
    if (plan.kind === 'none') return plan;
    if (plan.kind === 'upload') return { kind: 'begun', bytes: Buffer.alloc(0) };
    if (plan.kind === 'refused') return refused(exchange, plan.refusal);
    const { mostBytes } = plan;
    const onBegin = (cut: () => void) => readings.begin(key, cut);
    const read = await readBody({ request, response, mostBytes, withinMs: limits.smallWithinMs, onBegin });
    return afterReading({ exchange, read, whenMore: plan.whenMore });
  }
}

type Asking = { exchange: Exchange; key: string; hasAccount: boolean };

function afterReading({
  exchange,
  read,
  whenMore,
}: {
  exchange: Exchange;
  read: ReadBody;
  whenMore: DoorRefusal | 'upload';
}): ForwardedBody | null {
  if (!('bytes' in read)) return read.outcome === 'late' ? refused(exchange, 'tooSlow') : null;
  if (read.outcome === 'whole') return { kind: 'whole', bytes: read.bytes };
  return whenMore === 'upload' ? { kind: 'begun', bytes: read.bytes } : refused(exchange, whenMore);
}

function refused(exchange: Exchange, refusal: DoorRefusal): null {
  refuseAtDoor({ exchange, ...doorWords[refusal] });
  return null;
}

/** Waits for a turn, which ends with the answer; a reader who leaves gives up its place. */
async function turnFor({
  exchange: { response },
  line,
  key,
}: {
  exchange: Exchange;
  line: Slots;
  key: string;
}): Promise<Release | 'busy' | 'gone'> {
  const release = await line.take(key, (cancel) => response.once('close', cancel));
  if (response.destroyed) {
    release?.();
    return 'gone';
  }
  if (release === null) return 'busy';
  response.once('close', release);
  return release;
}

/** Whoever reads an answer byte by byte would keep a turn for as long. */
function endLateAnswer({ exchange: { response }, withinMs }: { exchange: Exchange; withinMs: number }): void {
  const timer = setTimeout(() => response.destroy(), withinMs);
  response.once('close', () => clearTimeout(timer));
}
