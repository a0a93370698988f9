import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArticleContent, GuideContent } from '../../src/domain/content.ts';
import { createPhotoCopies } from '../../src/publish/publisher/site-photos.ts';
import { type OpenEdge, openEdge } from '../edge/open-edge.ts';
import { openBrowser } from '../setup/browser.ts';
import { patience } from '../setup/patience.ts';
import { article, digest, edition, guide, siteState, temporaryFolder } from '../setup/publish-fixture.ts';

let site: OpenEdge;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#1b6b3a' } })
    .jpeg()
    .toBuffer();
  const picture = { sha256: digest('sha256', bytes), mimeType: 'image/jpeg', widthPx: 1600, heightPx: 900 };
  const copies = await createPhotoCopies({ folder: await temporaryFolder() })({ ...picture, read: async () => bytes });
  const file = { ...picture, filename: 'anh.jpg', bytes: bytes.length, alt: { vi: 'Bà con học' } };
  const english = (text: { vi: string }) => ({ ...text, en: 'About this' });
  const steps = guide.steps.map((step) => ({
    ...{ ...step, title: english(step.title), text: english(step.text), picture: { ...picture, alt: { vi: 'Thẻ' } } },
    ...(step.warning ? { warning: english(step.warning) } : {}),
  }));
  const shown: GuideContent = { ...guide, title: english(guide.title), summary: english(guide.summary), steps, files: [file] };
  const written: ArticleContent = { ...article, files: [file] };
  // Taller than wide, so that its place in a card is to be seen.
  const tall = await sharp(bytes).resize({ width: 600, height: 1200, fit: 'fill' }).jpeg().toBuffer();
  const tallFile = { ...file, sha256: digest('sha256', tall), widthPx: 600, heightPx: 1200, bytes: tall.length };
  const focused = { ...written, id: 'tam-diem', files: [{ ...tallFile, focus: { x: 31, y: 88 } }, tallFile] };
  const news = [1, 2, 3].map((number) => edition({ ...written, id: `tin-${number}` }, { number: 10 + number, day: 10 + number }));
  news.push(edition(focused, { number: 20, day: 20 }));
  const guides = [edition(shown, { number: 1, day: 18 }), edition({ ...shown, id: 'hai' }, { number: 2, day: 18 })];
  const originals = [
    { sha256: picture.sha256, mimeType: picture.mimeType, bytes },
    { sha256: tallFile.sha256, mimeType: tallFile.mimeType, bytes: tall },
  ];
  const files = [...originals, ...copies];
  site = await openEdge({ site: siteState({ editions: [...guides, ...news], pictures: [], boards: [], files }) });
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
}, patience(120_000));
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

type Shown = { said: number; width: number; source: string };

/** Each picture of the page: how wide `sizes` says it is, how wide it is, and what was loaded for it. */
async function picturesAt(path: string, width: number): Promise<Shown[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`http://127.0.0.1:${site.port}${path}`, { waitUntil: 'load' });
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('picture img')];
    for (const picture of pictures) {
      picture.loading = 'eager';
      await picture.decode();
    }
    return pictures.map((picture) => {
      // The browser measures what `sizes` says: an empty box as wide as that.
      const sizes = picture.parentElement?.querySelector('source')?.sizes ?? '';
      const { width: shown } = picture.getBoundingClientRect();
      const rule = sizes.split(', ').find((each) => {
        const [, condition] = /^(\(.*?\)) /.exec(each) ?? [];
        return condition === undefined || matchMedia(condition).matches;
      });
      const box = document.body.appendChild(document.createElement('div'));
      box.style.position = 'absolute';
      box.style.width = (rule ?? '').replace(/^\([^)]*\) /, '');
      const said = box.getBoundingClientRect().width;
      box.remove();
      return { said, width: shown, source: picture.currentSrc };
    });
  });
}

const pages = ['/', '/tin', '/tin/tin-1', '/huong-dan', '/huong-dan/cai-vneid', '/huong-dan/cai-vneid/de-doc', '/en'];
/** Telephones, both sides of each step of the layout, desks. */
const widths = [320, 375, 412, 560, 640, 660, 680, 768, 980, 1000, 1140, 1366, 1600];

it.each(pages)(
  '%s tells browsers how wide its pictures are, and they load no more than they show',
  async (path) => {
    for (const width of widths) {
      const pictures = await picturesAt(path, width);
      expect(pictures.length, path).toBeGreaterThan(0);
      for (const { said, width: shown, source } of pictures) {
        expect(Math.abs(said - shown), `${path} at ${width}: said ${said}, shown ${shown}`).toBeLessThanOrEqual(4);
        expect(source).toMatch(/\.webp$/);
      }
    }
  },
  patience(120_000),
);

it.each([
  ['a telephone', '/tin/tin-1', 360, 1, 480],
  ['a sharp telephone', '/tin/tin-1', 360, 2.5, 960],
  ['a desk', '/tin/tin-1', 1366, 1, 960],
  ['a sharp desk', '/tin/tin-1', 1366, 2, 1440],
  ['a card on a desk', '/tin', 1366, 1, 480],
] as const)(
  '%s loads the copy that it needs',
  async (_name, path, width, deviceScaleFactor, wanted) => {
    // A page of its own, with nothing in its cache: browsers show a larger copy that they have rather than load another.
    const alone = await openBrowser();
    try {
      const fresh = await alone.newPage({ viewport: { width, height: 800 }, deviceScaleFactor });
      await fresh.goto(`http://127.0.0.1:${site.port}${path}`, { waitUntil: 'load' });
      const source = await fresh.evaluate(async () => {
        const first = document.querySelector<HTMLImageElement>('picture img');
        await first?.decode();
        return first?.currentSrc ?? '';
      });
      const { body } = await site.ask(new URL(source).pathname);
      expect((await sharp(body).metadata()).width).toBe(wanted);
    } finally {
      await alone.close();
    }
  },
  patience(60_000),
);

it('a picture is cut around the point that was chosen in it: in a card, and where it heads its article', async () => {
  const shownAs = (path: string, selector: string) =>
    page
      .goto(`http://127.0.0.1:${site.port}${path}`, { waitUntil: 'load' })
      .then(() => page.locator(selector))
      .then((pictures) =>
        pictures.evaluateAll((all) =>
          all.map((each) => {
            const { objectFit, objectPosition } = getComputedStyle(each);
            const { width, height } = each.getBoundingClientRect();
            return { objectFit, objectPosition, shape: Math.round((100 * width) / height) / 100 };
          }),
        ),
      );
  await page.setViewportSize({ width: 1366, height: 800 });
  const [card] = await shownAs('/tin', '.news-card:has([href="/tin/tam-diem"]) img');
  expect(card).toEqual({ objectFit: 'cover', objectPosition: '30% 90%', shape: 1.78 });
  const [other] = await shownAs('/tin', '.news-card:has([href="/tin/tin-1"]) img');
  expect(other).toEqual({ objectFit: 'cover', objectPosition: '50% 50%', shape: 1.78 });
  const [head, whole] = await shownAs('/tin/tam-diem', '.article > figure img');
  expect(head).toMatchObject({ objectFit: 'cover', objectPosition: '30% 90%', shape: 1.35 });
  // Nobody has said what of the second may be cut away.
  expect(whole).toMatchObject({ objectFit: 'fill', shape: 0.5 });
});
