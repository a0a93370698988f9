import { expect, it } from 'vitest';
import type { GuideContent, GuideStep } from '../../src/domain/content.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { edition, editions, guide, siteState } from '../setup/publish-fixture.ts';

const both = (words: string) => ({ vi: words, en: `English ${words}` });
const step: GuideStep = {
  title: both('Mở máy'),
  text: both('Gọi 1900\n– Bấm <nút>\nLưu ý: Chờ.'),
  body: {
    vi: [
      { kind: 'paragraph', runs: [{ text: 'Gọi ' }, { text: '1900', bold: true, href: 'tel:1900' }] },
      { kind: 'list', isOrdered: false, items: [{ runs: [{ text: 'Bấm <nút>. Chờ.' }] }] },
      { kind: 'note', runs: [{ text: 'Không đưa mã.' }] },
    ],
  },
};
const plain: GuideStep = { title: both('Cài'), text: both('Mở:\n- CH Play\n- App Store') };
const content: GuideContent = { ...guide, title: both('Gọi'), summary: both('Gọi'), steps: [step, plain] };
const generation = composeGeneration(
  siteState({ editions: Object.values({ ...editions, guide: edition(content, { number: 1, day: 18 }) }) }),
);
const page = (path: string): string => String(generation.get(path)?.body ?? '');

it('shows a step as it was written, and lines with marks of a list as the list that they are', () => {
  const markup = page('/huong-dan/cai-vneid');
  expect(markup).toContain('<p>Gọi <a href="tel:1900"><strong>1900</strong></a></p><ul><li>Bấm &#60;nút&#62;. Chờ.</li></ul>');
  expect(markup).toContain('<aside class="written-note"><b>Lưu ý</b><p>Không đưa mã.</p></aside>');
  expect(markup).toContain('<p>Mở:</p><ul><li>CH Play</li><li>App Store</li></ul>');
});

it('shows a translation by its own structure, its lines where it has none', () => {
  const markup = page('/en/huong-dan/cai-vneid');
  expect(markup).toContain('<p>English Gọi 1900</p><p>– Bấm &#60;nút&#62;</p>');
  expect(markup).not.toContain('<strong>1900</strong>');
});

it('takes the sentences of paragraphs, items and notes apart for easy reading', () => {
  const [first = ''] = page('/huong-dan/cai-vneid/de-doc').match(/<ul class="lines">.*?<\/ul>/gs) ?? [];
  expect(first).toBe('<ul class="lines"><li>Gọi 1900</li><li>Bấm &#60;nút&#62;.</li><li>Chờ.</li><li>Không đưa mã.</li></ul>');
});

it('gives the structure beside the plain lines to portals, and plain lines to machines that read pages', () => {
  const document = JSON.parse(String(generation.get('/content/v1/guides/cai-vneid')?.body ?? '{}'));
  expect(document.steps[0]).toMatchObject(step);
  expect(document.steps[1]).not.toHaveProperty('body');
  expect(page('/huong-dan/cai-vneid')).toContain('"text":"Gọi 1900\\n– Bấm \\u003cnút>\\nLưu ý: Chờ."');
});
