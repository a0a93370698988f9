import { AppError } from '../../domain/errors.ts';
import type { ScanLog } from '../../measure/scans.ts';
import { communePage, officeOnly } from '../../portal/commune.ts';
import type { PackProgress } from '../../portal/offers.ts';
import { packProgressPage } from '../../portal/pack-progress.ts';
import { campaignPath } from '../../portal/paths.ts';
import { sha256Of } from '../../store/sha256.ts';
import { sendJson, sendPage } from '../http/answers.ts';
import { isNotModified } from '../http/conditions.ts';
import { begin, type Exchange, frameOf } from '../http/exchange.ts';
import { securityHeaders } from '../http/headers.ts';
import { languageOf } from '../http/negotiate.ts';
import { sendFile } from '../http/send-file.ts';
import { type Bodies, sendResource } from '../http/send-resource.ts';
import { words } from '../words.ts';
import { attachment, logged, refusePack, sendPackProblem } from './answer-packs.ts';
import type { Downloads, PackRequest } from './ports.ts';

type DownloadsRequest = { exchange: Exchange; downloads: Downloads };

/** Page of everything that a commune can download, made from the generation for this request. */
export async function answerCommune({ exchange, downloads, unitCode }: DownloadsRequest & { unitCode: string }): Promise<void> {
  const { generation, request } = exchange;
  const unit = generation?.units.get(unitCode);
  if (!unit) return refusePack(exchange, new AppError('unit.unknown', { params: { code: unitCode } }));
  const offers = await orError(downloads.offers(unitCode));
  if (offers instanceof AppError) return refusePack(exchange, offers);
  const phone = generation?.phoneOf(unitCode) ?? null;
  const markup = communePage({
    frame: frameOf(exchange),
    unit,
    offers,
    phone,
    isOfficeOnly: exchange.query.get(officeOnly.name) === officeOnly.value,
  });
  const etag = `"${sha256Of(markup).slice(0, 32)}"`;
  // Weak, because the page is compressed on its way.
  const headers = ['ETag', `W/${etag}`];
  if (isNotModified({ headers: request.headers, etag, lastModifiedMs: null })) {
    begin(exchange, 304, headers).end();
    return;
  }
  sendPage({ exchange, status: 200, markup, headers, cacheControl: 'public, max-age=30, s-maxage=60' });
}

type ProgressRequest = DownloadsRequest & { wanted: PackRequest; isData: boolean; bodies: Bodies };

/** Starts the pack and says how far it is: a page that reloads itself, and the figures for the page's script. */
export async function answerProgress({ exchange, downloads, wanted, isData, bodies }: ProgressRequest): Promise<void> {
  const campaign = exchange.generation?.resources.get(campaignPath(wanted.campaignId));
  if (campaign?.status === 410) return sendResource(exchange, campaign, bodies);
  const unit = exchange.generation?.units.get(wanted.unitCode);
  if (!campaign || !unit) return refusePack(exchange, unknownRequest(wanted, campaign === undefined));
  const progress = await orError(downloads.progress(wanted));
  if (isData) return sendProgress(exchange, progress);
  if (progress instanceof AppError) return refusePack(exchange, progress);
  const isStill = exchange.query.get('tu-dong') === '0';
  const markup = packProgressPage({ frame: frameOf(exchange), unit, progress, isStill, ...wanted });
  sendPage({ exchange, status: 200, markup });
}

function unknownRequest({ campaignId, unitCode }: PackRequest, isCampaign: boolean): AppError {
  return isCampaign
    ? new AppError('document.unknown', { params: { key: campaignId, collection: 'campaigns' } })
    : new AppError('unit.unknown', { params: { code: unitCode } });
}

function sendProgress(exchange: Exchange, progress: PackProgress | AppError): void {
  if (!(progress instanceof AppError)) {
    sendJson({ exchange, status: 200, value: progress });
    return;
  }
  const isBusy = progress.remedy === 'retry';
  const status = isBusy ? 503 : progress.remedy === 'fix-content' ? 404 : 500;
  if (status === 500) console.error(`Pack ${exchange.path} failed.`, progress);
  const value = { state: 'failed', message: progress.sentence(languageOf(exchange)) };
  sendJson({ exchange, status, value, isWorded: true, headers: isBusy ? ['Retry-After', '15'] : [] });
}

type PackFileRequest = DownloadsRequest & { wanted: PackRequest & { path: string }; scans: ScanLog; bodies: Bodies };

/** Sends one file of a pack, drawn now or found where it was drawn before. A broken download goes on where it stopped. */
export async function answerPackFile({ exchange, downloads, wanted, scans, bodies }: PackFileRequest): Promise<void> {
  const campaign = exchange.generation?.resources.get(campaignPath(wanted.campaignId));
  if (campaign?.status === 410) return sendResource(exchange, campaign, bodies);
  const file = await orError(downloads.file(wanted));
  if (file instanceof AppError) return refusePack(exchange, file);
  if (file === null) return sendPackProblem({ exchange, status: 404, detail: noFile });
  const { path, bytes, sha256, mimeType, filename, artworkKey } = file;
  const etag = `"${sha256}"`;
  const headers = [
    'Content-Type',
    mimeType,
    'Content-Disposition',
    attachment(filename),
    'ETag',
    etag,
    'Accept-Ranges',
    'bytes',
    'Cache-Control',
    'public, max-age=30, s-maxage=300',
    ...securityHeaders({ contentType: mimeType, siteUrl: frameOf(exchange).siteUrl }),
  ];
  const { campaignId, unitCode } = wanted;
  const sent = sendFile({ exchange, path, bytes, etag, lastModifiedMs: null, headers });
  if (sent === 'start') scans.download({ campaignId, unitCode, artworkKey });
}

const noFile = words.noPackFile;

/** Gives an `AppError` as a value; other errors are bugs and are thrown on. */
function orError<T>(promise: Promise<T>): Promise<T | AppError> {
  return promise.catch((cause: unknown) => {
    if (cause instanceof AppError) return logged(cause);
    throw cause;
  });
}
