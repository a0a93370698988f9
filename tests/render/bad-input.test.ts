import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Artwork } from '../../src/domain/content.ts';
import { AppError } from '../../src/domain/errors.ts';
import { checkPicture } from '../../src/media/picture/clean-picture.ts';
import { advisePiece } from '../../src/render/compose/piece-advice.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import type { PieceRequest } from '../../src/render/request.ts';
import { hostileSvg, pictureBomb, twoFrames } from './hostile-pictures.ts';
import { posterRequest, withHeadline } from './samples.ts';

/** What an upload or a piece answers: its finding, as the editor reads it. */
type Answer = { code: string; sentence: string };

const upload = (bytes: Buffer, mime: string) => async (): Promise<Answer> => {
  const error = await checkPicture(bytes, mime, { field: 'Biểu trưng' }).catch((refusal: unknown) => refusal);
  if (error instanceof AppError) return { code: error.code, sentence: error.forPeople };
  throw new Error('Expected a refusal', { cause: error });
};

/** The finding, which must also be what drawing refuses with. */
const piece = (request: PieceRequest) => async (): Promise<Answer> => {
  const [fatal] = (await advisePiece(request)).filter(({ severity }) => severity === 'fatal');
  if (!fatal) throw new Error('Expected a fatal finding');
  await expect(renderRendition({ ...request, output: 'png' })).rejects.toMatchObject({ code: fatal.code });
  return { code: fatal.code, sentence: AppError.of(fatal).forPeople };
};

const colour = { create: { width: 40, height: 40, channels: 3, background: '#DA251D' } } as const;
const bomb = await pictureBomb(16_000, 16_000);
const moving = await twoFrames();
const cmyk = await sharp(colour).toColourspace('cmyk').jpeg().toBuffer();
const withPart = (changes: Partial<Artwork>): PieceRequest =>
  posterRequest({ artwork: { ...posterRequest().artwork, ...changes } });
const figure = { label: { vi: 'Hồ sơ trực tuyến' }, value: 80, unit: '%', source: '' };

describe('bad input', () => {
  it.each<[string, () => Promise<Answer>, string, RegExp]>([
    ['a hostile SVG as a logo', upload(hostileSvg, 'image/png'), 'media.vector', /“Biểu trưng”.*Hãy xuất ảnh ra PNG/],
    ['a PNG of 256 megapixels', upload(bomb, 'image/png'), 'media.too-large', /“Biểu trưng”.*256.*Hãy thu nhỏ/],
    ['a CMYK JPEG', upload(cmyk, 'image/jpeg'), 'media.cmyk', /“Biểu trưng”.*CMYK.*Hãy mở ảnh, đổi sang hệ màu RGB/],
    ['an animated WebP', upload(moving, 'image/webp'), 'media.animated', /“Biểu trưng”.*2 khung hình.*Hãy chọn một khung hình/],
    [
      'a headline of 400 characters',
      piece(withHeadline('Chuyển đổi số vì dân '.repeat(20).slice(0, 399).padEnd(400, '!'))),
      'render.headline-too-long',
      /Tiêu đề dài 400 ký tự.*Hãy rút gọn/,
    ],
    [
      'an emoji in the body',
      piece(withPart({ body: { vi: 'Cài VNeID 🎉' } })),
      'render.emoji',
      /“Nội dung” có biểu tượng cảm xúc 🎉.*Hãy xóa/,
    ],
    [
      'a letter of another script',
      piece(withPart({ action: { vi: 'Quét 한' } })),
      'render.missing-glyph',
      /“Lời kêu gọi”.*U\+D55C.*Hãy/,
    ],
    [
      'a figure without a source',
      piece(withPart({ values: [figure] })),
      'render.source-missing',
      /Dòng số liệu 1 \(“Hồ sơ trực tuyến”\).*Hãy ghi/,
    ],
    [
      'nothing where the headline should be',
      piece(withHeadline(' \u200b ')),
      'render.text-missing',
      /“Tiêu đề” đang để trống.*Hãy nhập/,
    ],
  ])('%s gets a finding that names the field and what to do', async (_what, answer, code, sentence) => {
    const given = await answer();
    expect(given.code).toBe(code);
    expect(given.sentence).toMatch(sentence);
  });

  it('decomposed letters are no bad input: they are composed', async () => {
    const text = 'Mỗi công dân một danh tính số';
    const draw = (form: 'NFC' | 'NFD') => renderRendition({ ...withHeadline(text.normalize(form)), output: 'png' });
    expect((await draw('NFD')).sha256).toBe((await draw('NFC')).sha256);
  });

  it('nor is a unit without a logo', async () => {
    const request = posterRequest();
    expect(request.unit).not.toHaveProperty('logo');
    expect((await advisePiece(request)).filter(({ severity }) => severity === 'fatal')).toEqual([]);
  });
});

afterAll(async () => {
  // The process that all of this went through still draws.
  expect((await renderRendition({ ...posterRequest(), output: 'jpeg' })).widthPx).toBe(1080);
});
