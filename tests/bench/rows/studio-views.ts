import type { Page } from 'playwright-core';
import type { BenchRow, FigureRow } from '../row.ts';
import { type BusyOffice, openBusyOffice } from '../studio/busy-office.ts';

/**
 * What people of an office with 5,000 documents in two locales wait for in a real browser, from the question until it is shown.
 * Pages are asked for whole, with what the browser keeps. Beside a view stands a short list of the same studio.
 */
let opened: Promise<BusyOffice> | null = null;

type Role = Parameters<BusyOffice['logIn']>[0];

async function openAs(role: Role): Promise<{ page: Page; siteUrl: string }> {
  opened ??= openBusyOffice();
  const { siteUrl, logIn } = await opened;
  return { page: await logIn(role), siteUrl };
}

const shortList = { path: '/admin/collections/slogans', seen: "document.querySelector('tbody tr:nth-child(10) td')" };

type View = {
  path: string;
  /** JavaScript that is truthy once what is looked for is on the screen. */
  seen: string;
};

/** `find`: where the view lies. */
type Wish = { label: string; mostMs: number; as: Role; find(page: Page): Promise<View> };

function viewRow({ label, mostMs, as, find }: Wish): FigureRow {
  return {
    label: `${label}, 5,000 documents in two locales, beside a list of 52`,
    unit: 'ms',
    target: { most: mostMs },
    prepare: async () => {
      const { page, siteUrl } = await openAs(as);
      const view = await find(page);
      const msUntil = async ({ path, seen }: View) => {
        const startedAt = performance.now();
        await page.goto(siteUrl + path, { waitUntil: 'commit' });
        await page.evaluate(untilTrue(seen));
        return performance.now() - startedAt;
      };
      return { other: () => msUntil(shortList), ours: () => msUntil(view), close: () => page.context().close() };
    },
  };
}

/** Not Playwright's own wait, which the pages' policy refuses. */
const untilTrue = (seen: string): string =>
  `new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(${JSON.stringify(`Not seen in a minute: ${seen}`)})), 60_000);
    const look = () => ((${seen}) ? resolve() : requestAnimationFrame(look));
    look();
  })`;

/** Pictures below the screen are not asked for, so it is brought there. */
const firstSide = `(() => {
  const side = document.querySelector('.pano-previews img');
  side?.scrollIntoView();
  return side?.complete && side.naturalWidth > 0;
})()`;

const list: Wish = {
  label: 'Studio: the list of guides',
  mostMs: 400,
  as: 'bien-tap',
  find: async () => ({ path: '/admin/collections/guides', seen: "document.querySelector('tbody tr:nth-child(10) td')" }),
};
const document: Wish = {
  label: 'Studio: a campaign with its pieces',
  mostMs: 700,
  as: 'bien-tap',
  find: async (page) => ({
    path: `/admin/collections/campaigns/${await campaignOf(page)}`,
    seen: "document.querySelector('#field-title')?.value",
  }),
};
const approval: Wish = {
  label: 'Studio: the approval page of a campaign, its first sides drawn',
  mostMs: 1_500,
  as: 'phe-duyet',
  find: async (page) => {
    const query = 'where[contentType][equals]=campaign&sort=-number';
    return { path: `/admin/collections/editions/${await firstId(page, `/api/editions?${query}`)}`, seen: firstSide };
  },
};

const campaignOf = (page: Page): Promise<string> =>
  firstId(page, '/api/campaigns?sort=createdAt&where[artworks.key][exists]=true');

async function firstId(page: Page, path: string): Promise<string> {
  const id = await page.evaluate(
    `fetch('${path}&limit=1&depth=0').then((answer) => answer.json()).then(({ docs }) => docs[0]?.id)`,
  );
  if (id === undefined) throw new Error(`Expected a document at ${path}.`);
  return String(id);
}

/** What a picker asks while somebody types, as the browser asks it. */
const picker: FigureRow = {
  label: 'Studio: a picker’s answer to a typed text, 5,000 documents in two locales',
  unit: 'ms',
  target: { most: 150 },
  prepare: async () => {
    const { page } = await openAs('bien-tap');
    const typed = ['hoc vu so', 'Hòa', 'ky nang', 'kĩ năng số 77', 'an toàn', 'huong dan 4321'];
    const msOf = (text: string) => {
      const path = `/api/guides?limit=10&depth=0&locale=vi&sort=sortKey&where[title][like]=${encodeURIComponent(text)}`;
      return page.evaluate<number>(
        `(async (from) => { await (await fetch('${path}')).json(); return performance.now() - from; })(performance.now())`,
      );
    };
    return { ours: (round) => msOf(typed[round % typed.length] ?? ''), close: () => page.context().close() };
  },
};

/** From the last key until the new picture is there, the pause that waits for the next key included. */
const preview: FigureRow = {
  label: 'Studio: a poster of 1080×1350 after the last key, in an open form',
  unit: 'ms',
  target: { most: 300 },
  prepare: async () => {
    const { page, siteUrl } = await openAs('bien-tap');
    await page.goto(`${siteUrl}/admin/collections/campaigns/${await campaignOf(page)}`);
    await page.locator('.tabs-field__tab-button', { hasText: 'Ấn phẩm' }).click();
    const headline = page.locator('textarea[name="artworks.0.headline"]');
    // Short, so that what is typed behind it fits.
    await headline.fill('Cả phường cùng học số');
    await page.locator('.pano-drawn[aria-busy="false"] img').waitFor();
    await page
      .locator('.pano-pick', { hasText: 'Khuôn khổ' })
      .locator('select')
      .selectOption({ label: 'Ảnh mạng xã hội dọc 4:5 (1080 × 1350)' });
    await page.locator('.pano-drawn[aria-busy="false"] img').waitFor();
    return {
      ours: async (round) => {
        // Whoever writes is told the room of the text, too.
        await headline.blur();
        await headline.focus();
        await page.keyboard.press('End');
        // Before the key, which would otherwise be pressed before anybody listens.
        await page.evaluate(listenForDrawing);
        await page.keyboard.press(String(round));
        return page.evaluate<number>('msUntilDrawn');
      },
      close: () => page.context().close(),
    };
  },
};

/** Runs in the page; as text, because what runs this adds helpers to functions that pages do not have. */
const listenForDrawing = `void (globalThis.msUntilDrawn = new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('Not drawn in a minute.')), 60_000);
  let pressedAt = 0;
  addEventListener('keydown', () => { pressedAt = performance.now(); }, { once: true, capture: true });
  const onLoad = ({ target }) => {
    if (pressedAt === 0 || !target.closest?.('.pano-drawn')) return;
    document.removeEventListener('load', onLoad, true);
    resolve(performance.now() - pressedAt);
  };
  // A picture's load never comes to the window.
  document.addEventListener('load', onLoad, true);
}))`;

/** Script that a browser with an empty cache takes for a view, compressed. */
function scriptRow({ label, as, find }: Wish): FigureRow {
  return {
    label: `${label}: script, compressed`,
    unit: 'kB',
    target: { most: 350 },
    prepare: async () => {
      const { page, siteUrl } = await openAs(as);
      const view = await find(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      const scripts = new Set<string>();
      let bytes = 0;
      // The page's own list of what it loaded says 0 for each.
      session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (scripts.has(requestId)) bytes += encodedDataLength;
      });
      const kbOf = async ({ path, seen }: View) => {
        await session.send('Network.clearBrowserCache');
        bytes = 0;
        await page.goto(siteUrl + path);
        await page.evaluate(untilTrue(seen));
        return bytes / 1000;
      };
      return { other: () => kbOf(shortList), ours: () => kbOf(view), close: () => page.context().close() };
    },
  };
}

/** The last one closes the office that all of them share. */
function closingAfter(row: FigureRow): FigureRow {
  return {
    ...row,
    prepare: async () => {
      const prepared = await row.prepare();
      const close = async () => {
        await prepared.close?.();
        await (await opened)?.close();
      };
      return { ...prepared, close };
    },
  };
}

export const rows: BenchRow[] = [
  viewRow(list),
  viewRow(document),
  viewRow(approval),
  picker,
  preview,
  scriptRow(list),
  scriptRow(document),
  closingAfter(scriptRow(approval)),
];
