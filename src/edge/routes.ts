import { addresses, packLanguage } from '../domain/addresses.ts';
import { locales, renamedLocales } from '../domain/locale.ts';
import { isOpen } from '../domain/public-headers.ts';
import type { ScanLog } from '../measure/scans.ts';
import { notFoundPage } from '../portal/problems.ts';
import { answerScan, answerVerify, answerVerifyForm } from './codes/answer-codes.ts';
import { answerVisit, isPage } from './codes/answer-visit.ts';
import { answerContent } from './content/answer-content.ts';
import type { SearchReader } from './content/search-reader.ts';
import { answerCommune, answerPackFile, answerProgress } from './downloads/answer-downloads.ts';
import { answerPack } from './downloads/answer-packs.ts';
import type { Downloads, PackRequest, PackSource } from './downloads/ports.ts';
import { redirect, refuse, refuseRate, sendJson, sendPage } from './http/answers.ts';
import { begin, type Exchange, frameOf } from './http/exchange.ts';
import type { MadeAnswers } from './http/made-answers.ts';
import type { RateLimiter } from './http/rate-limit.ts';
import { type Bodies, sendResource } from './http/send-resource.ts';
import { visitOf } from './http/visit.ts';
import { answerOembed } from './oembed.ts';
import { isForwarded, type StudioDoor } from './studio/open-door.ts';
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
  /** `null`: an edge without a studio behind it. */
  studio: StudioDoor | null;
  health: PartsHealth;
  now: () => Date;
};

/** Answers health checks without a limit, the studio within limits of its own, and all else within the limit of one address. */
export async function answer(exchange: Exchange, routes: Routes): Promise<void> {
  if (/^\/healthz(\/(worker|studio|edge))?$/.test(exchange.path)) return sendHealth({ exchange, ...routes });
  if (isForwarded(exchange.path)) return routes.studio === null ? answerUnknown(exchange) : routes.studio(exchange);
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
  const visit = resource && visitOf(exchange);
  if (resource && visit && isPage(resource)) return answerVisit({ exchange, resource, visit, bodies: routes.bodies });
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
  if (ofPack) return answerPack({ exchange, wanted: packOf(ofPack, exchange), ...routes });
  const ofProgress = packProgress.pattern.exec(path);
  if (ofProgress) {
    return answerProgress({ exchange, wanted: packOf(ofProgress, exchange), isData: ofProgress[3] === '.json', ...routes });
  }
  const ofFile = packFile.pattern.exec(path);
  if (ofFile) return answerPackFile({ exchange, wanted: { ...packOf(ofFile, exchange), path: ofFile[3] ?? '' }, ...routes });
  answerUnknown(exchange);
}

/** A language that there is none of is as none: the Vietnamese pack. */
function packOf([, campaignId = '', unitCode = '']: RegExpExecArray, { query }: Exchange): PackRequest {
  const locale = locales.find((code) => code !== 'vi' && code === query.get(packLanguage));
  return { campaignId, unitCode, ...(locale ? { locale } : {}) };
}

/** How the worker and the studio of this machine are. Absent: this edge knows of none. */
export type PartsHealth = (() => Promise<{ worker: { status: string }; studio: { status: string } }>) | undefined;

/**
 * Says whether this edge serves, how old what it serves is, and how worker and studio are. The edge alone decides the status of
 * `/healthz`: a load balancer must not take a portal away because its studio sleeps. `/healthz/worker`, `/healthz/studio` and
 * `?of=` answer 503 when that part is not well.
 */
async function sendHealth({ exchange, now, health }: Pick<Routes, 'now' | 'health'> & { exchange: Exchange }): Promise<void> {
  const pointer = exchange.generation?.pointer;
  const edge = { status: pointer ? 'ok' : 'starting' };
  const { worker, studio } = (await health?.()) ?? { worker: { status: 'unknown' }, studio: { status: 'unknown' } };
  const generation = pointer
    ? {
        generation: pointer.number,
        manifest: pointer.manifest,
        publishedAt: pointer.at,
        ageSeconds: Math.max(0, Math.round((now().getTime() - Date.parse(pointer.at)) / 1000)),
      }
    : { generation: null };
  const asked = exchange.path.slice('/healthz/'.length) || (exchange.query.get('of') ?? 'edge');
  const part = { worker, studio }[asked] ?? edge;
  const status = part.status === 'ok' ? 200 : 503;
  sendJson({ exchange, status, value: { ...part, ...generation, edge, worker, studio } });
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

/** "/tay/…" is "/tyz/…" since the language has its right code. */
function inCurrentLocale(path: string): string {
  const [, first = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  const locale = Object.hasOwn(renamedLocales, first) ? renamedLocales[first] : undefined;
  return locale === undefined ? path : `/${locale}${rest}`;
}

/** An address with a slash too many, or under an old code of a language, is redirected; any other unknown address is 404. */
function answerUnknown(exchange: Exchange): void {
  const { path, generation } = exchange;
  const bare = path.replace(/\/+$/, '');
  const renamed = inCurrentLocale(bare);
  if (renamed !== path && generation?.resources.has(renamed)) {
    redirect({ exchange, status: 301, location: renamed });
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
