import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { typesetTexts } from '../../src/render/compose/piece-advice.ts';
import type { PieceRequest } from '../../src/render/request.ts';
import { type FitRequest, type FittedText, fitText } from '../../src/typeset/fit.ts';
import { metricsOf } from '../../src/typeset/fonts.ts';
import type { Slogan } from './slogan-list.ts';
import { specimen } from './specimens.ts';

/** A slogan as the headline of a design in a format. Shares are of its box. */
export type SetSlogan = {
  design: string;
  format: string;
  lines: string[];
  /** Words of the slogan that a line end tears. */
  torn: string[];
  hasLoneSyllable: boolean;
  sizePx: number;
  /** Of the box, how much width or height the headline takes, whichever is more: 1 cannot grow. */
  reach: number;
};

const unit = { code: '31135', name: 'Phường Ninh Kiều', provinceName: 'Thành phố Cần Thơ' };
const issuer = { unitCode: '92-btgdv', name: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ' };

/** Sets a slogan in every design that promises room for it, in all its formats. Nothing is drawn. */
export function setSlogan(slogan: Slogan): SetSlogan[] {
  return Object.entries(designs as Record<string, Design>).flatMap(([id, design]) =>
    slogan.text.length > design.limits.headline ? [] : design.formats.map((format) => setOn(slogan, { id, design, format })),
  );
}

export type Place = { id: string; design: Design; format: string };

function setOn({ text, words }: Slogan, { id, design, format }: Place): SetSlogan {
  const box = { ...boxOf({ id, design, format }), text: capitalised(text) };
  const { fitted } = fitText(box);
  const set = { box, fitted };
  return {
    design: id,
    format,
    lines: fitted.lines,
    torn: words.filter((word) => isTorn(word, text, fitted.lines)),
    hasLoneSyllable: fitted.lines.length > 1 && fitted.lines.some((line) => !line.trim().includes(' ')),
    sizePx: fitted.sizePx,
    reach: Math.max(fitted.heightPx / box.heightPx, widthShare(set)),
  };
}

const boxes = new Map<string, FitRequest>();

/** The place that a design has for a headline. It depends on the other texts, not on the headline (a test tries it). */
function boxOf(place: Place): FitRequest {
  const name = `${place.id} ${place.format}`;
  const box = boxes.get(name) ?? drawnBox('Mỗi ngày học một việc số', place);
  boxes.set(name, box);
  return box;
}

/** The place as the design asks for it with this very headline. */
export function drawnBox(text: string, place: Place): FitRequest {
  const set = typesetTexts(requestFor(text, place), 1).find(({ field }) => field === 'headline');
  if (!set) throw new Error(`Expected ${place.id} to set a headline`);
  return set.box;
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function requestFor(text: string, { id, design, format }: Place): PieceRequest {
  const request = specimen('short', id, design.limits, format);
  const headline = { vi: capitalised(text) };
  const artwork = { ...request.artwork, headline, action: { vi: 'Quét mã để xem hướng dẫn' } };
  return { ...request, artwork, unit, issuer };
}

/** The word is in the text and in no line, as often as the text has it. */
function isTorn(word: string, text: string, lines: string[]): boolean {
  const plain = (words: string) => words.toLocaleLowerCase('vi').replace(/[–-]/g, '-');
  const count = (words: string) => plain(words).split(plain(word)).length - 1;
  return lines.reduce((sum, line) => sum + count(line), 0) < count(text);
}

function widthShare({ fitted, box }: { fitted: FittedText; box: FitRequest }): number {
  return Math.max(...fitted.lines.map((line) => lineWidth(line, fitted))) / box.widthPx;
}

function lineWidth(line: string, { weight, family, sizePx, trackingPx }: FittedText): number {
  const { advance } = metricsOf(weight, family);
  return [...line].reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0) * sizePx + trackingPx, 0);
}
