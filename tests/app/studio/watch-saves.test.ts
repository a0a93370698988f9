import { describe, expect, it, vi } from 'vitest';
import { asNew } from '../../../src/app/studio/together/as-new.ts';
import { type Answered, type OpenForm, watchSaves } from '../../../src/app/studio/together/watch-saves.ts';
import { baseHeader } from '../../../src/domain/base-version.ts';

const origin = 'https://pano.example.vn';

/** A server with one document that others save too. */
function world(answers: Answered[] = []) {
  let stored: { title: string; at: string } | null = { title: 'Một', at: '1' };
  const send = vi.fn(async (_: unknown, init: RequestInit = {}): Promise<Response> => {
    const base = new Headers(init.headers).get(baseHeader);
    if (stored === null) return Response.json({ code: 'document.gone', errors: [] }, { status: 404 });
    if (base !== null && base !== stored.at) {
      const told = { code: 'document.saved-since', savedAt: stored.at, by: 'Bảy', errors: [{ message: 'Bảy đã lưu' }] };
      return Response.json(told, { status: 409 });
    }
    stored = { ...JSON.parse(String((init.body as FormData).get('_payload'))), at: `${Number(stored.at) + 1}` };
    return Response.json({ doc: stored });
  });
  const { fetch, open, rebase } = watchSaves(send as unknown as typeof globalThis.fetch, origin);
  const answer = async () => answers.shift() ?? 'back';
  const form = { base: '1', askSince: vi.fn(answer), askGone: vi.fn(answer) } satisfies OpenForm;
  const close = open('guides/7', form);
  const save = (title: string, address = '/api/guides/7?locale=en&depth=0') => {
    const body = new FormData();
    body.set('_payload', JSON.stringify({ title }));
    return fetch(address, { method: 'PATCH', body });
  };
  const others = (next: typeof stored) => {
    stored = next;
  };
  return { save, form, close, rebase, others, send, now: () => stored };
}

describe('a save of an open form', () => {
  it('goes out with the version that the form was opened with', async () => {
    const { save, form, now, close, send } = world();
    expect((await save('Hai')).status).toBe(200);
    expect(now()).toEqual({ title: 'Hai', at: '2' });
    expect(form.askSince).not.toHaveBeenCalled();
    close();
    await save('Ba');
    expect(new Headers(send.mock.calls[1]?.[1]?.headers).get(baseHeader)).toBeNull();
  });

  it('asks over what another has saved, and keeps the own words over exactly what was seen', async () => {
    const { save, form, others, now } = world(['mine', 'mine']);
    others({ title: 'Của Bảy', at: '5' });
    form.askSince.mockImplementationOnce(async () => {
      others({ title: 'Bảy lưu lần nữa', at: '6' });
      return 'mine';
    });
    expect((await save('Của tôi')).status).toBe(200);
    expect(form.askSince.mock.calls).toEqual([
      [
        { message: 'Bảy đã lưu', savedAt: '5', by: 'Bảy' },
        { values: { title: 'Của tôi' }, locale: 'en' },
      ],
      [
        { message: 'Bảy đã lưu', savedAt: '6', by: 'Bảy' },
        { values: { title: 'Của tôi' }, locale: 'en' },
      ],
    ]);
    expect(now()).toMatchObject({ title: 'Của tôi', at: '7' });
  });

  it('leads back to the form with the refusal, or never answers a page that is left', async () => {
    const { save, others, now } = world(['back', 'leave']);
    others({ title: 'Của Bảy', at: '5' });
    expect((await save('Của tôi')).status).toBe(409);
    const left = save('Của tôi');
    expect(await Promise.race([left, new Promise((done) => setTimeout(() => done('still'), 20))])).toBe('still');
    expect(now()).toMatchObject({ title: 'Của Bảy' });
  });

  it('asks where the document was deleted', async () => {
    const { save, form, others } = world(['back']);
    others(null);
    expect((await save('Của tôi')).status).toBe(404);
    expect(form.askGone).toHaveBeenCalledWith({ values: { title: 'Của tôi' }, locale: 'en' });
  });

  it('of words that were typed over an older version is compared with that one', async () => {
    const { save, form, rebase, others } = world(['back']);
    others({ title: 'Của Bảy', at: '5' });
    Object.assign(form, { base: '5' });
    rebase('guides/7', '1');
    expect((await save('Gõ hôm qua')).status).toBe(409);
  });

  it('of another document is none of its business', async () => {
    const { save, others, form } = world();
    others(null);
    expect((await save('x', '/api/guides/8')).status).toBe(404);
    expect((await save('x', '/api/guides/7/versions')).status).toBe(404);
    expect(form.askGone).not.toHaveBeenCalled();
  });
});

it('a form as a new document: its words and links, no ids of rows, nothing of the state of before', () => {
  const text = { root: { children: [{ type: 'upload', id: 'a', value: '9' }] } };
  const values = {
    ...{ id: '7', key: 'cai-vneid', title: 'Cài đặt', workflowState: 'approved', editionSha256: 'x', updatedAt: '1' },
    ...{ steps: [{ id: 'r1', title: 'Mở', picture: '12', easy: null }], body: text, issuerUnit: '3' },
  };
  expect(asNew(values)).toEqual({
    ...{ title: 'Cài đặt', steps: [{ title: 'Mở', picture: '12', easy: null }], body: text, issuerUnit: '3' },
  });
});
