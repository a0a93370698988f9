import { describe, expect, it } from 'vitest';
import { decodeShortCode } from '../../src/codes/short-code.ts';
import { AppError } from '../../src/domain/errors.ts';
import { checkArtwork, renderRendition, renditionKey } from '../../src/render/rendition.ts';
import { posterRequest, withHeadline, withoutLogoAdvice } from './samples.ts';

const failure = (request: Parameters<typeof renderRendition>[0]) =>
  renderRendition(request).then(
    () => null,
    (error: unknown) => error,
  );

describe('bad input', () => {
  it('names the letters that the font lacks and where they stand', async () => {
    const error = await failure({ ...withHeadline('Chào 漢 bà con'), output: 'png' });
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'render.missing-glyph', remedy: 'fix-content', params: { path: 'headline' } });
    expect((error as AppError).forPeople).toContain('“Tiêu đề” có ký tự');
    expect((error as AppError).forPeople).toContain('漢');
  });

  it('says how much of a headline of 400 characters fits', async () => {
    const error = await failure({ ...withHeadline('chuyển đổi số '.repeat(30).trim()), output: 'png' });
    expect(error).toMatchObject({ code: 'render.headline-too-long', params: { length: 419 } });
    const { fits } = (error as AppError).params;
    expect(fits).toBeGreaterThan(80);
    const shorter = withHeadline('chuyển đổi số '.repeat(30).slice(0, 90).trim());
    expect(withoutLogoAdvice(await checkArtwork(shorter))).toEqual([]);
  });

  it.each([
    ['an unknown format', { formatId: 'poster-a9' }, 'render.format-unknown'],
    ['a format of another design', { formatId: 'led-384x192' }, 'render.format-unsupported'],
    ['an edition number out of range', { editionNumber: 0 }, 'code.unwritable'],
    ['an empty issuer', { issuer: { unitCode: '92', name: ' ' } }, 'render.text-missing'],
    ['an address that makes the QR code too fine', { siteUrl: `https://${'rat-dai.'.repeat(40)}vn` }, 'render.text-too-long'],
  ])('refuses %s', async (_what, changes, code) => {
    expect(await failure({ ...posterRequest(changes), output: 'png' })).toMatchObject({ code });
  });

  it('refuses an unknown design by name, and no name of an object method', async () => {
    const request = posterRequest();
    const artwork = { ...request.artwork, design: 'toString' };
    expect(await failure({ ...request, artwork, output: 'png' })).toMatchObject({ code: 'render.design-unknown' });
  });

  it('refuses a PDF of a screen and a page that is not there', async () => {
    expect(await failure({ ...posterRequest(), output: 'pdf' })).toMatchObject({ code: 'render.output-unsupported' });
    expect(await failure({ ...posterRequest(), output: 'png', page: 2 })).toMatchObject({ code: 'render.page-unknown' });
  });

  it('warns of parts that the design does not show', async () => {
    const request = posterRequest();
    const findings = await checkArtwork({ ...request, artwork: { ...request.artwork, points: [{ vi: 'Một' }] } });
    expect(withoutLogoAdvice(findings)).toMatchObject([
      { severity: 'warning', code: 'render.not-shown', params: { path: 'points' } },
    ]);
  });
});

describe('outputs', () => {
  it.each(['svg', 'png', 'jpeg', 'webp'] as const)('writes %s of the asked size', async (output) => {
    const rendition = await renderRendition({ ...posterRequest(), output });
    expect(rendition).toMatchObject({ widthPx: 1080, heightPx: 1350 });
    expect(withoutLogoAdvice(rendition.findings)).toEqual([]);
    expect(rendition.codeUrl).toBe(`HTTPS://BDHVS.EXAMPLE.VN/Q/${rendition.code}`);
    expect(rendition.bytes.length).toBeGreaterThan(10_000);
  });

  it('draws NFD text as it draws NFC text', async () => {
    const nfc = await renderRendition({ ...withHeadline('Phổ cập kỹ năng số'), output: 'svg' });
    const nfd = await renderRendition({ ...withHeadline('Phổ cập kỹ năng số'.normalize('NFD')), output: 'svg' });
    expect(nfd.sha256).toBe(nfc.sha256);
  });

  it('speaks for an office with the code of its unit, and for nobody without one', async () => {
    const office = { code: '92-btgdv', name: 'Ban Tuyên giáo', provinceName: 'Thành phố Cần Thơ' };
    const drawn = await renderRendition({ ...posterRequest({ unit: office }), output: 'svg' });
    expect(decodeShortCode(drawn.code).unitCode).toBe('92');
    const nobody = await renderRendition({ ...posterRequest({ unit: null }), output: 'svg' });
    expect(decodeShortCode(nobody.code).unitCode).toBeNull();
  });
});

describe('keys', () => {
  it('are the same for the same request in any order of its fields', () => {
    const request = { ...posterRequest(), output: 'png' as const };
    const reversed = Object.fromEntries(Object.entries(request).reverse()) as typeof request;
    expect(renditionKey(reversed)).toBe(renditionKey(request));
    expect(renditionKey({ ...request, page: 1 })).toBe(renditionKey(request));
  });

  it('differ as soon as a byte may differ', () => {
    const request = { ...posterRequest(), output: 'png' as const };
    const others = [
      { ...request, output: 'jpeg' as const },
      { ...request, editionNumber: 13 },
      { ...request, unit: null },
      { ...request, siteUrl: 'https://khac.example.vn' },
      { ...withHeadline('Khác'), output: 'png' as const },
    ];
    expect(new Set([request, ...others].map(renditionKey)).size).toBe(others.length + 1);
  });
});
