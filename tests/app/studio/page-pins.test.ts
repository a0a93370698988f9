import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../setup/browser.ts';

let browser: Browser;
let page: Page;

/** In a real browser: where words stand is its business. */
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  const entryPoints = [join(import.meta.dirname, '../../../src/app/studio/returns/page-pins.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'iife', globalName: 'pins' });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});
afterAll(() => browser?.close());

const tall = '<style>body{margin:0}p{margin:0;height:500px;width:300px}</style>';
const mark = (number: number, near: string, y: number, more: object = {}) => {
  const place = { on: 'page', width: 'phone', near, spot: { x: 0.5, y } };
  return { number, words: `Lời ${number}`, label: '', place, fixed: null, ...more };
};

/** Numbers and their middles on a page of 390 px, by the way in which the preview shows it. */
const pinned = (body: string, marks: object[], scale = 1) =>
  page.evaluate(
    async ([srcdoc, given, by]) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { srcdoc, width: 390, height: 600 });
      Object.assign(frame.style, { border: '0', transform: `scale(${by})` });
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.replaceChildren(frame);
      await loaded;
      const { pinPage } = (window as never as { pins: { pinPage: (frame: unknown, shown: object) => void } }).pins;
      const shown = { marks: given, width: 'phone', label: ({ words }: { words: string }) => words };
      // Ticked, so drawn once more.
      for (let times = 0; times < 2; times++) pinPage(frame, shown);
      return [...(frame.contentDocument?.querySelectorAll<HTMLElement>('#pano-page-pins > span') ?? [])].map((pin) => {
        const { left, top, width, height } = pin.getBoundingClientRect();
        return [pin.textContent, Math.round(left + width / 2), Math.round(top + height / 2), Math.round(width), pin.title];
      });
    },
    [body, marks, scale] as const,
  );

it('stands at the words of a mark though the page has grown above them, and where it was when they are gone', async () => {
  const body = `${tall}<p>Đoạn mới.</p><p>Một <b>câu</b></p><p>Cuối trang</p>`;
  const marks = [mark(1, 'Một câu', 0.1), mark(2, 'Câu này đã sửa', 0.5), mark(3, 'Cuối trang', 0.9)];
  expect(await pinned(body, marks)).toEqual([
    ['1', 195, 500, 28, 'Lời 1'],
    ['2', 195, 750, 28, 'Lời 2'],
    ['3', 195, 1_350, 28, 'Lời 3'],
  ]);
});

it('is as large for the eye on a page that is scaled down, and leaves out what was set at another width on words that are gone', async () => {
  const place = { on: 'page', width: 'desk', near: 'Không còn', spot: { x: 0.5, y: 0.5 } };
  const marks = [mark(1, 'Một', 0.5), mark(2, '', 0.5, { place }), mark(3, '', 0.5, { place: { on: 'field', path: 'title' } })];
  expect(await pinned(`${tall}<p>Một</p>`, marks, 0.5)).toEqual([['1', 195, 300, 56, 'Lời 1']]);
});
