import { createHash } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { sha256Of } from '../store/sha256.ts';
import { localise, onOneLine } from '../typeset/text-field.ts';
import { arrangePiece, type ComposeOptions, composePiece, type Files } from './compose/compose.ts';
import { pieceName } from './compose/piece-name.ts';
import { writeSvg } from './outline/svg-writer.ts';
import { drawAccessiblePdf } from './print/accessible-pdf.ts';
import { writeHomePdf } from './print/home-pdf.ts';
import { writePdf } from './print/pdf.ts';
import { paintProof } from './print/proof.ts';
import { paintLike } from './raster/family.ts';
import { writePixels } from './raster/pixels.ts';
import { renderVersion } from './render-version.ts';
import { mimeTypes, type PieceRequest, type Rendition, type RenditionRequest } from './request.ts';

/** Screens have no size; browsers and office programs take this for granted. */
const screenDpi = 96;

/**
 * Draws a piece and writes it as one file. The same request gives the same bytes.
 *
 * Throws the first fatal finding as an `AppError` of its code, `render.output-unsupported` for a PDF of a screen, and what
 * `composePiece` throws. `files` reads the artwork's photo; its bytes are named in the request, so they count as part of it.
 */
export async function renderRendition(request: RenditionRequest, { files }: { files?: Files } = {}): Promise<Rendition> {
  const { bytes, findings, code, ...size } = await drawFile(request, { files });
  return {
    bytes,
    mimeType: mimeTypes[request.output],
    ...size,
    sha256: sha256Of(bytes),
    findings,
    code: code.code,
    codeUrl: code.url,
  };
}

/** What an editor is told before submitting: every finding, fatal ones too. Lays the piece out but draws nothing. */
export async function checkArtwork(request: PieceRequest): Promise<Finding[]> {
  const { findings } = await arrangePiece(request);
  return findings;
}

/** Name of the bytes that `renderRendition` would give, without drawing: hash of the request, the code and the engines. */
export function renditionKey(request: RenditionRequest): string {
  const {
    artwork,
    issuer,
    campaignTitle,
    branding,
    formatId,
    unit,
    editionNumber,
    artworkNumber,
    siteUrl,
    locale,
    output,
    page = 1,
    paper = 'trim',
    accessible = false,
    isProof = false,
  } = request;
  const { code, name, provinceName, logo } = unit ?? {};
  const face = unit && { code, name, provinceName, logo };
  const side = output === 'pdf' ? 0 : page;
  const parts = {
    artwork,
    issuer,
    campaignTitle,
    branding,
    formatId,
    unit: face,
    editionNumber,
    artworkNumber,
    siteUrl,
    locale,
    output,
    side,
    ...(output === 'pdf' ? { paper, accessible } : isProof ? { isProof } : {}),
  };
  return createHash('sha256').update(renderVersion()).update(canonical(parts)).digest('hex');
}

function throwFatal(findings: Finding[]): void {
  const first = findings.find(({ severity }) => severity === 'fatal');
  if (first) throw AppError.of(first);
}

async function drawFile(request: RenditionRequest, { files }: ComposeOptions) {
  const { output } = request;
  if (output === 'pdf') return request.accessible ? drawAccessiblePdf({ request, files }) : drawPdf(request, { files });
  const only = request.page ?? 1;
  if (request.isProof && output !== 'svg') return drawProof(request, { page: only, output, files });
  if (output === 'svg') return drawSvg(request, { only, files });
  const { pages, format, findings, code } = await arrangePiece(request, { only, files });
  throwFatal(findings);
  const page = first(pages);
  const family = [request.artwork.key, request.artwork.design, format.id, only, request.locale].join(' ');
  const painting = await paintLike(family, page);
  const bytes = await writePixels({ painting, output, dpi: format.kind === 'print' ? format.dpi : screenDpi });
  const { widthPx, heightPx } = page.frame;
  return { bytes, widthPx, heightPx, findings, code };
}

async function drawSvg(request: RenditionRequest, options: ComposeOptions) {
  const { pages, frame, findings, code } = await composePiece(request, options);
  throwFatal(findings);
  return { bytes: Buffer.from(writeSvg(first(pages))), widthPx: frame.widthPx, heightPx: frame.heightPx, findings, code };
}

async function drawPdf(request: RenditionRequest, options: ComposeOptions) {
  const { pages, format, frame, findings, code } = await arrangePiece(request, options);
  throwFatal(findings);
  if (format.kind !== 'print') {
    throw new AppError('render.output-unsupported', { params: { format: format.label, output: request.output } });
  }
  const name = pieceName({ ...request, format });
  const title = onOneLine(localise(request.artwork.headline, request.locale));
  const parts = { pages, format, name, code: code.grouped, title, lang: request.locale };
  const { paper = 'trim' } = request;
  const bytes = paper === 'trim' ? await writePdf(parts) : await writeHomePdf({ ...parts, paper });
  return { bytes, widthPx: frame.widthPx, heightPx: frame.heightPx, findings, code };
}

type ProofOptions = { page: number; output: 'png' | 'jpeg' | 'webp' } & ComposeOptions;

async function drawProof(request: RenditionRequest, { page, output, files }: ProofOptions) {
  const { bytes: pdf, findings, code } = await drawPdf({ ...request, paper: 'trim' }, { files });
  return { ...(await paintProof(pdf, { page, output })), findings, code };
}

function first<Side>(pages: Side[]): Side {
  const [page] = pages;
  if (!page) throw new Error('Expected at least one page');
  return page;
}

/** JSON with sorted keys; undefined keys count as absent. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
