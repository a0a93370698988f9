import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeShortCode } from '../../src/codes/short-code.ts';
import type { CampaignContent, GuideContent } from '../../src/domain/content.ts';
import type { PackOffer } from '../../src/portal/offers.ts';
import { type OpenEdge, openEdge } from '../edge/open-edge.ts';
import { openBrowser } from '../setup/browser.ts';
import { patience } from '../setup/patience.ts';
import { article, digest, edition, editions, guide, siteState, videoContent, withdrawn } from '../setup/publish-fixture.ts';
import { sampleVideo } from '../setup/sample-video.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const english = (text: { vi: string }) => ({ ...text, en: `About “${text.vi.length}” letters` });
const translated: GuideContent = {
  ...guide,
  title: english(guide.title),
  summary: english(guide.summary),
  steps: guide.steps.map((step) => ({
    ...step,
    title: english(step.title),
    text: english(step.text),
    ...(step.warning ? { warning: english(step.warning) } : {}),
  })),
};
const gone = withdrawn(edition({ ...guide, id: 'da-thu-hoi', title: { vi: 'Hướng dẫn đã thu hồi' } }, { number: 9, day: 17 }));
const captions = { vi: 'WEBVTT\n\n00:00.000 --> 00:02.000\nDừng lại, cúp máy.' };
const sound = Buffer.from('ID3 tiếng nói');
const recording = {
  ...{ sha256: digest('sha256', sound), filename: 'ban-tin.mp3', mimeType: 'audio/mpeg', bytes: sound.length, seconds: 95 },
  alt: { vi: 'Bản tin' },
};
const plain = editions.campaign.content as CampaignContent;
const recordings = { vi: recording.sha256, km: recording.sha256 };
const spoken = {
  ...plain,
  files: [recording],
  captions: { ...plain.captions, loudspeaker: { vi: 'Kính thưa bà con!', km: 'សួស្តី' }, recordings },
};
const all = {
  ...editions,
  campaign: edition(spoken, { number: 3, day: 20 }),
  guide: edition(translated, { number: 1, day: 18 }),
  gone,
  news: edition(article, { number: 10, day: 19 }),
  videoFile: edition({ ...videoContent, campaignId: 'can-tho-2026', captions }, { number: 11, day: 19 }),
};
const units = siteState().units.map((unit) => (unit.code === '92' ? { ...unit, supportPhone: '1900 1234' } : unit));

const face = { artworkKey: 'ap-phich', formatId: 'poster-a3', bytes: 812_000, isForOffice: false };
const offer: PackOffer = {
  campaignId: 'can-tho-2026',
  title: 'Bình dân học vụ số thành phố Cần Thơ năm 2026',
  issuerName: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ',
  bytes: 24_400_000,
  languages: [],
  groups: ['Mỗi công dân một tài khoản', 'Không ai bị bỏ lại phía sau'].map((headline, index) => ({
    medium: index === 0 ? 'poster' : 'banner',
    headline,
    formatLabel: 'Áp phích A3 (297 × 420 mm)',
    preview: null,
    files: [
      { ...face, path: `ap-phich/0${index}-a3.pdf`, label: 'PDF cho nhà in' },
      { ...face, path: `ap-phich/0${index}-a3.jpg`, label: 'Ảnh JPEG', bytes: null },
    ],
  })),
  texts: [{ kind: 'zalo', link: 'https://bdhvs.example.vn/q/A', text: 'Học số cùng bà con\n\nPhường Ninh Kiều' }],
};

let site: OpenEdge;
let browser: Browser;
beforeAll(async () => {
  const downloads = { offers: async () => [offer], progress: async () => ({ state: 'working', done: 3, total: 24 }) as const };
  const bytes = Buffer.from(await sampleVideo({ seconds: 2, widthPx: 320, heightPx: 180 }));
  const file = { sha256: digest('sha256', bytes), mimeType: 'video/mp4' };
  const videoFile = { editionSha256: all.videoFile.sha256, ...file, widthPx: 320, heightPx: 180, seconds: 2, poster: null };
  const state = siteState({
    editions: Object.values(all),
    units,
    videos: [videoFile],
    files: [
      { ...file, bytes },
      { ...recording, bytes: sound },
    ],
  });
  site = await openEdge({ site: state, downloads });
  browser = await openBrowser();
}, patience(120_000));
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The packaged Chromium runs in one process and ends with its first context, so contexts stay and pages go. */
const contexts = new Map<string, Promise<BrowserContext>>();

async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const key = JSON.stringify(options);
  const common = { viewport: { width: 360, height: 740 }, bypassCSP: true };
  const opened = contexts.get(key) ?? browser.newContext({ ...common, ...options });
  contexts.set(key, opened);
  const page = await (await opened).newPage();
  await page.goto(`http://127.0.0.1:${site.port}${path}`, { waitUntil: 'load' });
  return page;
}

const code = encodeShortCode({ edition: editions.campaign.number, artwork: 1, unitCode: '31135', medium: 'poster' });

/** One of every kind of page, those that the edge makes itself among them. */
const pages = {
  home: '/',
  'the list of guides': '/huong-dan',
  'a guide': '/huong-dan/cai-vneid',
  'an easy-read guide': '/huong-dan/cai-vneid/de-doc',
  'the English start page': '/en',
  'an English guide': '/en/huong-dan/cai-vneid',
  'a campaign': '/chien-dich/can-tho-2026',
  'the list of news': '/tin',
  news: '/tin/ngay-hoi-so',
  downloads: '/tai-ve',
  'a province': '/tai-ve/tinh/92',
  'a commune': '/tai-ve/xa/31135',
  'a pack in the making': '/tai-ve/can-tho-2026/31135',
  'numbers to call': '/ho-tro',
  'the accessibility statement': '/tro-nang',
  'feeds to follow': '/feeds',
  'the API for programmers': '/content/v1/docs',
  'the form for a code': '/v',
  'what a code stands for': `/v/${code}`,
  'a mistyped code': '/v/XXXX',
  'something withdrawn': '/huong-dan/da-thu-hoi',
  'an address that leads nowhere': '/khong-co',
};

describe.each(Object.entries(pages))('%s', (_name, path) => {
  it.each(['light', 'dark'] as const)('has nothing that axe objects to in its %s colours', async (colorScheme) => {
    const page = await openPage(path, { colorScheme });
    await page.addScriptTag({ path: axePath });
    const violations = await page.evaluate(async () => {
      const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
      const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });

  it('has targets of 44 px, but for words in a sentence', async () => {
    const page = await openPage(path);
    const small = await page.evaluate(() => {
      const isWord = (element: Element) => {
        const around = element.parentElement;
        return (
          around?.matches('p, dd') && (around.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 3
        );
      };
      return [...document.querySelectorAll('a, button, input, summary')]
        .filter(
          (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip') && !isWord(element),
        )
        .map((element) => ({
          words: element.outerHTML.slice(0, 120),
          height: Math.round(element.getBoundingClientRect().height),
        }))
        .filter(({ height }) => height < 44);
    });
    expect(small).toEqual([]);
    await page.close();
  });

  it('needs no sideways scrolling on a screen of 320 px, nor when its text is half as large again', async () => {
    const page = await openPage(path, { viewport: { width: 320, height: 640 } });
    const beyond = () =>
      page.evaluate(() => {
        const isOut = (element: Element) => element.getBoundingClientRect().right > 320.5;
        const isWide = document.documentElement.scrollWidth > 320;
        return isWide
          ? [...document.querySelectorAll('body *')].filter(isOut).map(({ outerHTML }) => outerHTML.slice(0, 90))
          : [];
      });
    expect(await beyond()).toEqual([]);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '150%'));
    expect(await beyond()).toEqual([]);
    await page.close();
  });
});

describe('without a script', () => {
  const still = { javaScriptEnabled: false };

  it('a commune is reached through its province, and its files and pack are links', async () => {
    const page = await openPage('/tai-ve', still);
    expect(await page.locator('.picker').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Thành phố Cần Thơ' }).click();
    await page.getByRole('link', { name: 'Phường Ninh Kiều' }).click();
    await page.locator('summary', { hasText: 'Băng rôn' }).click();
    await page.getByRole('link', { name: /Ảnh JPEG.*Không ai bị bỏ lại phía sau/ }).waitFor();
    await page.getByRole('link', { name: /Tải trọn bộ/ }).click();
    expect(await page.textContent('[role=status]')).toBe('Đã vẽ 3 trên 24 tệp.');
    await page.close();
  });

  it('a guide is whole, and shows no button that does nothing', async () => {
    const page = await openPage('/huong-dan/cai-vneid', still);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('.steps > li').count()).toBe(2);
    await page.close();
  });
});

describe('with a script', () => {
  it('the picker finds a commune by keyboard, without marks, and remembers it on the device', async () => {
    const page = await openPage('/tai-ve');
    const input = page.getByRole('combobox');
    await input.fill('ninh kieu');
    await page.getByRole('option', { name: /Phường Ninh Kiều/ }).waitFor();
    await input.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toBe('kq-0');
    await input.press('Enter');
    await page.waitForURL('**/tai-ve/xa/31135');
    await page.goBack();
    expect(await page.getByRole('link', { name: 'Mở tài liệu của Phường Ninh Kiều' }).getAttribute('href')).toBe(
      '/tai-ve/xa/31135',
    );
    await page.goto(`http://127.0.0.1:${site.port}/huong-dan/cai-vneid`);
    await page.getByRole('link', { name: 'Phường Ninh Kiều: 1900 1234' }).waitFor();
    await page.close();
  });

  it('a guide is read aloud step by step in a Vietnamese voice, and only where there is one', async () => {
    const mute = await openPage('/huong-dan/cai-vneid');
    expect(await mute.getByRole('button', { name: 'Nghe đọc' }).isVisible()).toBe(false);
    await mute.close();

    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addInitScript(fakeVoice);
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${site.port}/huong-dan/cai-vneid`);
    await page.getByRole('button', { name: 'Nghe đọc' }).click();
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { said: string[] }).said))
      .toContain('Mở kho ứng dụng.');
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said[0]?.replaceAll('\u00a0', ' ')).toBe('Cài đặt và kích hoạt VNeID');
    expect(said).toContain('Không cài từ đường link lạ <script>.');
    await page.getByRole('button', { name: 'Nghe đọc' }).waitFor();
    await page.close();
  });
});

/** A voice that needs no time: headless browsers have none. */
function fakeVoice(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  const voice = { lang: 'vi-VN', localService: true, name: 'An', default: true, voiceURI: 'an' };
  Object.assign(globalThis, {
    SpeechSynthesisUtterance: class {
      constructor(public text: string) {}
    },
  });
  const speak = (utterance: { text: string; onend: () => void }) => {
    said.push(utterance.text);
    setTimeout(() => utterance.onend());
  };
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: { getVoices: () => [voice], speak, cancel: () => undefined, addEventListener: () => undefined },
  });
}

it('plays a film with its captions under the policy of the page, without a script', async () => {
  const page = await openPage('/chien-dich/can-tho-2026', { bypassCSP: false, javaScriptEnabled: false });
  expect(await page.locator('video[controls] > track[default]').getAttribute('srclang')).toBe('vi');
  await page.close();
  const playing = await openPage('/chien-dich/can-tho-2026', { bypassCSP: false });
  const seen = await playing.locator('video').evaluate(async (element) => {
    const video = element as HTMLVideoElement;
    video.muted = true;
    await video.play();
    while (video.currentTime === 0) await new Promise(requestAnimationFrame);
    const [track] = video.textTracks;
    return {
      width: video.videoWidth,
      mode: track?.mode,
      words: [...(track?.activeCues ?? [])].map((cue) => (cue as VTTCue).text),
    };
  });
  expect(seen).toEqual({ width: 320, mode: 'showing', words: ['Dừng lại, cúp máy.'] });
  await playing.close();
});

it('prints a guide without what only a screen can use', async () => {
  const page = await openPage('/huong-dan/cai-vneid');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['nav', '.tools', '.share', '.skip'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  expect(await page.locator('.steps > li').first().isVisible()).toBe(true);
  await page.close();
});
