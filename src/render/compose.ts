import type { Design, DesignInput } from '../designs/define-design.ts';
import { brand } from '../designs/parts/brand.ts';
import { designs } from '../designs/registry.gen.ts';
import { AppError } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { type Format, type Frame, frameOf } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { cleanText } from './bind.ts';
import { type Drawing, type Shape, type Transform, transformSteps } from './drawing.ts';
import { type FitRequest, fitText } from './fit.ts';
import { type Layout, layOut } from './layout.ts';
import { readPath } from './path-reader.ts';
import { checkContent, checkLines, checkQr, fatal } from './piece-checks.ts';
import { type PieceCode, pieceCode } from './piece-code.ts';
import { qrPath } from './qr.ts';
import type { PieceRequest } from './request.ts';
import { fieldLabel, localise, type TextField } from './text-fields.ts';

/** A piece on the way to its file: its sides as flat shapes, and what was noticed. */
export type Composition = { format: Format; frame: Frame; pages: Drawing[]; findings: Finding[]; code: PieceCode };

/**
 * Draws the sides of a piece (all of them, or `only` one) as far as flat shapes.
 *
 * A text with letters that the font lacks is not drawn at all: `pages` is empty then. Throws `render.design-unknown`,
 * `render.format-unknown`, `render.format-unsupported`, `render.page-unknown`, `code.invalid`.
 */
export async function composePiece(request: PieceRequest, only?: number): Promise<Composition> {
  const format = formatOf(request.formatId);
  const design = designFor(request);
  const frame = frameOf(format);
  const code = pieceCode({ ...request, format });
  const findings = checkContent(request, design);
  const pages: Drawing[] = [];
  if (only !== undefined && !(Number.isInteger(only) && only >= 1 && only <= design.pages)) {
    throw new AppError('render.page-unknown', { params: { page: only, pages: design.pages } });
  }
  if (findings.some(({ severity }) => severity === 'fatal')) return { format, frame, pages, findings, code };
  for (let page = only ?? 1; page <= (only ?? design.pages); page++) {
    const input = designInput({ request, format, frame, code, page, findings });
    pages.push(await drawPage({ design, input, code, findings }));
  }
  return { format, frame, pages, findings, code };
}

function designFor({ artwork, formatId }: PieceRequest): Design {
  const known: Record<string, Design> = designs;
  const design = Object.hasOwn(known, artwork.design) ? known[artwork.design] : undefined;
  if (!design) {
    throw new AppError('render.design-unknown', { params: { design: artwork.design, known: Object.keys(known).join(', ') } });
  }
  if (!design.formats.includes(formatId)) {
    const params = { design: design.label.vi, format: formatId, known: design.formats.join(', ') };
    throw new AppError('render.format-unsupported', { params });
  }
  return design;
}

type InputParts = { request: PieceRequest; format: Format; frame: Frame; code: PieceCode; page: number; findings: Finding[] };

function designInput({ request, format, frame, code, page, findings }: InputParts): DesignInput {
  const { artwork, issuer, campaignTitle, unit, locale } = request;
  return {
    artwork,
    issuer: { ...issuer, name: cleanText(issuer.name) },
    campaignTitle,
    unit,
    format,
    frame,
    brand,
    locale,
    page,
    code: { grouped: code.grouped, address: code.address, qrModules: code.modules },
    say: (text) => localise(text, locale),
    typeset: (field, box) => fitOrReport({ field, box, format, findings }),
  };
}

function fitOrReport({
  field,
  box,
  format,
  findings,
}: {
  field: TextField;
  box: FitRequest;
  format: Format;
  findings: Finding[];
}) {
  const fit = fitText(box);
  if ('fits' in fit) {
    const params = { field: fieldLabel(field), path: field, length: box.text.length, fits: fit.fits, format: format.label.vi };
    findings.push(fatal(field === 'headline' ? 'render.headline-too-long' : 'render.text-too-long', params));
  }
  return fit.fitted;
}

type PageParts = { design: Design; input: DesignInput; code: PieceCode; findings: Finding[] };

async function drawPage({ design, input, code, findings }: PageParts): Promise<Drawing> {
  const { frame, format } = input;
  const sheet = { width: frame.widthPx + 2 * frame.bleedPx, height: frame.heightPx + 2 * frame.bleedPx };
  const layout = await layOut(design.draw(input), sheet);
  findings.push(...checkLines(layout, frame, format));
  const toTrim: Transform = [1, 0, 0, 1, -frame.bleedPx, -frame.bleedPx];
  const shapes = layout.shapes.map(({ fill, steps }) => ({ fill, steps: transformSteps(steps, toTrim) }));
  const qr = layout.qr ? qrShape({ qr: layout.qr, input, code, findings }) : [];
  return { widthPx: frame.widthPx, heightPx: frame.heightPx, bleedPx: frame.bleedPx, shapes: [...shapes, ...qr] };
}

type QrParts = { qr: NonNullable<Layout['qr']>; input: DesignInput; code: PieceCode; findings: Finding[] };

function qrShape({ qr, input: { frame, format, brand: kit }, code, findings }: QrParts): Shape[] {
  const box = { left: qr.left - frame.bleedPx, top: qr.top - frame.bleedPx, sizePx: qr.width };
  const { d, modulePx } = qrPath(code.matrix, box);
  findings.push(...checkQr(modulePx, code.matrix.modules, frame, format));
  return [{ fill: kit.palette.black.hex, steps: readPath(d) }];
}
