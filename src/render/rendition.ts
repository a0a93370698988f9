import { createHash } from 'node:crypto';
import { AppError, type ErrorCode } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { type Composition, composePiece } from './compose.ts';
import { renderFingerprint } from './fingerprint.ts';
import { writePdf } from './pdf.ts';
import { pieceName } from './piece-name.ts';
import { writePixels } from './pixels.ts';
import { mimeTypes, type PieceRequest, type Rendition, type RenditionRequest } from './request.ts';
import { writeSvg } from './svg-writer.ts';
import { localise } from './text-fields.ts';

/** Screens have no size; browsers and office programs take this for granted. */
const screenDpi = 96;

/**
 * Draws a piece and writes it as one file. The same request gives the same bytes.
 *
 * Throws the first fatal finding as an `AppError` of its code, `render.output-unsupported` for a PDF of a screen, and what
 * `composePiece` throws.
 */
export async function renderRendition(request: RenditionRequest): Promise<Rendition> {
  const isPdf = request.output === 'pdf';
  const piece = await composePiece(request, isPdf ? undefined : (request.page ?? 1));
  throwFatal(piece.findings);
  const { bytes, ...size } = await writeFile(request, piece);
  return {
    bytes,
    mimeType: mimeTypes[request.output],
    ...size,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    findings: piece.findings,
    code: piece.code.code,
    codeUrl: piece.code.url,
  };
}

/** What an editor is told before submitting: every finding, fatal ones too. Draws the piece but writes no file. */
export async function checkArtwork(request: PieceRequest): Promise<Finding[]> {
  const { findings } = await composePiece(request);
  return findings;
}

/** Name of the bytes that `renderRendition` would give, without drawing: hash of the request, the code and the engines. */
export function renditionKey(request: RenditionRequest): string {
  const {
    artwork,
    issuer,
    campaignTitle,
    formatId,
    unit,
    editionNumber,
    artworkNumber,
    siteUrl,
    locale,
    output,
    page = 1,
  } = request;
  const face = unit && { code: unit.code, name: unit.name, provinceName: unit.provinceName };
  const side = output === 'pdf' ? 0 : page;
  const parts = {
    artwork,
    issuer,
    campaignTitle,
    formatId,
    unit: face,
    editionNumber,
    artworkNumber,
    siteUrl,
    locale,
    output,
    side,
  };
  return createHash('sha256').update(renderFingerprint()).update(canonical(parts)).digest('hex');
}

function throwFatal(findings: Finding[]): void {
  const first = findings.find(({ severity }) => severity === 'fatal');
  if (first) throw new AppError(first.code as ErrorCode, { params: first.params });
}

async function writeFile(request: RenditionRequest, { format, frame, pages, code }: Composition) {
  const { output, locale } = request;
  const size = { widthPx: frame.widthPx, heightPx: frame.heightPx };
  if (output === 'pdf') {
    if (format.kind !== 'print') throw new AppError('render.output-unsupported', { params: { format: format.label.vi, output } });
    const name = pieceName({ ...request, format });
    return {
      bytes: await writePdf({
        pages,
        format,
        name,
        code: code.grouped,
        title: localise(request.artwork.headline, locale),
        lang: locale,
      }),
    };
  }
  const [drawing] = pages;
  if (!drawing) throw new Error('Expected at least one page');
  if (output === 'svg') return { bytes: Buffer.from(writeSvg(drawing)), ...size };
  return writePixels({ drawing, output, dpi: format.kind === 'print' ? format.dpi : screenDpi });
}

/** JSON with sorted keys; undefined keys count as absent. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
