import { describe, expect, it } from 'vitest';
import { sampleContents } from '../../scripts/sample/load.ts';
import type { CampaignContent, Content, GuideContent } from '../../src/domain/content.ts';
import { AppError } from '../../src/domain/errors.ts';
import { buildEdition, pageChecker, pageFailure, pageFindings } from '../../src/publish/generation/build-edition.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createCampaign } from '../setup/office.ts';
import { article, editions, guide as guideOfBefore } from '../setup/publish-fixture.ts';
import { office, payload } from '../setup/with-office.ts';

const siteUrl = 'https://bdhvs.example.vn';
const campaign = editions.campaign.content as CampaignContent;
// Its second reference leads to a script, which is a finding of its own.
const guide = { ...guideOfBefore, references: guideOfBefore.references.slice(0, 1) };
const sentences = (content: Content) => pageFindings({ content, siteUrl }).map((finding) => AppError.of(finding).forPeople);
const paths = (content: Content) => pageFindings({ content, siteUrl }).map(({ params }) => params.path);

describe('what publication would build of one edition', () => {
  it('can be built of every document of the sample, of every type', () => {
    const contents = sampleContents();
    expect(new Set(contents.map(({ type }) => type)).size).toBe(6);
    for (const content of contents) expect(sentences(content), content.id).toEqual([]);
  });

  it('is refused with every date that cannot be read, each led to its field, all at once', () => {
    const [phase] = campaign.phases;
    const content: CampaignContent = {
      ...campaign,
      document: { ...campaign.document, date: 'hôm qua' },
      period: { start: '2026-05', end: '2026-04', label: '' },
      phases: phase ? [phase, { ...phase, id: 'p2', title: { vi: 'Tổng kết' }, end: '31/02/2026' }] : [],
    };
    expect(paths(content)).toEqual(['document.date', 'phases.1.end', 'period.end']);
    const [document, end, period] = sentences(content);
    expect(document).toMatch(/^Trang chưa dựng được: ngày văn bản\. Không hiểu “hôm qua” là ngày nào\. Hãy ghi/);
    expect(end).toMatch(/^Trang chưa dựng được: mốc “Tổng kết”\. Không có ngày “31\/02\/2026”/);
    expect(period).toMatch(/^Trang chưa dựng được: thời gian chiến dịch\. Kết thúc \(04\/2026\) trước khi bắt đầu \(05\/2026\)/);
  });

  it.each<[string, Content, string, string]>([
    [
      'a campaign',
      { ...campaign, targets: [{ ...campaign.targets[0], statement: null }] } as unknown as Content,
      'targets',
      'Chỉ tiêu',
    ],
    ['a campaign', { ...campaign, id: '../x' }, 'id', 'Tên trong địa chỉ'],
    ['a guide', { ...guide, steps: [{ title: { vi: 'x' } }] } as unknown as Content, 'steps', 'Các bước'],
    ['an article', { ...article, sections: null } as unknown as Content, 'sections', 'Các đoạn'],
    ['a guide', { ...guide, minutes: 'lâu' } as unknown as Content, 'minutes', 'Số phút cần'],
  ])('of %s names the part that cannot be shown', (_, content, path, name) => {
    expect(() => buildEdition({ content, siteUrl })).toThrow();
    expect(paths(content)).toEqual([path]);
    expect(sentences(content)[0]).toContain(`Trang chưa dựng được: ${name}. `);
  });

  it('takes an edition from before dates had one form: its page shows the text, so its delivery has no fault', () => {
    const old = { ...campaign, document: { ...campaign.document, date: '2025 (sau 08/7/2025)' } };
    expect(pageFailure({ content: old, siteUrl })).toBeNull();
    expect(pageFailure({ content: { ...guide, reviewedAt: 'hôm qua' } as GuideContent, siteUrl })).toBeNull();
  });

  it('gives a delivery an error that is not tried again, with the cause behind it', () => {
    const broken = { ...campaign, targets: [{ ...campaign.targets[0], statement: null }] } as unknown as Content;
    const failure = pageFailure({ content: broken, siteUrl });
    expect(failure).toMatchObject({ code: 'publish.page-fails', remedy: 'fix-content' });
    expect(failure?.cause).toBeInstanceOf(Error);
  });
});

it('stores nothing of a document whose page cannot be built, and takes it once its date is typed again', async () => {
  const created = await createCampaign({ payload, office });
  const whole = await payload.findByID({ collection: 'campaigns', id: created.id, depth: 0, locale: 'all' });
  const old = { ...whole, document: { ...whole.document, date: 'hôm qua' } };
  await payload.db.updateOne({ collection: 'campaigns', id: created.id, data: old as never });
  const submit = () =>
    submitDocument({
      payload,
      user: office.editor,
      type: 'campaign',
      documentId: String(created.id),
      now: new Date('2026-11-29T08:00:00Z'),
      checkArtworks: pageChecker({ siteUrl }),
      freezeFile: async () => {},
    });
  const refusal = await submit().then(
    () => null,
    (error: AppError) => error,
  );
  expect(refusal?.remedy).toBe('fix-content');
  expect(refusal?.forPeople).toContain('Trang chưa dựng được: ngày văn bản. Không hiểu “hôm qua”');
  expect((await payload.count({ collection: 'editions' })).totalDocs).toBe(0);

  const document = { ...whole.document, date: '25/11/2026' };
  await payload.update({ collection: 'campaigns', id: created.id, data: { document } });
  const edition = await submit();
  expect(edition.content).toMatchObject({ document: { date: '2026-11-25' } });
});
