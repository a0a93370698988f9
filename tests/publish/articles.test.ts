import { expect, it } from 'vitest';
import type { ArticleContent } from '../../src/domain/content.ts';
import { composeGeneration } from '../../src/publish/compose.ts';
import { edition, siteState, withdrawn } from './fixture.ts';

const article: ArticleContent = {
  type: 'article',
  id: 'ngay-hoi-so',
  title: { vi: 'Ngày hội số ở phường Ninh Kiều' },
  summary: { vi: 'Bà con được cài VNeID tại chỗ.' },
  issuer: { unitCode: '92-btgdv', name: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ' },
  files: [],
  campaignId: 'can-tho-2026',
  themeIds: ['ct-theme-II.1'],
  byline: 'Hải Yến',
  sections: [{ heading: { vi: 'Ai cũng học được' }, text: { vi: 'Câu một.\nCâu <hai>.' } }],
};
const published = edition(article, { number: 70, day: 22 });
const site = siteState();
const resources = composeGeneration({ ...site, editions: [...site.editions, published] });
const text = (path: string): string => String(resources.get(path)?.body);

it('has a page of its own that names who issued it', () => {
  const page = text('/tin/ngay-hoi-so');
  for (const words of ['Ai cũng học được', 'Câu &#60;hai&#62;.', 'Hải Yến', article.issuer.name]) expect(page).toContain(words);
  expect(page).toContain('"@type":"NewsArticle"');
  expect(text('/sitemap.xml')).toContain('/tin/ngay-hoi-so');
});

it('stands on the page of its campaign, leading to its own', () => {
  expect(text('/chien-dich/can-tho-2026')).toContain('href="/tin/ngay-hoi-so"');
});

it('is a document of the API, linked with its campaign in both directions', () => {
  expect(JSON.parse(text('/content/v1/articles'))).toMatchObject({
    total: 1,
    documents: [{ id: 'ngay-hoi-so', type: 'article' }],
  });
  const document = JSON.parse(text('/content/v1/articles/ngay-hoi-so'));
  expect(document).toMatchObject({ sections: article.sections, links: { campaigns: [{ id: 'can-tho-2026' }] } });
  const campaign = JSON.parse(text('/content/v1/campaigns/can-tho-2026'));
  expect(campaign.links.pieces.map(({ id }: { id: string }) => id)).toContain('ngay-hoi-so');
});

it('answers 410 on its page and in the API once it is withdrawn', () => {
  const after = composeGeneration({ ...site, editions: [...site.editions, withdrawn(published)] });
  for (const path of ['/tin/ngay-hoi-so', '/content/v1/articles/ngay-hoi-so']) expect(after.get(path)?.status, path).toBe(410);
  expect(String(after.get('/chien-dich/can-tho-2026')?.body)).not.toContain('ngay-hoi-so');
});
