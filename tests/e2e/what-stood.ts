import type { Browser } from 'playwright-core';

const mostLetters = 500;

/** For who reads the log of a failed walk: the address of each open page, the messages on it, and how its words begin. */
export async function whatStood(browser: Browser): Promise<string> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const seen = await Promise.all(pages.map(async (page) => `${page.url()}: ${await page.evaluate(wordsOf).catch(String)}`));
  return seen.map((line) => line.replaceAll(/\s+/g, ' ').slice(0, mostLetters)).join('\n');
}

/** Runs in the page. */
function wordsOf(): string {
  const told = [...document.querySelectorAll<HTMLElement>('.toast-item, .pano-message, .payload__modal-item, .field-error')];
  // biome-ignore lint/performance/useDomNodeTextContent: scripts and what is hidden are no words.
  return [...told, document.querySelector<HTMLElement>('main') ?? document.body].map((one) => one.innerText).join(' | ');
}
