import { expect, it } from 'vitest';
import type { RichBlock } from '../../src/domain/rich-text.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { article, edition, siteState, videoContent, withdrawn } from '../setup/publish-fixture.ts';

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

it('shows a written text with its structure, each picture once, and no markup that somebody typed', () => {
  const picture = { sha256: 'b'.repeat(64), mimeType: 'image/jpeg', widthPx: 800, heightPx: 500 };
  const file = { ...picture, filename: 'lop.jpg', bytes: 9, alt: { vi: 'Bà con học' } };
  const logo = { ...file, sha256: 'c'.repeat(64) };
  const vi: RichBlock[] = [
    { kind: 'paragraph', runs: [{ text: 'Gọi ' }, { text: '1900 <b>', bold: true, href: 'tel:1900' }] },
    { kind: 'heading', level: 2, runs: [{ text: 'Mang gì?' }] },
    { kind: 'list', isOrdered: true, items: [{ runs: [{ text: 'Điện thoại' }] }] },
    { kind: 'note', runs: [{ text: 'Dòng một\ndòng hai' }] },
    { kind: 'quote', runs: [{ text: 'Học', italic: true }] },
    {
      ...{ kind: 'table', caption: 'Lớp học' },
      rows: [
        [
          { isHead: true, runs: [{ text: 'Xã' }] },
          { isHead: true, runs: [{ text: 'Lớp' }] },
        ],
        [
          { isHead: true, runs: [{ text: 'An Bình' }] },
          { isHead: false, runs: [{ text: '3' }] },
        ],
      ],
    },
    { kind: 'picture', ...picture, alt: 'Bà con học', caption: 'Buổi đầu' },
  ];
  const issuer = { ...article.issuer, logo: { sha256: logo.sha256, widthPx: 1, heightPx: 1, unitCode: '92' } };
  const content = { ...article, id: 'viet-tay', issuer, files: [file, logo], body: { vi } };
  const all = composeGeneration({ ...site, editions: [edition(content, { number: 71, day: 23 })] });
  const page = String(all.get('/tin/viet-tay')?.body);
  for (const markup of [
    '<p>Gọi <a href="tel:1900"><strong>1900 &#60;b&#62;</strong></a></p>',
    '<section class="written"><h2>Mang gì?</h2><ol><li>Điện thoại</li></ol>',
    '<p>Dòng một<br>dòng hai</p></aside>',
    '<blockquote><p><em>Học</em></p></blockquote>',
    '<div class="written-table" tabindex="0" role="region" aria-label="Lớp học"><table><caption>Lớp học</caption>',
    '<thead><tr><th scope="col">Xã</th><th scope="col">Lớp</th></tr></thead>',
    '<tbody><tr><th scope="row">An Bình</th><td>3</td></tr></tbody>',
    'alt="Bà con học" loading="lazy" decoding="async"><figcaption>Buổi đầu</figcaption></figure>',
  ])
    expect(page).toContain(markup);
  expect(page.split(`${picture.sha256}.jpg"`)).toHaveLength(2);
  // Neither once more above the words, nor the logo of the issuing body.
  expect(page.split('<figure>')).toHaveLength(2);
  expect(JSON.parse(String(all.get('/content/v1/articles/viet-tay')?.body))).toMatchObject({
    body: { vi },
    sections: article.sections,
  });
});

it('plays a video between the words with captions and what is spoken, until that video is withdrawn', () => {
  const [film] = videoContent.files;
  if (film === undefined) throw new Error('Expected a video.');
  const still = { ...film, sha256: 'd'.repeat(64), mimeType: 'image/jpeg', filename: 'anh.jpg' };
  const shown = { kind: 'video', videoId: videoContent.id, title: 'Chậm một phút', transcript: 'Dừng lại, cúp máy.' } as const;
  const block: RichBlock = {
    ...{ ...shown, durationSeconds: 30, sha256: film.sha256, still: still.sha256, caption: 'Quay tại An Bình' },
    captions: { vi: 'WEBVTT', en: '' },
  };
  const content = { ...article, id: 'co-phim', files: [film, still], body: { vi: [block, block] } };
  const written = edition(content, { number: 72, day: 24 });
  const named = { editionSha256: written.sha256, videoId: videoContent.id };
  const videos = [
    { ...named, sha256: film.sha256, mimeType: 'video/mp4', widthPx: 1280, heightPx: 720, seconds: 30, poster: still },
  ];
  const state = { ...site, videos };
  const all = composeGeneration({ ...state, editions: [written] });
  const page = String(all.get('/tin/co-phim')?.body);
  expect(page).toContain(
    `poster="/m/sha256-${still.sha256}.jpg" aria-label="Chậm một phút"><source src="/m/sha256-${film.sha256}.mp4"`,
  );
  expect(page).toContain('<figcaption><b>Chậm một phút</b><br>Quay tại An Bình</figcaption>');
  expect(page).toContain('<summary>Lời đọc của phim</summary><p>Dừng lại, cúp máy.</p>');
  const [, captions = ''] = /<track kind="captions" src="([^"]+)" srclang="vi"/.exec(page) ?? [];
  expect(String(all.get(captions)?.body)).toBe('WEBVTT');
  // The picture before the video is no photo of the article.
  expect(page).not.toContain('<img src="/m/');
  expect(JSON.parse(String(all.get('/content/v1/articles/co-phim')?.body)).body.vi[0]).toEqual(block);
  const portal = [{ deliveryKey: 'a'.repeat(64), editionSha256: written.sha256, publishedAt: written.publishedAt }];
  const feed = String(composeGeneration({ ...state, portal, editions: [written] }).get('/feeds/portal.rss')?.body);
  expect(feed).toContain(`<media:title>Chậm một phút</media:title>`);
  expect(feed).toMatch(new RegExp(`url="[^"]+/m/sha256-${film.sha256}.mp4" type="video/mp4" medium="video"[^>]* duration="30"`));
  const gone = withdrawn(edition(videoContent, { number: 73, day: 24 }));
  const after = String(composeGeneration({ ...state, editions: [written, gone] }).get('/tin/co-phim')?.body);
  expect(after).toContain('Video “Chậm một phút” không còn được phát hành.');
  expect(after).not.toContain('<video');
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

/** Published one a day, the first ones first. */
const many = Array.from({ length: 25 }, (_, index) =>
  edition({ ...article, id: `tin-${index + 1}`, title: { vi: `Tin số ${index + 1}` } }, { number: 100 + index, day: index + 1 }),
);
const linksOf = (page: string): string[] => [...page.matchAll(/href="\/tin\/(tin-\d+)"/g)].map(([, id = '']) => id);

it('stands on the list of news and on the home page, the newest first, with its day and its issuer', () => {
  const all = composeGeneration({ ...site, editions: [...site.editions, ...many] });
  const page = (path: string): string => String(all.get(path)?.body);
  const pages = ['/tin', '/tin/trang/2', '/tin/trang/3'].map((path) => linksOf(page(path)));
  expect(pages.map(({ length }) => length)).toEqual([12, 12, 1]);
  expect(pages.flat()).toEqual(many.map(({ content }) => content.id).reverse());
  expect(all.has('/tin/trang/4')).toBe(false);
  expect(linksOf(page('/'))).toEqual(['tin-25', 'tin-24', 'tin-23']);
  expect(page('/tin')).toContain('25/11/2026');
  expect(page('/tin')).toContain(article.issuer.name);
  expect(page('/tin')).toContain('rel="next" href="/tin/trang/2"');
  expect(page('/tin/trang/2')).toContain('rel="prev" href="/tin"');
  expect(page('/sitemap.xml')).toContain('/tin/trang/3');
});

it('leaves the list when it is withdrawn; a list without news says so', () => {
  const list = text('/tin');
  expect(list).toContain('/tin/ngay-hoi-so');
  const after = composeGeneration({ ...site, editions: [...site.editions, withdrawn(published)] });
  expect(String(after.get('/tin')?.body)).toContain('Chưa có tin nào được công bố.');
  expect(String(after.get('/')?.body)).not.toContain('Tin mới');
});
