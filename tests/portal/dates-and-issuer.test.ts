import { describe, expect, it } from 'vitest';
import { sampleCampaigns } from '../../scripts/sample/campaigns.ts';
import type { CampaignContent } from '../../src/domain/content.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { article, edition, editions, guide, siteState } from '../setup/publish-fixture.ts';

const sample = composeGeneration(
  siteState({
    editions: sampleCampaigns().map((content, index) => edition(content, { number: index + 1 })),
    portal: [],
    boards: [],
    pictures: [],
  }),
);
const plain = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
const pageOf = (path: string, from = sample): string => plain(String(from.get(path)?.body));

/** The page of a campaign whose frozen words are changed. */
function pageWith(change: Partial<CampaignContent>): string {
  const content = { ...(editions.campaign.content as CampaignContent), ...change };
  return pageOf(
    `/chien-dich/${content.id}`,
    composeGeneration(
      siteState({ editions: [{ ...editions.campaign, content }, editions.guide], portal: [], boards: [], pictures: [] }),
    ),
  );
}
const dated = (date: string, number: string | null = null) =>
  pageWith({ document: { type: 'Kế hoạch', number, date, system: 'dang' } });

describe('the name of the official document', () => {
  it('invents no date for papers that have none', () => {
    expect(pageOf('/chien-dich/bach-ngoc-2025')).toContain('Kế hoạch (không ghi số, ngày), sau 08/7/2025');
    expect(pageOf('/chien-dich/thang-binh-2025')).toContain('Hướng dẫn (không ghi số, ngày), sau 21/5/2025');
    expect(pageOf('/chien-dich/lao-cai-2026')).toContain('Kế hoạch tháng 02/2026');
    expect(pageOf('/chien-dich/can-tho-2026')).toContain('Hướng dẫn số 12-HD/BTGDVTU ngày 30/01/2026');
    for (const path of sample.keys()) {
      if (path.startsWith('/chien-dich/')) expect(pageOf(path), path).not.toMatch(/ngày 01\/01\/20|Invalid Date/);
    }
  });

  it.each([
    ['2025', 'Kế hoạch năm 2025'],
    ['2026-Q1', 'Kế hoạch quý I/2026'],
    ['undated', 'Kế hoạch (không ghi số, ngày)'],
    // Editions frozen before dates had one form: as they are written, never through a clock.
    ['2025 (sau 21/5/2025)', 'Kế hoạch, ngày ghi: 2025 (sau 21/5/2025)'],
    ['hôm qua', 'Kế hoạch, ngày ghi: hôm qua'],
    ['01/8/2025', 'Kế hoạch, ngày ghi: 01/8/2025'],
    ['30/01/2026', 'Kế hoạch ngày 30/01/2026'],
  ])('of %s is “%s”', (date, name) => expect(dated(date)).toContain(`${name}</p>`));

  it('names the number alone where only the date is missing', () => {
    expect(dated('undated', '12-HD')).toContain('Kế hoạch số 12-HD (không ghi ngày)</p>');
  });
});

describe('dates of phases', () => {
  const source = { seed: '', line: 0, quote: '' };
  const when = (start: string | null, end: string | null) => {
    const phases = [{ id: 'p', kind: 'phase', title: { vi: 'Mốc' }, start, end, source }];
    return /<p class="when">([^<]*)</.exec(pageWith({ phases }))?.[1];
  };
  it.each([
    ['2026-06', '2026-06', '06/2026'],
    ['2026-Q1', '2026-Q1', 'quý I/2026'],
    ['2026', '2028', '2026 – 2028'],
    [null, '2026-12', 'Đến 12/2026'],
    ['undated', 'undated', 'Thường xuyên'],
    ['mùa xuân', null, 'mùa xuân'],
    ['01/8/2025', '25/12/2025', '01/8/2025 – 25/12/2025'],
  ])('from %s to %s are “%s”', (start, end, text) => expect(when(start, end)).toBe(text));
});

it('gives search engines days only, and no end that nobody named', () => {
  const source = { seed: '', line: 0, quote: '' };
  const phase = (start: string, end: string | null) => ({
    id: start,
    kind: 'key-date',
    title: { vi: start },
    start,
    end,
    source,
  });
  const page = pageWith({
    phases: [
      phase('2026-10-10', null),
      phase('2026-06', '2026-06'),
      phase('2026', null),
      phase('01/8/2026', null),
      phase('2026-11-20', '2026'),
    ],
  });
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');
  const events = data['@graph'].filter((thing: { '@type': string }) => thing['@type'] === 'Event');
  expect(events.map(({ startDate, endDate }: Record<string, string>) => [startDate, endDate])).toEqual([
    ['2026-10-10', '2026-10-10'],
    ['2026-11-20', undefined],
  ]);
});

it.each([
  ['2026-11-20', 'Rà soát lần cuối ngày 20/11/2026. ', true],
  ['2026-11', 'Rà soát lần cuối tháng 11/2026. ', false],
  ['đầu năm', 'Rà soát lần cuối ngày ghi: đầu năm. ', false],
])('a guide that was reviewed “%s” says “%s”', (reviewedAt, sentence, isDay) => {
  const state = siteState({ editions: [edition({ ...guide, reviewedAt }, { number: 1 })], portal: [], boards: [], pictures: [] });
  const page = pageOf('/huong-dan/cai-vneid', composeGeneration(state));
  expect(page).toContain(sentence);
  expect(page.includes(`"dateModified":"${reviewedAt}"`)).toBe(isDay);
});

describe('whose page it is', () => {
  const gia = { unitCode: '11359-mttq', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Gia Viên' };
  const publisher = siteState().publisher;
  const site = composeGeneration(
    siteState({
      editions: [
        { ...editions.campaign, content: { ...editions.campaign.content, issuer: gia } },
        edition({ ...guide, issuer: gia }, { number: 7 }),
        edition({ ...article, issuer: gia }, { number: 8 }),
      ],
      portal: [],
      boards: [],
      pictures: [],
    }),
  );
  const headOf = (path: string) => /<header class="top">.*?<\/header>/s.exec(pageOf(path, site))?.[0] ?? '';
  const footOf = (path: string) => /<footer class="foot">.*?<\/footer>/s.exec(pageOf(path, site))?.[0] ?? '';

  it.each(['/chien-dich/can-tho-2026', '/huong-dan/cai-vneid', '/huong-dan/cai-vneid/de-doc', `/tin/${article.id}`])(
    '%s names its issuing body in its head and the running body in its foot',
    (path) => {
      expect(headOf(path)).toContain(gia.name);
      expect(headOf(path)).not.toContain(publisher);
      expect(footOf(path)).toContain(publisher);
    },
  );

  it('names the running body in the head of the site’s own pages', () => {
    expect(headOf('/')).toContain(publisher);
  });
});

describe('the legal basis', () => {
  it('stands on the page, what the plan rests on first, with title, issuer and date as they are written', () => {
    const page = pageOf('/chien-dich/can-tho-2026');
    expect(page).toContain('Văn bản căn cứ, viện dẫn');
    expect(page).toContain('Quyết định số 637/QĐ-UBND của UBND thành phố Cần Thơ ngày 18/7/2025'.replace('18/7', '18/07'));
    expect(page).toContain(
      'Nghị quyết của Đại hội đại biểu Đảng bộ thành phố Cần Thơ lần thứ I, nhiệm kỳ 2025 - 2030 (không ghi số, ngày)',
    );
    expect(page.indexOf('<h3>Căn cứ</h3>')).toBeLessThan(page.indexOf('<h3>Viện dẫn</h3>'));
    expect(pageOf('/chien-dich/bach-ngoc-2025')).toContain('146/QĐ-TTg của Thủ tướng Chính phủ năm 2022');
  });

  it('is in the content API, and absent from editions frozen before it was asked for', () => {
    const { legalBasis } = JSON.parse(pageOf('/content/v1/campaigns/can-tho-2026'));
    expect(legalBasis).toHaveLength(8);
    expect(legalBasis[0]).toMatchObject({ type: 'Kế hoạch', number: '03-KH/BCĐ', date: '2026-01-15', role: 'can-cu' });
    expect(pageWith({})).not.toContain('Văn bản căn cứ');
  });
});
