import { AppError } from '../../domain/errors.ts';
import type { ScanLog } from '../../measure/scans.ts';
import { communePage } from '../../portal/commune.ts';
import type { PackProgress } from '../../portal/offers.ts';
import { packProgressPage } from '../../portal/pack-progress.ts';
import { campaignPath } from '../../portal/paths.ts';
import { sha256Of } from '../../store/sha256.ts';
import { sendJson, sendPage } from '../http/answers.ts';
import { isNotModified } from '../http/conditions.ts';
import { begin, type Exchange, frameOf } from '../http/exchange.ts';
import { securityHeaders } from '../http/headers.ts';
import { sendFile } from '../http/send-file.ts';
import { type Bodies, sendResource } from '../http/send-resource.ts';
import { attachment, refusePack, sendPackProblem } from './answer-packs.ts';
import type { Downloads, PackRequest } from './ports.ts';

/** `/tai-ve/xa/<commune>`. */
export const communePattern = /^\/tai-ve\/xa\/(\d{5})$/;
/** `/tai-ve/<campaign>/<unit>`, a page, or with `.json` what its script asks. */
export const progressPattern = /^\/tai-ve\/([A-Za-z0-9][A-Za-z0-9._-]*)\/(\d{5})(\.json)?$/;
/** `/tai-ve/<campaign>/<unit>/<folder>/<file>`. */
export const packFilePattern = /^\/tai-ve\/([A-Za-z0-9][A-Za-z0-9._-]*)\/(\d{5})\/([a-z-]+\/[A-Za-z0-9._-]+)$/;

type Asked = { exchange: Exchange; downloads: Downloads };

/** Everything that a commune can take away, one page, made from the generation when it is asked for. */
export async function answerCommune({ exchange, downloads, unitCode }: Asked & { unitCode: string }): Promise<void> {
  const { generation, request } = exchange;
  const unit = generation?.units.get(unitCode);
  if (!unit) return refusePack(exchange, new AppError('unit.unknown', { params: { code: unitCode } }));
  const offers = await orError(downloads.offers(unitCode));
  if (offers instanceof AppError) return refusePack(exchange, offers);
  const phone = generation?.phoneOf(unitCode) ?? null;
  const markup = communePage({ frame: frameOf(exchange), unit, offers, phone });
  const etag = `"${sha256Of(markup).slice(0, 32)}"`;
  // Weak: the page is compressed on its way, the words are the same.
  const headers = ['ETag', `W/${etag}`];
  if (isNotModified({ headers: request.headers, etag, lastModifiedMs: null })) {
    begin(exchange, 304, headers).end();
    return;
  }
  sendPage({ exchange, status: 200, markup, headers, cacheControl: 'public, max-age=30, s-maxage=60' });
}

type Progress = Asked & { wanted: PackRequest; isData: boolean; bodies: Bodies };

/** Begins the pack and says how far it is: a page that loads itself again, and the figures that its script asks for. */
export async function answerProgress({ exchange, downloads, wanted, isData, bodies }: Progress): Promise<void> {
  const campaign = exchange.generation?.resources.get(campaignPath(wanted.campaignId));
  if (campaign?.status === 410) return sendResource(exchange, campaign, bodies);
  const unit = exchange.generation?.units.get(wanted.unitCode);
  if (!campaign || !unit) return refusePack(exchange, unknown(wanted, campaign === undefined));
  const progress = await orError(downloads.progress(wanted));
  if (isData) return sendProgress(exchange, progress);
  if (progress instanceof AppError) return refusePack(exchange, progress);
  const isStill = exchange.query.get('tu-dong') === '0';
  const markup = packProgressPage({ frame: frameOf(exchange), unit, progress, isStill, ...wanted });
  sendPage({ exchange, status: 200, markup });
}

function unknown({ campaignId, unitCode }: PackRequest, isCampaign: boolean): AppError {
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
  const value = { state: 'failed', message: progress.forPeople };
  sendJson({ exchange, status, value, headers: isBusy ? ['Retry-After', '15'] : [] });
}

type Piece = Asked & { wanted: PackRequest & { path: string }; scans: ScanLog; bodies: Bodies };

/** One file of a pack, drawn now or found where it was drawn before; a broken download goes on. */
export async function answerPackFile({ exchange, downloads, wanted, scans, bodies }: Piece): Promise<void> {
  const campaign = exchange.generation?.resources.get(campaignPath(wanted.campaignId));
  if (campaign?.status === 410) return sendResource(exchange, campaign, bodies);
  const piece = await orError(downloads.file(wanted));
  if (piece instanceof AppError) return refusePack(exchange, piece);
  if (piece === null) return sendPackProblem({ exchange, status: 404, detail: noPiece });
  const { path, bytes, sha256, mimeType, filename, artworkKey } = piece;
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

const noPiece =
  'Bộ tài liệu không còn tệp này. Có thể chiến dịch vừa có bản mới. Hãy chọn lại xã, phường để xem các tệp đang có.';

/** Errors for people come back as a value; bugs go on as they are. */
function orError<T>(promise: Promise<T>): Promise<T | AppError> {
  return promise.catch((cause: unknown) => {
    if (cause instanceof AppError) return cause;
    throw cause;
  });
}
