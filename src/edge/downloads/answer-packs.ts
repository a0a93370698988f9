import { setTimeout as sleep } from 'node:timers/promises';
import { addresses } from '../../domain/addresses.ts';
import { AppError } from '../../domain/errors.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import type { ScanLog } from '../../measure/scans.ts';
import { backToDownloads } from '../../portal/downloads.ts';
import { campaignPath } from '../../portal/paths.ts';
import { problemMarkup, redirect, sendPage } from '../http/answers.ts';
import { type Exchange, frameOf } from '../http/exchange.ts';
import { securityHeaders } from '../http/headers.ts';
import { sendFile } from '../http/send-file.ts';
import { type Bodies, sendResource } from '../http/send-resource.ts';
import { words } from '../words.ts';
import type { PackFile, PackRequest, PackSource } from './ports.ts';

const retryAfterSeconds = 15;
const statusOf = { 'fix-content': 404, retry: 503, verify: 503, 'fix-setup': 500 } as const;

type PackAnswer = {
  exchange: Exchange;
  wanted: PackRequest;
  packs: PackSource;
  scans: ScanLog;
  bodies: Bodies;
  /** How long a reader waits for the file before the page that shows how far it is. */
  packPatienceMs: number;
};

/**
 * Sends a commune's pack, whole or from where a broken download stopped. Only campaigns that are public now have packs. What
 * takes longer than a proxy waits is 303 to the page where a reader waits; it goes on being made.
 */
export async function answerPack({ exchange, wanted, packs, scans, bodies, packPatienceMs }: PackAnswer): Promise<void> {
  const campaign = exchange.generation?.resources.get(campaignPath(wanted.campaignId));
  if (campaign?.status === 410) return sendResource(exchange, campaign, bodies);
  if (!campaign) return sendPackProblem({ exchange, status: 404, detail: noCampaign });
  if (!exchange.generation?.units.has(wanted.unitCode)) {
    return refusePack(exchange, new AppError('unit.unknown', { params: { code: wanted.unitCode } }));
  }
  const making = packs(wanted).catch((cause: unknown) => {
    if (cause instanceof AppError) return logged(cause);
    throw cause;
  });
  const pack = await Promise.race([making, sleep(packPatienceMs, null, { ref: false })]);
  if (pack === null) {
    const location = addresses.packProgress.path(wanted.campaignId, wanted.unitCode, wanted.locale);
    return redirect({ exchange, status: 303, location });
  }
  if (pack instanceof AppError) return refusePack(exchange, pack);
  if (sendPack({ exchange, pack }) === 'start') scans.download(wanted);
}

/** The reader gets the sentence; what is behind it is the administrator's. */
export function logged(error: AppError): AppError {
  if (error.cause !== undefined) console.error('downloads:', error);
  return error;
}

const noCampaign = words.noCampaign;

/** The pack behind an address may change, so readers ask again; `ETag` tells them whether it did. */
function sendPack({ exchange, pack }: { exchange: Exchange; pack: PackFile }): 'start' | 'other' {
  const contentType = 'application/zip';
  const headers = [
    'Content-Type',
    contentType,
    'Content-Disposition',
    attachment(pack.filename),
    'ETag',
    `"${pack.sha256}"`,
    'Accept-Ranges',
    'bytes',
    'Cache-Control',
    'public, max-age=30, s-maxage=300',
    ...securityHeaders({ contentType, siteUrl: frameOf(exchange).siteUrl }),
  ];
  const { path, bytes, sha256 } = pack;
  return sendFile({ exchange, path, bytes, etag: `"${sha256}"`, lastModifiedMs: null, headers });
}

/** `Content-Disposition` by RFC 6266: an ASCII name for old programs, the real name for others. */
export function attachment(filename: string): string {
  const plain = filename
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename)}`;
}

/** Says in the reader's words why there is no file. */
export function refusePack(exchange: Exchange, cause: AppError): void {
  const status = statusOf[cause.remedy];
  if (status === 500) console.error(`Pack ${exchange.path} failed.`, cause);
  sendPackProblem({ exchange, status, detail: cause.words });
}

const titles = {
  404: words.noPack,
  500: words.packFailed,
  503: words.packBusy,
} as const;

export function sendPackProblem({
  exchange,
  status,
  detail,
}: {
  exchange: Exchange;
  status: 404 | 500 | 503;
  detail: ReaderText;
}): void {
  const markup = problemMarkup({ exchange, status, title: titles[status], detail, more: backToDownloads() });
  const headers = status === 503 ? ['Retry-After', String(retryAfterSeconds)] : [];
  sendPage({ exchange, status, markup, headers });
}
