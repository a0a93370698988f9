import { createLocalReq } from 'payload';
import { expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { mongoMigrations } from '../../src/db/engine/mongo-migrations.ts';
import { down, up } from '../../src/db/migrations/20261125_234700_delivery_state_names.ts';
import { payload } from '../setup/with-payload.ts';

/** As the database's own `migrate` calls it. */
async function run(direction: 'up' | 'down'): Promise<void> {
  const req = await createLocalReq({}, payload);
  if (payload.db.name === 'sqlite') {
    const { drizzle } = payload.db as unknown as { drizzle: Parameters<typeof up>[0]['db'] };
    await { up, down }[direction]({ db: drizzle, payload, req });
  } else {
    for (const migration of mongoMigrations) await migration[direction]({ payload });
  }
}

it('gives stored deliveries their old names back, and the names of today, twice without harm', async () => {
  const at = new Date().toISOString();
  for (const [index, state] of ['planned', 'unconfirmed', 'published'].entries()) {
    const effect = { effectKey: `key-${index}`, editionSha256: 'e', channelId: 'c', scheduleId: 's' };
    const data = { ...effect, dueAt: new Date(Date.now() + index).toISOString(), nextAt: at, state, attempts: 0, fence: 0 };
    await payload.db.create({ collection: 'deliveries', data });
  }
  const states = async () => (await payloadDeliveries(payload).list({})).map(({ state }) => String(state));
  await run('down');
  expect(await states()).toEqual(['scheduled', 'unknown', 'published']);
  await run('up');
  await run('up');
  expect(await states()).toEqual(['planned', 'unconfirmed', 'published']);
});
