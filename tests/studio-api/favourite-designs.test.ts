import { expect, it } from 'vitest';
import { favouriteDesignRoutes } from '../../src/studio-api/favourite-designs.ts';
import { office, payload } from '../setup/with-office.ts';

async function ask(method: 'GET' | 'POST', user: unknown, body: object = {}): Promise<unknown> {
  const route = favouriteDesignRoutes.find((one) => one.method === method);
  const answer = await route?.handler({ payload }, { user, language: 'vi', body } as never);
  if (answer === undefined || !('json' in answer)) throw new Error('Expected JSON.');
  return answer.json.favourites;
}

const mark = (user: unknown, design: string, isOn = true) => ask('POST', user, { design, isOn });

it('keeps the designs of an office for all of its people, and those of another apart', async () => {
  expect(await ask('GET', office.editor)).toEqual([]);
  expect(await mark(office.editor, 'poster-steps')).toEqual(['poster-steps']);
  expect(await mark(office.secondEditor, 'led-message')).toEqual(['poster-steps', 'led-message']);
  expect(await ask('GET', office.editor)).toEqual(['poster-steps', 'led-message']);
  expect(await ask('GET', office.officer)).toEqual([]);
  const elsewhere = { ...office.editor, unit: office.unitId('31') };
  expect(await mark(elsewhere, 'standee')).toEqual(['standee']);
  expect(await ask('GET', office.secondEditor)).toEqual(['poster-steps', 'led-message']);
  expect(await mark(office.secondEditor, 'poster-steps', false)).toEqual(['led-message']);
});

it('loses no mark where two people mark at once, and marks nothing twice', async () => {
  const user = { ...office.editor, unit: office.unitId('11359') };
  await Promise.all(['poster-steps', 'led-message', 'standee', 'standee'].map((design) => mark(user, design)));
  expect(((await ask('GET', user)) as string[]).toSorted()).toEqual(['led-message', 'poster-steps', 'standee']);
});

it('is stored in the database, where a restart finds it', async () => {
  const user = { ...office.editor, unit: { id: office.unitId('92') } };
  await mark(user, 'standee');
  const { docs } = await payload.db.find<{ key: string; data: unknown }>({ collection: 'payload-kv', where: {}, limit: 0 });
  const kept = docs.find(({ key }) => key === `favourite-designs:${office.unitId('92')}`);
  expect(kept?.data).toEqual(['standee']);
});

it('takes no design that there is not, and nobody without an office', async () => {
  await expect(mark(office.editor, 'khong-co')).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(mark({ ...office.editor, unit: null }, 'standee')).rejects.toMatchObject({ code: 'request.invalid' });
  expect(await ask('GET', { ...office.editor, unit: null })).toEqual([]);
});
