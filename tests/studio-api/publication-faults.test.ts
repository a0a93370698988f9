import type { TypedUser } from 'payload';
import { expect, it } from 'vitest';
import type { PublicationFaults } from '../../src/domain/publication-fault.ts';
import type { Publisher } from '../../src/publish/publisher/publisher.ts';
import { publicationFaultRoutes } from '../../src/studio-api/publication-faults.ts';
import { office, payload } from '../setup/with-office.ts';

const [route] = publicationFaultRoutes;

async function shown(faults: Partial<PublicationFaults>, user: TypedUser) {
  const trouble = async () => ({ generation: 7, documents: [], parts: [], failure: null, ...faults });
  const publisher = { trouble } as Pick<Publisher, 'trouble'> as Publisher;
  const asked = { user, language: 'vi', params: {}, query: new URLSearchParams(), headers: {}, body: {} } as const;
  const answer = await route?.handler({ payload, publisher }, asked);
  return answer && 'json' in answer ? answer.json : null;
}

it('names a feed or board that could not be made, without what the log alone may hold', async () => {
  const parts = [{ path: '/feeds/tin.rss', outcome: 'kept', cause: 'RangeError: secret detail' }] as const;
  const answer = await shown({ parts: [...parts] }, office.editor);
  expect(answer).toEqual({ faults: [], parts: [{ path: '/feeds/tin.rss', outcome: 'kept' }], failure: null });
});
