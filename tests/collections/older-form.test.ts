import { describe, expect, it } from 'vitest';
import { createGuide } from '../setup/office.ts';
import { rest } from '../setup/rest.ts';
import { office, payload } from '../setup/with-office.ts';

const tokens = new Map<string, Promise<string>>();

function tokenOf(name: string): Promise<string> {
  const logIn = async () => {
    const data = { email: `${name}@example.vn`, password: 'mot-mat-khau-dai' };
    return String((await payload.login({ collection: 'users', data })).token);
  };
  const token = tokens.get(name) ?? logIn();
  tokens.set(name, token);
  return token;
}

type Save = { who?: string; id: unknown; base?: string; title: string; headers?: Record<string, string> };

async function save({ who = 'editor', id, base, title, headers = {} }: Save) {
  const token = await tokenOf(who);
  const withBase = base === undefined ? headers : { ...headers, 'x-pano-base': base };
  return rest(`guides/${id}`, { method: 'PATCH', body: { title }, token, headers: withBase });
}

const titleOf = async (id: string | number) => (await payload.findByID({ collection: 'guides', id })).title;

describe('a form that says which version it was opened with', () => {
  it('is saved over that version, and over its own saves', async () => {
    const { id, updatedAt: base } = await createGuide({ payload, office, key: 'mot-minh' });
    const first = await save({ id, base, title: 'Một' });
    expect(first.status).toBe(200);
    const again = (first.body.doc as { updatedAt: string }).updatedAt;
    expect((await save({ id, base: again, title: 'Hai' })).status).toBe(200);
    expect(await titleOf(id)).toBe('Hai');
  });

  it('is refused over what another has saved since: by whom and when, in the reader’s language', async () => {
    const { id, updatedAt: base } = await createGuide({ payload, office, key: 'hai-nguoi' });
    const theirs = await save({ who: 'second-editor', id, base, title: 'Của người kia' });
    const mine = await save({ id, base, title: 'Của tôi' });
    const savedAt = (theirs.body.doc as { updatedAt: string }).updatedAt;
    expect([mine.status, mine.body]).toMatchObject([409, { code: 'document.saved-since', savedAt, by: 'second-editor' }]);
    expect(JSON.stringify(mine.body.errors)).toMatch(/second-editor đã lưu nội dung này lúc \d\d:\d\d ngày/);
    const english = await save({ id, base, title: 'Của tôi', headers: { 'accept-language': 'en' } });
    expect(JSON.stringify(english.body.errors)).toContain('second-editor saved this document at');
    expect(await titleOf(id)).toBe('Của người kia');
    // Whoever has seen it may still want the own words.
    expect((await save({ id, base: savedAt, title: 'Của tôi' })).status).toBe(200);
    expect(await titleOf(id)).toBe('Của tôi');
    const own = await save({ id, base, title: 'Cửa sổ khác' });
    expect(JSON.stringify(own.body.errors)).toContain('Chính bạn, ở một cửa sổ khác, đã lưu');
  });

  it('of many that are saved at once exactly one is', async () => {
    const { id, updatedAt: base } = await createGuide({ payload, office, key: 'cung-luc' });
    const titles = Array.from({ length: 6 }, (_, at) => `Lần ${at}`);
    const answers = await Promise.all(
      titles.map((title, at) => save({ who: at % 2 ? 'editor' : 'second-editor', id, base, title })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await titleOf(id)).toBe(titles[answers.findIndex(({ status }) => status === 200)]);
  });

  it('is told by a decision of no change: the state is no word of the document', async () => {
    const { id, updatedAt: base } = await createGuide({ payload, office, key: 'trang-thai' });
    const { markDocument } = await import('../../src/db/document-state.ts');
    await markDocument({ payload, collection: 'guides', id: String(id), state: 'rejected', sha256: 'x' });
    expect((await save({ id, base, title: 'Sửa tiếp' })).status).toBe(200);
  });

  it('tells who saved to nobody who may not write it, and is not found where it was deleted', async () => {
    const { id } = await createGuide({ payload, office, key: 'nguoi-ngoai' });
    const foreign = await save({ who: 'foreign-approver', id, base: '2026-01-01T00:00:00.000Z', title: 'x' });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'document.gone']);
    const deletedAt = new Date().toISOString();
    await payload.update({ collection: 'guides', id, data: { deletedAt }, overrideAccess: false, user: office.admin });
    const gone = await save({ id, base: '2026-01-01T00:00:00.000Z', title: 'x' });
    expect([gone.status, gone.body.code]).toEqual([404, 'document.gone']);
  });
});

it('programs that say no version save as before', async () => {
  const { id, updatedAt: base } = await createGuide({ payload, office, key: 'chuong-trinh' });
  await save({ who: 'second-editor', id, base, title: 'Một' });
  expect((await save({ id, title: 'Hai' })).status).toBe(200);
  expect(await titleOf(id)).toBe('Hai');
});
