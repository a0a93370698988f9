import type { Page, Request } from 'playwright-core';
import { patience } from '../setup/patience.ts';

/** Somebody in the studio. */
export type Walker = { page: Page; siteUrl: string };

/** Opens a document's form by its name in addresses, ready for typing. */
export async function openDocument({ page, siteUrl }: Walker, { collection, key }: { collection: string; key: string }) {
  const id = await idOf(page, `/api/${collection}?where[key][equals]=${key}&depth=0`);
  await page.goto(`${siteUrl}/admin/collections/${collection}/${id}`);
  await page.waitForSelector('#field-title');
  await page.waitForSelector('.pano-workflow button:not([disabled])');
}

/** Saves an open form and gives the status of the answer. Where none comes, the error says what stood on the screen. */
export async function pressSave(page: Page, address: string): Promise<number> {
  const isSave = (request: Request) => request.method() === 'PATCH' && request.url().includes(address);
  const answered = page.waitForResponse((response) => isSave(response.request()), { timeout: patience(30_000) });
  const [answer] = await Promise.all([answered, page.click('#action-save', { timeout: patience(30_000) })]).catch(
    async (cause: unknown) => {
      const seen = JSON.stringify(await page.evaluate(whatStands));
      throw new Error(`Expected a save of ${address} to be answered, got nothing: ${seen}`, { cause });
    },
  );
  return answer.status();
}

/** Runs in the page. */
function whatStands() {
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent?.slice(0, 200));
  const button = document.querySelector<HTMLButtonElement>('#action-save');
  return { isDisabled: button?.disabled ?? null, modals: texts('.payload__modal-item'), toasts: texts('.toast-item') };
}

/** Changes the title, saves, submits, and gives the edition that came of it. */
export async function submitWithTitle(walker: Walker, title: string): Promise<string> {
  return saveAndSubmit(walker, { field: '#field-title', text: title });
}

/** Changes one text, saves, submits, and gives the edition that came of it. Throws what the studio answered when it refused. */
export async function saveAndSubmit({ page }: Walker, { field, text }: { field: string; text: string }): Promise<string> {
  await page.fill(field, text);
  await page.click('#action-save');
  await page.waitForSelector('.pano-workflow button:not([disabled])');
  const [answered] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/api/pano/submit'), { timeout: patience(60_000) }),
    page.getByRole('button', { name: 'Gửi duyệt' }).click(),
  ]);
  const answer = (await answered.json()) as { ok: boolean; sha256: string };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  await page.waitForSelector('.pano-message:has-text("Đã gửi duyệt")');
  return answer.sha256;
}

/** Opens an edition and waits until its standing is known. */
export async function openEdition({ page, siteUrl }: Walker, sha256: string): Promise<void> {
  const id = await idOf(page, `/api/editions?where[sha256][equals]=${sha256}&depth=0`);
  await page.goto(`${siteUrl}/admin/collections/editions/${id}`);
  await page.waitForSelector('.pano-standing');
}

/** What lies in the database, by the session of the page. */
export async function readDocument<T>({ page }: Walker, path: string): Promise<T> {
  return page.evaluate(async (url) => (await (await fetch(url)).json()).docs[0], path);
}

async function idOf(page: Page, path: string): Promise<string> {
  const id = await page.evaluate(async (url) => (await (await fetch(url)).json()).docs[0]?.id, path);
  if (!id) throw new Error(`nothing at ${path}`);
  return String(id);
}

/** Presses a button of the edition, answers its question, and waits for the sentence that says what happened. */
export async function decide(page: Page, { press, confirm, told }: { press: string; confirm: string; told: string }) {
  await page.getByRole('button', { name: press, exact: true }).click();
  await page.getByRole('button', { name: confirm }).click();
  await page.waitForSelector(`.pano-message:has-text("${told}")`);
}
