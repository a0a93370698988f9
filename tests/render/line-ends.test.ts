import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { advisePiece, checkLineEnds, typesetTexts } from '../../src/render/compose/piece-advice.ts';
import { fitText } from '../../src/typeset/fit.ts';
import { posterRequest, withHeadline } from './samples.ts';

const ends = (findings: Finding[]) => findings.filter(({ code }) => /torn|breaks|words/.test(code));
const a3 = formatOf('poster-a3');

describe('a word that no size holds whole', () => {
  const box = { text: 'Trách nhiệm', widthPx: 150, heightPx: 400, weight: 800, lineHeight: 1.25, maxPx: 60, minPx: 40 } as const;

  it('is named at its field, with what to do', () => {
    const { fitted } = fitText(box);
    expect(fitted.lines).toEqual(['Trách', 'nhiệm']);
    const [finding] = checkLineEnds({ field: 'headline', box, fitted }, a3);
    expect(finding).toMatchObject({ severity: 'warning', code: 'render.torn-word', params: { path: 'headline' } });
    const { vi, en } = AppError.of(finding as Finding).words;
    expect(vi).toMatch(/“Tiêu đề”.*A3.*“Trách nhiệm”.*Hãy rút gọn/);
    expect(en).toMatch(/“Trách nhiệm”.*Shorten it/);
  });

  it('is no matter in reading text, nor in names that no editor writes', () => {
    const { fitted } = fitText(box);
    expect(checkLineEnds({ field: 'body', box: { ...box, isRunning: true }, fitted }, a3)).toEqual([]);
    expect(checkLineEnds({ field: 'unit', box, fitted }, a3)).toEqual([]);
  });
});

describe('line breaks that were typed', () => {
  it('are kept on the piece, without a finding', async () => {
    const request = withHeadline('Không ai\nbị bỏ lại\nphía sau');
    expect(ends(await advisePiece(request))).toEqual([]);
    const headline = typesetTexts(request, 1).find(({ field }) => field === 'headline');
    expect(headline?.fitted.lines).toEqual(['Không ai', 'bị bỏ lại', 'phía sau']);
  });

  it('are said to be lost where there are too many', async () => {
    const { artwork } = posterRequest();
    const headline = { vi: 'Mỗi\ncông dân\nmột\ndanh tính\nsố' };
    const request = posterRequest({ artwork: { ...artwork, design: 'banner-slogan', headline }, formatId: 'banner-5x0.8' });
    const [finding] = ends(await advisePiece(request));
    expect(finding).toMatchObject({ severity: 'warning', code: 'render.breaks-lost', params: { path: 'headline' } });
    expect(AppError.of(finding as Finding).words.vi).toContain('Hãy bỏ bớt chỗ xuống dòng');
  });
});

describe('a piece in another language', () => {
  const said = (locale: 'en' | 'km' | 'hmn' | 'tyz') => {
    const { artwork } = posterRequest();
    const texts = { km: 'ប្រយ័ត្នការឆបោកតាមទូរស័ព្ទ', en: 'Hang up and check', hmn: 'Ceev faj', tyz: 'Bấu slưởng' };
    const headline = { vi: 'Nghe xong, gác máy, hỏi lại', [locale]: texts[locale] };
    const warning = { ...artwork, design: 'poster-warning', headline, points: [{ vi: 'Không vội' }] };
    return posterRequest({ artwork: warning, formatId: 'poster-a3', locale });
  };
  const linesOf = (locale: 'en' | 'km' | 'hmn' | 'tyz') =>
    typesetTexts(said(locale), 1)
      .filter(({ field }) => field === 'issuer')
      .flatMap(({ fitted }) => fitted.lines)
      .join(' ');

  it('has the fixed words of its own language, never those of a third', () => {
    expect(linesOf('en')).toContain('Issued by');
    expect(linesOf('km')).toContain('ចេញផ្សាយដោយ');
    for (const locale of ['km', 'hmn', 'tyz'] as const) expect(linesOf(locale)).not.toMatch(/issued/i);
    expect(linesOf('hmn')).toContain('phát hành');
  });

  it('says where a language has no words yet', async () => {
    expect(ends(await advisePiece(said('km')))).toEqual([]);
    const [finding] = ends(await advisePiece(said('hmn')));
    expect(finding).toMatchObject({ severity: 'warning', code: 'render.words-missing' });
    expect(AppError.of(finding as Finding).words.vi).toContain('tiếng Mông');
  });
});
