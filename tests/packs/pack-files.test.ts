import { describe, expect, it } from 'vitest';
import type { PackContentsRow } from '../../src/domain/content.ts';
import type { UnitFace } from '../../src/domain/unit.ts';
import { packFileName, packKey } from '../../src/packs/pack.ts';
import { drawnFilesOf, languagesOf } from '../../src/packs/pack-files.ts';
import type { PackRequest } from '../../src/packs/pack-request.ts';
import { textsOn } from '../../src/render/compose/text-fields.ts';
import { loadUnits } from '../../src/units/catalogue.ts';
import { campaignEdition, leafletEdition } from './editions.ts';

const giaVien: UnitFace = { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' };

function packRequest(packContents?: PackContentsRow[], unit = giaVien): PackRequest {
  const campaign = campaignEdition();
  const content = packContents ? { ...campaign.content, packContents } : campaign.content;
  return { campaign: { ...campaign, content }, leaflets: [leafletEdition()], unit, siteUrl: 'https://bdhvs.example.vn' };
}
const outputsOf = (request: PackRequest) =>
  drawnFilesOf(request).map(({ request: { artwork, formatId, output } }) => `${artwork.key} ${formatId} ${output}`);

describe('a pack in another language', () => {
  const inKhmer = (): PackRequest => {
    const request = packRequest();
    const [poster, ...others] = request.campaign.content.artworks;
    if (!poster) throw new Error('Expected a poster');
    const headline = { ...poster.headline, km: 'ប្រយ័ត្នការឆបោក', en: 'Beware' };
    const spoken = { ...poster, headline, action: { ...poster.action, km: 'ស្កេនកូដ' } };
    const content = { ...request.campaign.content, artworks: [spoken, ...others] };
    return { ...request, campaign: { ...request.campaign, content } };
  };

  it('has the pieces that speak it, headline and call, and is offered where there is one', () => {
    expect(languagesOf(packRequest())).toEqual(['vi']);
    // The English headline has no English call.
    expect(languagesOf(inKhmer())).toEqual(['vi', 'km']);
    const files = drawnFilesOf({ ...inKhmer(), locale: 'km' });
    expect(new Set(files.map(({ request }) => `${request.artwork.key} ${request.locale}`))).toEqual(
      new Set(['ap-phich-chinh km']),
    );
    for (const { path } of files) expect(path).toContain('-11359-km');
    expect(drawnFilesOf({ ...inKhmer(), locale: 'en' })).toEqual([]);
  });

  it('has a name and a key of its own', () => {
    const [vietnamese, khmer] = [inKhmer(), { ...inKhmer(), locale: 'km' as const }];
    expect(packFileName(khmer)).toBe(packFileName(vietnamese).replace('.zip', '-km.zip'));
    expect(packKey(khmer)).not.toBe(packKey(vietnamese));
  });
});

describe('the contents list', () => {
  it('is everything when the editor chose nothing', () => {
    expect(outputsOf(packRequest([]))).toEqual(outputsOf(packRequest()));
    expect(outputsOf(packRequest()).length).toBeGreaterThanOrEqual(9);
  });

  it('holds only the artworks and outputs that were chosen, a leaflet of the campaign too', () => {
    const rows: PackContentsRow[] = [
      { artworkKey: 'ap-phich-chinh', outputs: ['print-pdf'] },
      { artworkKey: 'cai-vneid', outputs: ['picture'] },
    ];
    expect(outputsOf(packRequest(rows))).toEqual([
      'ap-phich-chinh poster-a3 pdf',
      'cai-vneid leaflet-a5 jpeg',
      'cai-vneid leaflet-a5 jpeg',
    ]);
  });

  it('gives an office printer whole sheets of A4, and a poster and a leaflet to be read on a phone', () => {
    const pieces = drawnFilesOf(packRequest(undefined)).filter(({ request }) => request.paper || request.accessible);
    expect(pieces.map(({ request: { formatId, paper, accessible } }) => [formatId, paper ?? null, accessible ?? false])).toEqual([
      ['poster-a3', null, true],
      ['poster-a3', 'a4-tiles', false],
      ['leaflet-a5', null, true],
      ['leaflet-a5', 'a4-fit', false],
    ]);
    expect(pieces.every(({ note }) => note)).toBe(true);
    const only = packRequest([{ artworkKey: 'cai-vneid', outputs: ['home-pdf'] }]);
    expect(drawnFilesOf(only).map(({ path }) => path)).toEqual([
      'to-roi/01-cai-vneid-a5-phuong-gia-vien-hai-phong-11359-in-a4.pdf',
    ]);
  });

  it('takes all outputs of an artwork whose row names none', () => {
    const chosen = outputsOf(packRequest([{ artworkKey: 'ap-phich-chinh', outputs: [] }]));
    expect(chosen).toEqual(outputsOf(packRequest()).filter((line) => line.startsWith('ap-phich-chinh ')));
  });

  it('has the picture of an infographic among the posters, in the unit’s name and with a code of its own edition', () => {
    const request = packRequest();
    const { content, ...edition } = leafletEdition({ number: 14, sha256: 'c'.repeat(64) });
    const artwork = { ...content.artwork, key: 'so-lieu', design: 'infographic-tiles', formats: ['poster-a3'], back: undefined };
    const infographic = { ...edition, content: { ...content, type: 'infographic' as const, id: 'so-lieu', values: [], artwork } };
    const withPicture = { ...request, infographics: [infographic] };
    const added = drawnFilesOf(withPicture).filter(
      ({
        request: {
          artwork: { key },
        },
      }) => key === 'so-lieu',
    );
    expect(added.map(({ path }) => path.split('/')[0])).toEqual(Array(4).fill('ap-phich'));
    expect(added[0]?.request).toMatchObject({ editionNumber: 14, artworkNumber: 1, unit: giaVien });
    expect(packKey(withPicture)).not.toBe(packKey(request));
    const textOnly = { ...infographic, content: { ...infographic.content, artwork: undefined } };
    expect(drawnFilesOf({ ...request, infographics: [textOnly] })).toEqual(drawnFilesOf(request));
  });

  it('numbers what is left without gaps', () => {
    const paths = drawnFilesOf(packRequest([{ artworkKey: 'bang-ron-chinh', outputs: ['print-pdf'] }])).map(({ path }) => path);
    expect(paths).toEqual(['bang-ron/01-bang-ron-chinh-4x0-7m-ty-le-1-10-phuong-gia-vien-hai-phong-11359.pdf']);
  });

  it('of unknown artworks leaves nothing', () => {
    expect(outputsOf(packRequest([{ artworkKey: 'khong-co', outputs: [] }]))).toEqual([]);
  });
});

describe('communes whose names are alike', () => {
  const communes = loadUnits().filter(({ level }) => level === 'commune');
  const pathsOf = (unit: UnitFace) => drawnFilesOf(packRequest(undefined, unit)).map(({ path }) => path);
  const faceOf = (unit: UnitFace) => {
    const [piece] = drawnFilesOf(packRequest(undefined, unit));
    return piece && textsOn(piece.request).find(({ field }) => field === 'unit')?.text;
  };

  it('share one of 246 names, and neither file, archive, key nor the name on the paper', () => {
    const byName = new Map<string, UnitFace[]>();
    for (const unit of communes) byName.set(unit.name, [...(byName.get(unit.name) ?? []), unit]);
    const groups = [...byName.values()].filter((group) => group.length > 1);
    expect(groups).toHaveLength(246);
    for (const group of groups) {
      const count = group.length;
      expect(new Set(group.map(faceOf)).size, group[0]?.name).toBe(count);
      expect(new Set(group.map((unit) => packFileName(packRequest(undefined, unit)))).size).toBe(count);
      expect(new Set(group.map((unit) => packKey(packRequest(undefined, unit)))).size).toBe(count);
      const paths = group.flatMap(pathsOf);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  it('never give one file name twice in the whole country, not even where only the marks differ', () => {
    const rows: PackContentsRow[] = [{ artworkKey: 'bang-ron-chinh', outputs: ['print-pdf'] }];
    const paths = communes.map((unit) => drawnFilesOf(packRequest(rows, unit))[0]?.path);
    expect(paths).toHaveLength(3321);
    expect(new Set(paths).size).toBe(communes.length);
    expect(new Set(communes.map((unit) => packFileName(packRequest(undefined, unit)))).size).toBe(communes.length);
  });
});
