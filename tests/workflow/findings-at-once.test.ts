import { beforeAll, describe, expect, it } from 'vitest';
import type { CampaignContent, LeafletContent } from '../../src/domain/content.ts';
import type { AppError } from '../../src/domain/errors.ts';
import type { FindingLine } from '../../src/domain/finding-list.ts';
import { pageChecker } from '../../src/publish/generation/build-edition.ts';
import type { CheckArtworks } from '../../src/workflow/checks/assert-submittable.ts';
import { artworkChecker } from '../../src/workflow/checks/check-artworks.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { publishDocument, withdrawEdition } from '../setup/publish-document.ts';
import { editions } from '../setup/publish-fixture.ts';
import { office, payload } from '../setup/with-office.ts';

const siteUrl = 'https://bdhvs.example.vn';
const [checkPage, checkPieces] = [pageChecker({ siteUrl }), artworkChecker({ siteUrl })];
const checkAll: CheckArtworks = async (content) => [...(await checkPage(content)), ...(await checkPieces(content))];

const refusalOf = (documentId: string, checkArtworks = checkAll): Promise<AppError> =>
  submitDocument({
    ...{ payload, user: office.editor, type: 'campaign', documentId, now: new Date() },
    ...{ checkArtworks, freezeFile: async () => {} },
  }).then(
    () => Promise.reject(new Error('Expected a refusal.')),
    (error: AppError) => error,
  );
const pathsOf = (findings: readonly FindingLine[], severity: FindingLine['severity']) =>
  findings.filter((line) => line.severity === severity).map(({ path }) => path);

const poster = {
  key: 'ap-phich',
  design: 'poster-headline',
  formats: ['poster-a3'],
  headline: 'Học mỗi ngày',
  action: 'Quét mã',
};

/** Past the form's checks, as rows from before them are. */
async function broken() {
  const guide = await createGuide({ payload, office, key: 'rut-ve' });
  const id = String(guide.id);
  const edition = await publishDocument({ payload, type: 'guide', id, editor: office.secondEditor, approver: office.approver });
  const good = await createGuide({ payload, office, key: 'con-dung' });
  const artworks = [
    { ...poster, key: 'mot', guide: good.id, headline: 'Rất dài '.repeat(60) },
    { ...poster, key: 'hai', guide: id, headline: 'Hai' },
  ];
  const created = await createCampaign({ payload, office, data: { key: 'bon-loi', artworks } });
  await withdrawEdition({ payload, user: office.approver, edition });
  const whole = await payload.findByID({ collection: 'campaigns', id: created.id, depth: 0, locale: 'all' });
  const data = { ...whole, key: '', document: { ...whole.document, date: 'hôm qua' } };
  await payload.db.updateOne({ collection: 'campaigns', id: created.id, data: data as never });
  return String(created.id);
}

describe('one submission', () => {
  let id = '';
  beforeAll(async () => {
    id = await broken();
  });

  it('answers with everything that is wrong, each line with its field', async () => {
    const refusal = await refusalOf(id);
    expect(refusal.code).toBe('workflow.several');
    expect(pathsOf(refusal.findings, 'fatal')).toEqual(['artworks.1.guide', 'key', 'document.date', 'artworks.0.headline']);
    expect(pathsOf(refusal.findings, 'warning')).toEqual(
      expect.arrayContaining(['captions.facebook', 'captions.zalo', 'captions.loudspeaker']),
    );
    for (const { message } of refusal.findings) {
      expect(message.vi).not.toMatch(/\{\w+\}/);
      expect(message.en).not.toMatch(/\{\w+\}/);
    }
    for (const part of ['đã thu hồi ngày', 'Tên trong địa chỉ', 'hôm qua', 'Rất dài']) expect(refusal.forPeople).toContain(part);
    expect((await payload.count({ collection: 'editions', where: { contentType: { equals: 'campaign' } } })).totalDocs).toBe(0);
  });

  it('says what could not be checked because of the rest, and keeps why for the administrator', async () => {
    const cause = new Error('the engine is gone');
    const stop = () => Promise.reject(cause);
    const refusal = await refusalOf(id, stop);
    expect(refusal).toMatchObject({ code: 'workflow.several', cause });
    expect(refusal.findings.map(({ path, severity, message }) => [path, severity, message.vi])).toEqual([
      ['artworks.1.guide', 'fatal', expect.stringContaining('đã thu hồi')],
      ['key', 'fatal', expect.stringContaining('còn trống')],
      ['', 'warning', expect.stringMatching(/chưa kiểm tra được .*Hãy sửa rồi gửi lại/)],
    ]);
    const sound = await createCampaign({ payload, office, data: { key: 'lanh' } });
    expect(await refusalOf(String(sound.id), stop)).toBe(cause);
  });
});

describe('what communes would download with nothing in it', () => {
  const campaign = editions.campaign.content as CampaignContent;
  const reportOf = async (content: CampaignContent) =>
    (await checkPieces({ ...content, artworks: content.artworks.slice(0, 1) })).find(
      ({ artworkKey }) => artworkKey === content.id,
    );
  const words = { facebook: { vi: 'Lời' }, zalo: { vi: 'Lời' }, loudspeaker: { vi: 'Lời' } };

  it.each(['facebook', 'zalo', 'loudspeaker'] as const)('is told of an empty text for %s, and does not stop', async (name) => {
    const report = await reportOf({ ...campaign, captions: { ...words, [name]: { vi: ' \n' } } });
    expect(report?.sentences).toEqual([]);
    expect(report?.warnings).toEqual([
      expect.objectContaining({ path: `captions.${name}`, vi: expect.stringContaining('còn trống') }),
    ]);
  });

  it('is told of a campaign without artworks, and of a contents list that names none of them', async () => {
    expect((await reportOf({ ...campaign, captions: words, artworks: [] }))?.warnings).toEqual([
      expect.objectContaining({ path: 'artworks', en: expect.stringContaining('no artwork') }),
    ]);
    const listed = { ...campaign, captions: words, packContents: [{ artworkKey: 'khong-co', outputs: [] }] };
    expect((await reportOf(listed))?.warnings.map(({ path }) => path)).toEqual(['packContents', 'packContents']);
    const first = campaign.artworks[0]?.key ?? '';
    expect(await reportOf({ ...listed, packContents: [{ artworkKey: first, outputs: [] }] })).toBeUndefined();
  });
});

describe('a leaflet', () => {
  const leaflet = (design: string, format: string, rest: object) =>
    ({
      ...(editions.leaflet.content as LeafletContent),
      artwork: {
        ...(editions.leaflet.content as LeafletContent).artwork,
        ...{
          design,
          formats: [format],
          headline: { vi: 'Ba không' },
          action: { vi: 'Quét mã' },
          body: undefined,
          points: undefined,
        },
        back: { headline: { vi: 'Mặt sau' }, points: [{ vi: 'Một việc' }] },
        ...rest,
      },
    }) as unknown as LeafletContent;
  const said = async (content: LeafletContent) => {
    const reports = await checkPieces(content);
    const paths = (of: 'sentences' | 'warnings') => reports.flatMap((report) => report[of].map(({ path }) => path));
    return { fatal: paths('sentences'), warnings: paths('warnings') };
  };

  it.each([
    ['leaflet-a5', 'leaflet-a5'],
    ['leaflet-qa', 'leaflet-a5'],
    ['leaflet-trifold', 'leaflet-a4-trifold'],
  ])('of the design %s does not go out with an empty side', async (design, format) => {
    expect((await said(leaflet(design, format, {}))).fatal).toEqual(['points']);
    expect((await said(leaflet(design, format, { points: [{ vi: ' ' }] }))).fatal).toContain('points');
    const points = [{ vi: 'Một ý' }];
    expect((await said(leaflet(design, format, { points }))).fatal).toEqual([]);
    expect((await said(leaflet(design, format, { points, back: undefined }))).fatal).toEqual(['back.headline', 'back.points.0']);
  });

  it('whose front has its lead alone is told, and goes out', async () => {
    const { fatal, warnings } = await said(leaflet('leaflet-a5', 'leaflet-a5', { body: { vi: 'Đoạn dẫn.' } }));
    expect(fatal).toEqual([]);
    expect(warnings).toContain('points');
  });
});

it('a document of before in a name that is not its unit’s is refused at that field', async () => {
  const { id } = await createCampaign({ payload, office, data: { key: 'mao-danh' } });
  const whole = await payload.findByID({ collection: 'campaigns', id, depth: 0, locale: 'all' });
  const data = { ...whole, issuerName: 'Thủ tướng Chính phủ' };
  await payload.db.updateOne({ collection: 'campaigns', id, data: data as never });
  const { findings } = await refusalOf(String(id), async () => []);
  expect(findings.find(({ path }) => path === 'issuerName')?.message.vi).toContain('“Thủ tướng Chính phủ” không phải tên của');
});
