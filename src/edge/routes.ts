import { isOpen } from '../domain/public-headers.ts';
import type { ScanLog } from '../measure/scans.ts';
import { notFoundPage } from '../portal/problems.ts';
import { answerScan, answerVerify, answerVerifyForm, codePath } from './codes/answer-codes.ts';
import { answerContent } from './content/answer-content.ts';
import type { SearchReader } from './content/search-reader.ts';
import {
  answerCommune,
  answerPackFile,
  answerProgress,
  communePattern,
  packFilePattern,
  progressPattern,
} from './downloads/answer-downloads.ts';
import { answerPack, packPattern } from './downloads/answer-packs.ts';
import type { Downloads, PackSource, StudioProxy } from './downloads/ports.ts';
import { redirect, refuse, refuseRate, sendJson, sendPage } from './http/answers.ts';
import { begin, type Exchange, frameOf } from './http/exchange.ts';
import type { MadeAnswers } from './http/made-answers.ts';
import { forward, isForwarded } from './http/proxy.ts';
import type { RateLimiter } from './http/rate-limit.ts';
import { type Bodies, sendResource } from './http/send-resource.ts';
import { answerOembed } from './oembed.ts';
import { answerUnitFeed } from './unit-feeds.ts';

export type Routes = {
  bodies: Bodies;
  made: MadeAnswers;
  readIndex: SearchReader;
  /** Codes without a right seal. */
  guesses: RateLimiter;
  packs: PackSource;
  downloads: Downloads;
  scans: ScanLog;
  proxy: StudioProxy;
  now: () => Date;
};

/** Health and studio, which keep their own measure; everything else within what one address may ask. */
export async function answer(exchange: Exchange, routes: Routes): Promise<void> {
  if (exchange.path === '/healthz') return sendHealth({ exchange, now: routes.now });
  if (isForwarded(exchange.path)) return toStudio({ exchange, proxy: routes.proxy });
  const { allowance } = exchange;
  return allowance?.isSpent ? refuseRate({ exchange, allowance }) : answerRead(exchange, routes);
}

/** The first answer that fits: methods, what needs a look at the request, then the generation. */
async function answerRead(exchange: Exchange, routes: Routes): Promise<void> {
  const { request, path, generation } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(exchange);
  if (!generation) return refuseEmpty(exchange);
  if (path.startsWith('/content/') && (await answerContent(exchange, { ...routes, generation }))) return;
  const code = codePath.exec(path);
  if (code) return answerCode({ exchange, routes, letter: code[1] ?? '', typed: code[2] ?? '' });
  if (path === '/v' && exchange.query.has('code')) return answerVerifyForm({ exchange, typed: exchange.query.get('code') ?? '' });
  const resource = generation.resources.get(path);
  if (resource) return sendResource(exchange, resource, routes.bodies);
  if (path.startsWith('/tai-ve/')) return answerDownload(exchange, routes);
  if (path === '/oembed') return answerOembed({ exchange, ...routes });
  if (answerUnitFeed(exchange)) return;
  answerUnknown(exchange);
}

/** What is made for a commune when it asks: its page, a pack with its progress, a single piece. */
async function answerDownload(exchange: Exchange, routes: Routes): Promise<void> {
  const { path } = exchange;
  const commune = communePattern.exec(path);
  if (commune) return answerCommune({ exchange, unitCode: commune[1] ?? '', ...routes });
  const [, campaignId = '', unitCode = '', rest = ''] =
    packPattern.exec(path) ?? progressPattern.exec(path) ?? packFilePattern.exec(path) ?? [];
  const wanted = { campaignId, unitCode };
  if (packPattern.test(path)) return answerPack({ exchange, wanted, ...routes });
  if (progressPattern.test(path)) return answerProgress({ exchange, wanted, isData: rest === '.json', ...routes });
  if (packFilePattern.test(path)) return answerPackFile({ exchange, wanted: { ...wanted, path: rest }, ...routes });
  answerUnknown(exchange);
}

type Coded = { exchange: Exchange; routes: Routes; letter: string; typed: string };

function answerCode({ exchange, routes, letter, typed }: Coded): void {
  const { scans, guesses } = routes;
  if (letter.toLowerCase() === 'v') answerVerify({ exchange, typed, guesses });
  else answerScan({ exchange, typed, guesses, scans });
}

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
  const title = 'Không dùng được cách gửi này';
  const detail = 'Địa chỉ này chỉ để đọc (GET, HEAD). Hãy quay lại trang trước và thử lại.';
  refuse({ exchange, status: 405, title, detail, headers: ['Allow', 'GET, HEAD'] });
}

function refuseEmpty(exchange: Exchange): void {
  const title = 'Trang đang được chuẩn bị';
  const detail = 'Chưa có nội dung nào được công bố. Hãy quay lại sau ít phút.';
  refuse({ exchange, status: 503, title, detail, headers: ['Retry-After', '10'] });
}

/** A stroke too many is forgiven; everything else is said plainly. */
function answerUnknown(exchange: Exchange): void {
  const { path, generation } = exchange;
  const bare = path.replace(/\/+$/, '');
  if (bare !== path && generation?.resources.has(bare)) {
    redirect({ exchange, status: 301, location: bare });
  } else if (isOpen(path)) {
    const detail = 'Không có tài liệu ở địa chỉ này. Xem danh sách tại /content/v1/.';
    refuse({ exchange, status: 404, title: 'Không tìm thấy', detail });
  } else {
    sendPage({
      exchange,
      status: 404,
      markup: notFoundPage({ frame: frameOf(exchange), path }),
      cacheControl: 'public, max-age=30',
    });
  }
}
