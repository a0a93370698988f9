import { expect, it } from 'vitest';
import { typedFormRoutes } from '../../src/studio-api/typed-forms.ts';
import { office, payload } from '../setup/with-office.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-12-01T00:00:00Z');

async function ask(what: 'keep' | 'find' | 'forget', user: { id: unknown }, body: object, at = start): Promise<unknown> {
  const route = typedFormRoutes.find(({ pattern }) => pattern === `typed/${what}`);
  const answer = await route?.handler({ payload, now: () => new Date(at) }, { user, language: 'vi', body } as never);
  if (answer === undefined || !('json' in answer)) throw new Error('Expected JSON.');
  return answer.json.typed;
}

const guide = { collection: 'guides', id: null, locale: 'vi' };
const typed = (title: string, session = 's1') => ({ ...guide, session, savedAt: '', values: { title } });
const rowsOf = async (id: unknown) => {
  const { docs } = await payload.db.find<{ key: string }>({ collection: 'payload-kv', where: {}, limit: 0 });
  return docs.map(({ key }) => key).filter((key) => key.startsWith(`typed:${id}:`));
};

it('gives an account what it typed, on any device, and nobody else', async () => {
  await ask('keep', office.editor, typed('Cài VNeID'));
  await ask('keep', office.editor, typed('Cài VNeID trên điện thoại'));
  expect(await ask('find', office.editor, guide)).toEqual({
    ...{ session: 's1', savedAt: '', at: start },
    values: { title: 'Cài VNeID trên điện thoại' },
  });
  expect(await ask('find', office.secondEditor, guide)).toBeNull();
  expect(await ask('find', office.editor, { ...guide, locale: 'en' })).toBeNull();
  expect(await ask('find', office.editor, { ...guide, id: 'g1' })).toBeNull();
});

it('forgets what was saved, and not what another window typed meanwhile', async () => {
  await ask('keep', office.editor, typed('A', 'other'));
  await ask('forget', office.editor, { ...guide, session: 's1' });
  expect(await ask('find', office.editor, guide)).toMatchObject({ session: 'other' });
  await ask('forget', office.editor, { ...guide, session: 'other' });
  expect(await ask('find', office.editor, guide)).toBeNull();
});

it('keeps it for a week, and a score of forms: the newest', async () => {
  const user = office.secondEditor;
  await ask('keep', user, typed('Cũ'));
  expect(await ask('find', user, guide, start + 8 * day)).toBeNull();
  for (let index = 0; index < 25; index++) {
    await ask('keep', user, { ...typed('Mới'), id: `g${index}` }, start + 8 * day + index);
  }
  const rows = await rowsOf(user.id);
  expect(rows).toHaveLength(20);
  expect(rows.some((key) => key.includes(':g24:'))).toBe(true);
  expect(rows.some((key) => key.includes(':new:') || key.includes(':g4:'))).toBe(false);
});

it('goes with its account', async () => {
  const { id } = await payload.create({
    collection: 'users',
    data: {
      ...{ name: 'Tạm', email: 'tam@pano.example', role: 'editor', unit: office.unitId('92-btgdv') },
      password: 'tre xanh cầu ván mưa rào',
    } as never,
  });
  await ask('keep', { id }, typed('A'));
  expect(await rowsOf(id)).toHaveLength(1);
  await payload.delete({ collection: 'users', id });
  expect(await rowsOf(id)).toEqual([]);
});

it.each([
  ['a form with keys', { ...typed('A'), collection: 'channels' }],
  ['a form with passwords', { ...typed('A'), collection: 'users' }],
  ['no language', { ...typed('A'), locale: 'xx' }],
  ['no values', { ...typed('A'), values: 'A' }],
  ['a list of values', { ...typed('A'), values: ['A'] }],
  ['a session as long as a text', { ...typed('A'), session: 'x'.repeat(65) }],
  ['an id that is none', { ...typed('A'), id: 7 }],
])('refuses %s', async (_, body) => {
  await expect(ask('keep', office.editor, body)).rejects.toMatchObject({ code: 'request.invalid' });
});
