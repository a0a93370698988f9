import { join } from 'node:path';
import { createClient, type InValue } from '@libsql/client';
import type { Page } from 'playwright-core';
import { samplePassword } from '../../../scripts/sample/accounts.ts';
import { openBrowser } from '../../setup/browser.ts';
import { openDemo } from '../../setup/demo.ts';
import { insertGuides } from '../many-guides.ts';

/** Guides of the office beside those of the demo, in two locales. */
const documents = 5_000;

/** Whose they are, and who looks at them. */
const office = { key: 'can-tho', unitCode: '92-btgdv' };

export type BusyOffice = {
  siteUrl: string;
  /** A page of somebody of the office who has logged in, with a cache of their own. */
  logIn(role: 'bien-tap' | 'phe-duyet'): Promise<Page>;
  close(): Promise<void>;
};

/** The demo with thousands of documents in one office, and a browser. Takes minutes to open. */
export async function openBusyOffice(): Promise<BusyOffice> {
  const demo = await openDemo();
  await fill(demo.folder);
  const browser = await openBrowser();
  return {
    siteUrl: demo.siteUrl,
    logIn: async (role) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
      const page = await context.newPage();
      await page.goto(`${demo.siteUrl}/admin/login`);
      await page.fill('#field-email', `${role}.${office.key}@pano.example`);
      await page.fill('#field-password', samplePassword);
      await page.click('button[type=submit]');
      await page.waitForSelector('.pano-dashboard');
      return page;
    },
    close: async () => {
      await browser.close();
      await demo.close();
    },
  };
}

/** Beside the running studio: like one of the office's own in all but its name. */
async function fill(folder: string): Promise<void> {
  const client = createClient({ url: `file:${join(folder, 'pano.db')}` });
  await client.execute('PRAGMA busy_timeout = 30000');
  const sql = 'SELECT guides.* FROM guides JOIN units ON units.id = issuer_unit_id WHERE units.code = ? LIMIT 1';
  const { rows, columns } = await client.execute({ sql, args: [office.unitCode] });
  const [own] = rows;
  if (own === undefined) throw new Error(`Expected a guide of ${office.unitCode} in the demo.`);
  const written = new Set(['id', 'key', 'search_text', 'sort_key']);
  const like = columns.filter((name) => !written.has(name)).map((name): [string, InValue] => [name, own[name] ?? null]);
  await insertGuides({ client, from: 0, to: documents, like: Object.fromEntries(like), locales: ['vi', 'en'] });
  client.close();
}
