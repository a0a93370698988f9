import { expect, it } from 'vitest';
import { type Trashed, watchTrash } from '../../../src/app/studio/undo/watch-trash.ts';

const at = '2026-12-01T05:00:00.000Z';

async function toldOf(address: string, { body, method = 'PATCH', status = 200, answer }: Told): Promise<Trashed[]> {
  const told: Trashed[] = [];
  const send = (async () => Response.json(answer, { status })) as typeof fetch;
  const watched = watchTrash(send, 'https://pano.example.vn', (trashed) => told.push(trashed));
  const response = await watched(address, { method, body: JSON.stringify(body) });
  expect(await response.json()).toEqual(answer);
  return told;
}
type Told = { body: object; method?: string; status?: number; answer: object };

it('tells of one document or many that were put in the trash', async () => {
  const one = { body: { deletedAt: at }, answer: { doc: { id: 7 } } };
  expect(await toldOf('/api/guides/7', one)).toEqual([{ collection: 'guides', ids: ['7'] }]);
  const many = { body: { deletedAt: at }, answer: { docs: [{ id: 'a' }, { id: 'b' }], errors: [] } };
  expect(await toldOf('/api/campaigns?where[id][in]=a,b', many)).toEqual([{ collection: 'campaigns', ids: ['a', 'b'] }]);
});

it('tells of nothing else: a save, what was refused, what comes back, other collections', async () => {
  const answer = { doc: { id: 7 }, docs: [] };
  for (const told of [
    await toldOf('/api/guides/7', { body: { title: 'x', deletedAt: at }, answer }),
    await toldOf('/api/guides/7', { body: { deletedAt: null }, answer }),
    await toldOf('/api/guides/7', { body: { deletedAt: at }, status: 409, answer }),
    await toldOf('/api/guides/7', { body: { deletedAt: at }, method: 'POST', answer }),
    await toldOf('/api/schedules/7', { body: { deletedAt: at }, answer }),
    await toldOf('/api/guides/7', { body: { deletedAt: at }, answer: { docs: [] } }),
  ])
    expect(told).toEqual([]);
});
