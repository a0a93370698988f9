import { addresses } from '../domain/addresses.ts';
import { isOpen } from '../domain/public-headers.ts';
import type { ScanLog } from '../measure/scans.ts';
import { notFoundPage } from '../portal/problems.ts';
import { answerScan, answerVerify, answerVerifyForm } from './codes/answer-codes.ts';
import { answerContent } from './content/answer-content.ts';
import type { SearchReader } from './content/search-reader.ts';
import { answerCommune, answerPackFile, answerProgress } from './downloads/answer-downloads.ts';
import { answerPack } from './downloads/answer-packs.ts';
import type { Downloads, PackRequest, PackSource, StudioProxy } from './downloads/ports.ts';
import { redirect, refuse, refuseRate, sendJson, sendPage } from './http/answers.ts';
import { begin, type Exchange, frameOf } from './http/exchange.ts';
import type { MadeAnswers } from './http/made-answers.ts';
import { forward, isForwarded } from './http/proxy.ts';
import type { RateLimiter } from './http/rate-limit.ts';
import { type Bodies, sendResource } from './http/send-resource.ts';
import { answerOembed } from './oembed.ts';
import { answerUnitFeed } from './unit-feeds.ts';
import { words } from './words.ts';

export type Routes = {
  bodies: Bodies;
  made: MadeAnswers;
  readIndex: SearchReader;
  /** Counts codes without a right seal. */
  guesses: RateLimiter;
  packs: PackSource;
  packPatienceMs: number;
  downloads: Downloads;
  scans: ScanLog;
  proxy: StudioProxy;
  now: () => Date;
};

/** Answers health checks and the studio without a limit, and all other requests within the limit of one address. */
export async function answer(exchange: Exchange, routes: Routes): Promise<void> {
  if (exchange.path === '/healthz') return sendHealth({ exchange, now: routes.now });
  if (isForwarded(exchange.path)) return toStudio({ exchange, proxy: routes.proxy });
  const { allowance } = exchange;
  return allowance?.isSpent ? refuseRate({ exchange, allowance }) : answerRead(exchange, routes);
}

/** Gives the first answer that fits: wrong methods, then addresses that depend on the request, then the generation. */
async function answerRead(exchange: Exchange, routes: Routes): Promise<void> {
  const { request, path, generation } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(exchange);
  if (!generation) return refuseEmpty(exchange);
  if (path.startsWith('/content/') && (await answerContent(exchange, { ...routes, generation }))) return;
  const { guesses, scans } = routes;
  const { scan, verify, oembed, downloads } = addresses;
  const [, scanned] = scan.pattern.exec(path) ?? [];
  if (scanned !== undefined) return answerScan({ exchange, typed: scanned, guesses, scans });
  const [, verified] = verify.pattern.exec(path) ?? [];
  if (verified !== undefined) return answerVerify({ exchange, typed: verified, guesses });
  if (path === verify.start && exchange.query.has('code'))
    return answerVerifyForm({ exchange, typed: exchange.query.get('code') ?? '' });
  const resource = generation.resources.get(path);
  if (resource) return sendResource(exchange, resource, routes.bodies);
  if (path.startsWith(`${downloads}/`)) return answerDownload(exchange, routes);
  if (path === oembed.endpoint) return answerOembed({ exchange, ...routes });
  if (answerUnitFeed(exchange)) return;
  answerUnknown(exchange);
}

/** What is made for a commune when it asks: its page, a pack, the page where a pack is waited for, one file of a pack. */
async function answerDownload(exchange: Exchange, routes: Routes): Promise<void> {
  const { path } = exchange;
  const { commune, pack, packProgress, packFile } = addresses;
  const [, unitCode] = commune.pattern.exec(path) ?? [];
  if (unitCode !== undefined) return answerCommune({ exchange, unitCode, ...routes });
  const ofPack = pack.pattern.exec(path);
  if (ofPack) return answerPack({ exchange, wanted: packOf(ofPack), ...routes });
  const ofProgress = packProgress.pattern.exec(path);
  if (ofProgress) {
    return answerProgress({ exchange, wanted: packOf(ofProgress), isData: ofProgress[3] === '.json', ...routes });
  }
  const ofFile = packFile.pattern.exec(path);
  if (ofFile) return answerPackFile({ exchange, wanted: { ...packOf(ofFile), path: ofFile[3] ?? '' }, ...routes });
  answerUnknown(exchange);
}

const packOf = ([, campaignId = '', unitCode = '']: RegExpExecArray): PackRequest => ({ campaignId, unitCode });

/** Says whether this edge serves, and how old what it serves is. 503 until there is a generation. */
function sendHealth({ exchange, now }: { exchange: Exchange; now: () => Date }): void {
  const pointer = exchange.generation?.pointer;
  const value = pointer
    ? {
        status: 'ok',
        generation: pointer.number,
        manifest: pointer.manifest,
        publishedAt: pointer.at,
        ageSeconds: Math.max(0, Math.round((now().getTime() - Date.parse(pointer.at)) / 1000)),
      }
    : { status: 'starting', generation: null };
  sendJson({ exchange, status: pointer ? 200 : 503, value });
}

function toStudio({ exchange, proxy }: { exchange: Exchange; proxy: StudioProxy }): void {
  if (proxy) forward({ exchange, studioUrl: proxy.studioUrl });
  else answerUnknown(exchange);
}

function refuseMethod(exchange: Exchange): void {
  const { request, path } = exchange;
  if (request.method === 'OPTIONS' && isOpen(path)) {
    const allowed = ['Access-Control-Allow-Origin', '*', 'Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'];
    const headers = [
      'Access-Control-Allow-Headers',
      'If-None-Match, If-Modified-Since, Range',
      'Access-Control-Max-Age',
      '86400',
    ];
    begin(exchange, 204, ['Allow', 'GET, HEAD, OPTIONS', ...allowed, ...headers]).end();
    return;
  }
  const title = words.method;
  const detail = words.methodWhy;
  refuse({ exchange, status: 405, title, detail, headers: ['Allow', 'GET, HEAD'] });
}

function refuseEmpty(exchange: Exchange): void {
  const title = words.empty;
  const detail = words.emptyWhy;
  refuse({ exchange, status: 503, title, detail, headers: ['Retry-After', '10'] });
}

/** An address with a slash too many is redirected; any other unknown address is 404. */
function answerUnknown(exchange: Exchange): void {
  const { path, generation } = exchange;
  const bare = path.replace(/\/+$/, '');
  if (bare !== path && generation?.resources.has(bare)) {
    redirect({ exchange, status: 301, location: bare });
  } else if (isOpen(path)) {
    const detail = words.notFoundWhy;
    refuse({ exchange, status: 404, title: words.notFound, detail });
  } else {
    sendPage({
      exchange,
      status: 404,
      markup: notFoundPage({ frame: frameOf(exchange), path }),
      cacheControl: 'public, max-age=30',
    });
  }
}
