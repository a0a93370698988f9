import { beforeAll, expect, it } from 'vitest';
import type { ArticleContent, Content } from '../../../src/domain/content.ts';
import type { RichBlock } from '../../../src/domain/rich-text.ts';
import { writtenLinkReports } from '../../../src/workflow/checks/check-written-links.ts';
import { createGuide } from '../../setup/office.ts';
import { publishDocument, withdrawEdition } from '../../setup/publish-document.ts';
import { office, payload } from '../../setup/with-office.ts';

const siteUrl = 'https://bdhvs.example.vn';

beforeAll(async () => {
  const publish = async (key: string) => {
    const { id } = await createGuide({ payload, office, key, title: key });
    const people = { editor: office.secondEditor, approver: office.approver };
    return publishDocument({ payload, type: 'guide', id: String(id), ...people });
  };
  await publish('cong-bo');
  await withdrawEdition({ payload, user: office.approver, edition: await publish('thu-hoi') });
  await createGuide({ payload, office, key: 'nhap', title: 'nhap' });
});

const link = (href: string, text = 'xem ở đây') => ({ text, href });
const article = (vi: RichBlock[], en: RichBlock[] = []) =>
  ({ type: 'article', id: 'bai', body: { vi, ...(en.length > 0 ? { en } : {}) } }) as unknown as ArticleContent;

async function told(content: Content): Promise<[path: string | undefined, page: string | undefined][]> {
  const reports = await writtenLinkReports({ payload, siteUrl, content });
  expect(reports.flatMap(({ findings, sentences }) => [...findings, ...sentences])).toEqual([]);
  return reports.flatMap(({ warnings }) =>
    warnings.map(({ path, vi }): [string | undefined, string | undefined] => [path, /dẫn tới (\S+),/.exec(vi)?.[1]]),
  );
}

it('names links to guides that are withdrawn, not published or unknown, wherever they stand', async () => {
  const content = article([
    { kind: 'paragraph', runs: [{ text: 'Mở ' }, link('/huong-dan/thu-hoi')] },
    { kind: 'list', isOrdered: false, items: [{ runs: [link(`${siteUrl}/huong-dan/nhap`)] }] },
    { kind: 'table', rows: [[{ isHead: false, runs: [link('/en/huong-dan/khong-co/de-doc')] }]] },
  ]);
  expect(await told(content)).toEqual([
    ['body', '/huong-dan/thu-hoi'],
    ['body', `${siteUrl}/huong-dan/nhap`],
    ['body', '/en/huong-dan/khong-co/de-doc'],
  ]);
});

it('says nothing of pages that are there, of lists, of itself, and of other sites', async () => {
  const fine = ['/huong-dan/cong-bo', '/en/huong-dan/cong-bo#buoc-2', '/huong-dan', '/tin/trang/2', '/tin/bai', '/tai-ve', '/'];
  const foreign = ['https://dichvucong.gov.vn/huong-dan/nhap', 'tel:19001234', 'mailto:a@b.vn'];
  expect(await told(article([{ kind: 'paragraph', runs: [...fine, ...foreign].map((href) => link(href)) }]))).toEqual([]);
});

it('says it once for all languages, and at the step of a guide', async () => {
  const dead: RichBlock[] = [{ kind: 'paragraph', runs: [link('/huong-dan/nhap')] }];
  expect(await told(article(dead, dead))).toHaveLength(1);
  const guide = { type: 'guide', id: 'moi', steps: [{}, { body: { vi: dead } }] } as unknown as Content;
  expect(await told(guide)).toEqual([['steps.1.body', '/huong-dan/nhap']]);
});
