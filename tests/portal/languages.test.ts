import { describe, expect, it } from 'vitest';
import type { GuideContent } from '../../src/domain/content.ts';
import type { LocalisedText } from '../../src/domain/locale.ts';
import { localesOf, sentencesOf } from '../../src/portal/translations.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { edition, editions, guide, siteState } from '../setup/publish-fixture.ts';

const both = (text: LocalisedText): LocalisedText => ({ ...text, en: `In English: ${text.vi}` });
const translated: GuideContent = {
  ...guide,
  title: both(guide.title),
  summary: both(guide.summary),
  steps: guide.steps.map(({ title, text, warning }) => ({
    title: both(title),
    text: both(text),
    ...(warning ? { warning: both(warning) } : {}),
  })),
};
const site = (content: GuideContent) => {
  const all = { ...editions, guide: edition(content, { number: 1, day: 18 }) };
  return composeGeneration(siteState({ editions: Object.values(all) }));
};
const page = (content: GuideContent, path: string): string => String(site(content).get(path)?.body ?? '');

describe('a guide in another language', () => {
  it('has a page of its own, and each names the other', () => {
    const english = page(translated, '/en/huong-dan/cai-vneid');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('In English: Cài đặt và kích hoạt VNeID');
    for (const path of ['/huong-dan/cai-vneid', '/en/huong-dan/cai-vneid']) {
      const markup = page(translated, path);
      expect(markup).toContain('hreflang="vi" href="https://bdhvs.example.vn/huong-dan/cai-vneid"');
      expect(markup).toContain('hreflang="en" href="https://bdhvs.example.vn/en/huong-dan/cai-vneid"');
    }
  });

  it('is on the start page of its language, which every page leads to', () => {
    expect(page(translated, '/en')).toContain('href="/en/huong-dan/cai-vneid"');
    expect(page(translated, '/en')).not.toContain('nhan-dien-lua-dao');
    expect(page(translated, '/v')).toContain('<a href="/en" lang="en" hreflang="en">English</a>');
  });

  it('marks what nobody has translated as Vietnamese', () => {
    expect(page(translated, '/en/huong-dan/cai-vneid')).toContain('<span lang="vi" data-speak>Thẻ căn cước</span>');
  });

  it('is not there while a step is missing', () => {
    const [first, ...rest] = translated.steps;
    if (!first) throw new Error('The fixture has steps.');
    const half = { ...translated, steps: [{ ...first, text: { vi: first.text.vi } }, ...rest] };
    expect(localesOf(half)).toEqual(['vi']);
    expect([...site(half).keys()].filter((path) => path.startsWith('/en'))).toEqual([]);
    expect(page(half, '/huong-dan/cai-vneid')).not.toContain('English');
  });
});

describe('the easy-read form of a guide', () => {
  it('uses the lines that an editor has written, and says that it is easy to read', () => {
    const easy = { ...guide, steps: guide.steps.map((step) => ({ ...step, easy: { vi: 'Mang thẻ.\nĐến công an.' } })) };
    const markup = page(easy, '/huong-dan/cai-vneid/de-doc');
    expect(markup).toContain('<li>Mang thẻ.</li><li>Đến công an.</li>');
    expect(markup).toContain('Câu ngắn, mỗi dòng một ý.');
  });

  it('takes the steps apart where nobody has, and says that it did', () => {
    const markup = page(guide, '/huong-dan/cai-vneid/de-doc');
    expect(markup).toContain('<li>Mang thẻ đến công an xã.</li><li>Nói với cán bộ.</li>');
    expect(markup).toContain('chưa được viết lại');
  });
});

it.each([
  ['Mở máy. Bấm nút đỏ! Xong chưa?', ['Mở máy.', 'Bấm nút đỏ!', 'Xong chưa?']],
  ['Nói: “Tôi muốn đăng ký.” Cán bộ chụp ảnh.', ['Nói: “Tôi muốn đăng ký.”', 'Cán bộ chụp ảnh.']],
  ['Phí là 12.500 đồng. Trả ở TP. Cần Thơ.', ['Phí là 12.500 đồng.', 'Trả ở TP. Cần Thơ.']],
  ['Một dòng\nhai dòng', ['Một dòng', 'hai dòng']],
])('takes “%s” apart', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

describe('the number of the community digital team', () => {
  const units = siteState().units.map((unit) => (unit.code === '31135' ? { ...unit, supportPhone: '0292 3 800 123' } : unit));
  const resources = composeGeneration(siteState({ units }));

  it('can be called from a list without a script, and looked up by one', () => {
    expect(String(resources.get('/ho-tro')?.body)).toContain('href="tel:02923800123"');
    const [path] = [...resources.keys()].filter((each) => each.startsWith('/assets/support-'));
    expect(String(resources.get('/huong-dan/cai-vneid')?.body)).toContain(`data-support="${path}"`);
    expect(JSON.parse(String(resources.get(path ?? '')?.body))).toEqual({ 31135: '0292 3 800 123' });
  });

  it('is not promised where no unit has named one', () => {
    const none = composeGeneration(siteState());
    expect(none.has('/ho-tro')).toBe(false);
    expect(String(none.get('/huong-dan/cai-vneid')?.body)).not.toMatch(/data-support|\/ho-tro/);
  });
});

describe('a step with a picture', () => {
  const picture = {
    sha256: 'cd'.repeat(32),
    mimeType: 'image/webp',
    widthPx: 640,
    heightPx: 400,
    alt: { vi: 'Hai người ngồi cạnh nhau' },
  };
  const [first, ...rest] = guide.steps;
  const drawn = first ? { ...guide, steps: [{ ...first, picture }, ...rest] } : guide;

  it('shows it with its size and its words, on the full page and the easy one', () => {
    const tag = `<img src="/m/sha256-${picture.sha256}.webp" width="640" height="400" alt="Hai người ngồi cạnh nhau"`;
    expect(page(drawn, '/huong-dan/cai-vneid')).toContain(tag);
    expect(page(drawn, '/huong-dan/cai-vneid/de-doc')).toContain(tag);
  });
});
