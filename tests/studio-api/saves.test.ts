import { expect, it } from 'vitest';
import { whoIsPresent } from '../../src/studio-api/present.ts';
import { type SavedNow, saveRoutes } from '../../src/studio-api/saves.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

type Compared = { differences: { field: string; before: string; after: string }[]; more: number };
type Asked = { user?: unknown; id: string; query?: string; body?: Record<string, unknown>; language?: 'vi' | 'en' };

async function ask<T>(what: 'saved' | 'changes' | 'compare', asked: Asked): Promise<T> {
  const { id, user = office.editor, query = '', body = {}, language = 'vi' } = asked;
  const route = saveRoutes.find(({ pattern }) => pattern.endsWith(`/${what}`));
  const params = { collection: 'guides', id };
  const request = { user, language, params, query: new URLSearchParams(query), body };
  const answer = await route?.handler({ payload, now: () => new Date() }, request as never);
  return (answer as unknown as { json: T }).json;
}

const guideOf = async (key: string) => {
  const guide = await createGuide({ payload, office, key, title: 'Bản một' });
  return { id: String(guide.id), base: guide.updatedAt };
};

const save = (id: string, title: string, user = office.secondEditor) =>
  payload.update({ collection: 'guides', id, data: { title }, overrideAccess: false, user });

it('tells an open form who has saved since, when, and in which words', async () => {
  const { id, base } = await guideOf('ai-luu');
  expect(await ask<SavedNow>('saved', { id })).toMatchObject({ savedAt: base, by: 'editor', isOwn: true, isTrashed: false });
  await save(id, 'Bản hai');
  await save(id, 'Bản ba');
  const now = await ask<SavedNow>('saved', { id });
  expect(now).toMatchObject({ by: 'second-editor', isOwn: false });
  expect(now.at).toMatch(/^\d\d:\d\d ngày \d{1,2}\/\d{1,2}\/\d{4}$/);
  expect(now.savedAt > base).toBe(true);
  const changes = await ask<Compared>('changes', { id, query: `since=${base}` });
  expect(changes).toEqual({ differences: [{ field: 'Tiêu đề', before: 'Bản một', after: 'Bản ba' }], more: 0 });
  expect((await ask<Compared>('changes', { id, query: `since=${now.savedAt}` })).differences).toEqual([]);
  const early = await ask<Compared>('changes', { id, query: 'since=2020-01-01', language: 'en' });
  expect(early.differences).toMatchObject([{ field: 'Title', before: 'Bản một' }]);
  await expect(ask('changes', { id })).rejects.toMatchObject({ code: 'request.invalid' });
});

it('compares what is typed with what is stored', async () => {
  const { id } = await guideOf('so-sanh');
  await save(id, 'Bản của người kia');
  const form = { locale: 'vi', values: { title: 'Bản của tôi', summary: 'Từng bước một.' } };
  const { differences } = await ask<Compared>('compare', { id, body: form });
  expect(differences).toContainEqual({ field: 'Tiêu đề', before: 'Bản của người kia', after: 'Bản của tôi' });
  expect(differences.map(({ field }) => field)).not.toContain('Tóm tắt');
});

it('tells of the trash, of nothing that is gone, and nothing to other offices, also of what is public', async () => {
  const { id } = await guideOf('thung-rac');
  const unknown = { code: 'document.unknown' };
  for (const what of ['saved', 'changes', 'compare'] as const) {
    await expect(ask(what, { id, user: office.foreignApprover, query: 'since=2026-01-01' })).rejects.toMatchObject(unknown);
  }
  const deletedAt = new Date().toISOString();
  await payload.update({ collection: 'guides', id, data: { deletedAt }, overrideAccess: false, user: office.admin });
  expect(await ask<SavedNow>('saved', { id })).toMatchObject({ isTrashed: true, by: 'admin' });
  await payload.delete({ collection: 'guides', id, trash: true });
  await expect(ask('saved', { id })).rejects.toMatchObject(unknown);
});

it('tells who else has the document open, for as long as their form says so', async () => {
  const { id } = await guideOf('cung-mo');
  const othersOf = async (user: unknown) => (await ask<SavedNow>('saved', { id, user })).others;
  expect(await othersOf(office.editor)).toEqual([]);
  expect(await othersOf(office.secondEditor)).toEqual(['editor']);
  expect(await othersOf(office.editor)).toEqual(['second-editor']);
  let now = 0;
  const present = whoIsPresent({ staysMs: 40, now: () => now });
  present('guides/1', { id: 'a', name: 'An' });
  now = 30;
  expect(present('guides/1', { id: 'b', name: 'Bảy' })).toEqual(['An']);
  expect(present('guides/2', { id: 'b', name: 'Bảy' })).toEqual([]);
  now = 60;
  expect(present('guides/1', { id: 'c', name: 'Chi' })).toEqual(['Bảy']);
});
